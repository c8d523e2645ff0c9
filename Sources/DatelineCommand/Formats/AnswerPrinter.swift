import Dateline

/// Prints answers in the formats that are for other programs.
struct AnswerPrinter {
  private let format: OutputFormat
  private let fields: [HitField]
  private let isBatch: Bool
  private var paths: PathList
  private var hasHeader = false

  /// - Parameter isBatch: several questions are answered, and each answer says which.
  init(
    format: OutputFormat, fields: [HitField]?, isBatch: Bool, index: ArticleIndex
  ) throws(DatelineError) {
    self.format = format
    self.fields = fields ?? (format.isTable ? HitField.columns : HitField.allCases)
    self.isBatch = isBatch
    paths = PathList(
      folders: format.isPaths ? try index.folders() : [:],
      terminator: format == .paths0 ? 0 : UInt8(ascii: "\n"))
  }

  mutating func print(
    _ results: SearchResults, query: String, notes: SearchNotes = SearchNotes()
  ) throws {
    try StandardOutput.write(bytes(results, query: query, notes: notes))
  }

  private mutating func bytes(
    _ results: SearchResults, query: String, notes: SearchNotes
  ) -> [UInt8] {
    switch format {
    case .text, .json, .jsonl:
      return SearchJSON.line(results, id: isBatch ? query : nil, fields: fields, notes: notes)
    case .csv:
      return rows(results, HitTable(kind: .csv, fields: fields, hasQueries: isBatch), query)
    case .tsv:
      return rows(results, HitTable(kind: .tsv, fields: fields, hasQueries: isBatch), query)
    case .paths, .paths0: return paths.lines(results)
    case .trec: return TrecRun.lines(results, query: query)
    }
  }

  private mutating func rows(
    _ results: SearchResults, _ table: HitTable, _ query: String
  ) -> [UInt8] {
    defer { hasHeader = true }
    return (hasHeader ? [] : table.header) + table.rows(results, query: query)
  }
}
