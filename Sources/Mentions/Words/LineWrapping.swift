/// Tells text whose lines were cut at a width (wires, mail, plain books) from
/// text with a paragraph a line.
enum LineWrapping {
  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// Bytes in a line that was cut. Longer lines are paragraphs.
  private static let cutWidth = 40...90

  /// Most lines that another follows at once are about as long as a screen is
  /// wide, and there are enough of them to say so.
  static func isWrapped(_ bytes: [UInt8]) -> Bool {
    var followed = 0
    var cut = 0
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == newline {
      let next = offset + 1
      if next < bytes.count, bytes[next] != newline, offset > start {
        followed += 1
        if cutWidth.contains(offset - start) { cut += 1 }
      }
      start = next
    }
    return followed >= 4 && cut * 10 >= followed * 8
  }

  /// Whether the line after the line end at `offset` goes on with this one: it
  /// is neither blank nor indented.
  static func joins(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard bytes[offset] == newline, offset + 1 < bytes.count, offset > 0 else { return false }
    let next = bytes[offset + 1]
    return next > space && bytes[offset - 1] != newline
  }
}
