/// A line of CSV (RFC 4180) that opens harmlessly in a spreadsheet: see `HitTable`.
enum CSVRow {
  static func line(_ cells: [String]) -> [UInt8] { plainLine(cells.map(harmless)) }

  /// Without a care for spreadsheets.
  static func plainLine(_ cells: [String]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(cells.reduce(2) { $0 + $1.utf8.count + 3 })
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      append(cell, to: &line)
    }
    line.append(contentsOf: "\r\n".utf8)
    return line
  }

  static func harmless(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
    return "'" + cell
  }

  /// Texts of whole articles go through here: by bytes, which is ten times as quick
  /// as by characters.
  private static func append(_ cell: String, to line: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let utf8 = cell.utf8Span.span
    guard utf8.indices.contains(where: { needsQuotes(utf8[$0]) }) else {
      for index in utf8.indices { line.append(utf8[index]) }
      return
    }
    line.append(quote)
    for index in utf8.indices {
      if utf8[index] == quote { line.append(quote) }
      line.append(utf8[index])
    }
    line.append(quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
