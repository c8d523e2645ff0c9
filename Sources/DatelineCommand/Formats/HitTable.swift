import Dateline

/// Hits as rows of a table.
///
/// CSV is as RFC 4180 has it: lines end in CR LF, cells with commas, quotes or
/// line ends stand in quotes. A cell of text that a spreadsheet would take for a
/// formula begins with an apostrophe: articles come from strangers, and opening a
/// list of them must run nothing
/// (https://owasp.org/www-community/attacks/CSV_Injection).
///
/// TSV is for other programs (https://www.iana.org/assignments/media-types/text/tab-separated-values):
/// tabs and line ends in a cell become spaces, all else is as it is.
struct HitTable {
  enum Kind { case csv, tsv }

  let kind: Kind
  let fields: [HitField]
  /// Whether the first column says which question a row answers.
  var hasQueries = false

  var header: [UInt8] { line((hasQueries ? ["query"] : []) + fields.map(\.rawValue)) }

  func rows(_ results: SearchResults, query: String) -> [UInt8] {
    results.hits.flatMap { hit in
      let cells = fields.map { field in
        let cell = field.cell(of: hit)
        return kind == .csv && field.isText ? CSVRow.harmless(cell) : cell
      }
      return line((hasQueries ? [kind == .csv ? CSVRow.harmless(query) : query] : []) + cells)
    }
  }

  private func line(_ cells: [String]) -> [UInt8] {
    switch kind {
    case .csv: CSVRow.plainLine(cells)
    case .tsv: Array((cells.map(Self.flat).joined(separator: "\t") + "\n").utf8)
    }
  }

  private static func flat(_ cell: String) -> String {
    String(decoding: cell.utf8.map { "\t\r\n".utf8.contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
