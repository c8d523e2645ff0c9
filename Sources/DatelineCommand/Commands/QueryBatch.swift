import Dateline

/// Answers many questions in one process: one line in, one answer out, flushed,
/// so that another program can hold the conversation open.
struct QueryBatch {
  let command: SearchCommand
  let index: ArticleIndex

  func run(from file: String) throws {
    let lines = try LineReader(file)
    var number = 0
    var hasFailed = false
    var hasFound = false
    while let line = try lines.next() {
      number += 1
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      let id = parts.count == 2 ? String(parts[0]) : String(number)
      let question = String(parts.last ?? "")
      do {
        let results = try index.search(command.request(question))
        if results.matches.count > 0 { hasFound = true }
        try StandardOutput.write(rendered(results, id: id))
      } catch let error as DatelineError {
        // A bad question doesn't end the batch: the rest is answered.
        hasFailed = true
        StandardError.write("dateline: question \(id): \(error.message)\n")
        if command.format != .trec { try StandardOutput.write(SearchJSON.line(error, id: id)) }
      }
    }
    if hasFailed { throw Program.trouble }
    if !hasFound { throw Program.nothingFound }
  }

  private func rendered(_ results: SearchResults, id: String) -> [UInt8] {
    switch command.format {
    case .trec: TrecRun.lines(results, query: id)
    case .text, .json, .jsonl: SearchJSON.line(results, id: id)
    }
  }
}
