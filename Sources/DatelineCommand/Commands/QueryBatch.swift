import Dateline

/// Answers many questions in one process: one line in, one answer out, flushed,
/// so that another program can hold the conversation open.
///
/// For reading by people there is no form of many answers: text is JSON Lines too.
struct QueryBatch {
  let index: ArticleIndex
  /// All but the question.
  let request: SearchRequest
  /// As the option says.
  let limit: Int?
  let format: OutputFormat
  let fields: [HitField]?
  let explains: Bool

  func run(from file: String) throws {
    let lines = try LineReader(file)
    var printer = try AnswerPrinter(format: format, fields: fields, isBatch: true, index: index)
    var number = 0
    var hasFailed = false
    var hasFound = false
    while let line = try lines.next() {
      number += 1
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      let id = parts.count == 2 ? String(parts[0]) : String(number)
      do {
        if try answer(String(parts.last ?? ""), id: id, with: &printer) > 0 { hasFound = true }
      } catch let error as DatelineError {
        // A bad question doesn't end the batch: the rest is answered.
        hasFailed = true
        StandardError.write("dateline: question \(id): \(error.message)\n")
        if isJSON { try StandardOutput.write(SearchJSON.line(error, id: id)) }
      }
    }
    if hasFailed { throw Program.trouble }
    if !hasFound { throw Program.nothingFound }
  }

  private var isJSON: Bool { format == .text || format.isJSON }

  private func answer(
    _ question: String, id: String, with printer: inout AnswerPrinter
  ) throws -> Int {
    var request = request
    request.question = question
    if format.isStream {
      return try HitPages(index: index, request: request, limit: limit).forEach {
        try printer.print($0, query: id)
      }
    }
    let results = try index.search(request)
    var notes = SearchNotes()
    if explains { notes.explanation = try index.explain(request) }
    try printer.print(results, query: id, notes: notes)
    return results.matches.count
  }
}
