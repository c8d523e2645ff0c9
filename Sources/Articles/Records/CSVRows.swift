/// Cuts a table's bytes into rows of cells, block by block (RFC 4180). The first
/// row tells which of comma, semicolon and tab separates.
struct CSVRows {
  private var separator: UInt8?
  private var row: [[UInt8]] = []
  private var cell: [UInt8] = []
  private var isQuoted = false
  private var afterQuote = false
  private var head: [UInt8] = []
  private(set) var isEmpty = true

  /// Bytes held of a row that has not ended.
  var pending: Int { row.reduce(cell.count) { $0 + $1.count } + head.count }

  mutating func rows(from block: [UInt8]) -> [[[UInt8]]] {
    isEmpty = isEmpty && block.isEmpty
    guard separator != nil else {
      head += block
      if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
      guard let end = head.firstIndex(of: 0x0A) else { return [] }
      separator = Self.separator(in: head[..<end])
      let first = head
      head = []
      return rows(from: first)
    }
    var rows: [[[UInt8]]] = []
    for byte in block { if let row = take(byte) { rows.append(row) } }
    return rows
  }

  /// The row that no line end closes.
  mutating func last() -> [[UInt8]]? {
    var rows: [[[UInt8]]] = []
    if separator == nil, !head.isEmpty {
      separator = Self.separator(in: head[...])
      let first = head
      head = []
      rows = self.rows(from: first)
    }
    if let row = rows.last { return row }
    guard !row.isEmpty || !cell.isEmpty else { return nil }
    return closedRow()
  }

  private mutating func take(_ byte: UInt8) -> [[UInt8]]? {
    if isQuoted {
      if byte == UInt8(ascii: "\"") {
        isQuoted = false
        afterQuote = true
      } else {
        cell.append(byte)
      }
      return nil
    }
    switch byte {
    case UInt8(ascii: "\"") where afterQuote:
      cell.append(byte)
      isQuoted = true
      afterQuote = false
    case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
    case 0x0A: return closedRow()
    case 0x0D: break
    case separator:
      row.append(cell)
      cell = []
      afterQuote = false
    default:
      cell.append(byte)
      afterQuote = false
    }
    return nil
  }

  private mutating func closedRow() -> [[UInt8]] {
    row.append(cell)
    cell = []
    afterQuote = false
    defer { row = [] }
    return row
  }

  private static func separator(in line: ArraySlice<UInt8>) -> UInt8 {
    let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { mark in
      (mark, line.reduce(0) { $1 == mark ? $0 + 1 : $0 })
    }
    return counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }
}
