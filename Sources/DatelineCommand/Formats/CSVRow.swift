/// A line of CSV (RFC 4180) that opens harmlessly in a spreadsheet: see `HitTable`.
enum CSVRow {
  static func line(_ cells: [String]) -> [UInt8] {
    Array((cells.map { quoted(harmless($0)) }.joined(separator: ",") + "\r\n").utf8)
  }

  static func harmless(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
    return "'" + cell
  }

  static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
