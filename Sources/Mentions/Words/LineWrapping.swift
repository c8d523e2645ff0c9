/// Tells text whose lines were cut at a width (wires, mail, plain books) from
/// text with a paragraph a line.
enum LineWrapping {
  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// Bytes in a line that was cut. Longer lines are paragraphs.
  private static let cutWidth = 40...90

  /// Most lines that another follows at once are about as long as a screen is
  /// wide, and there are enough of them to say so; or all of two or three are, and half go on in small
  /// letters.
  static func isWrapped(_ bytes: [UInt8]) -> Bool {
    var followed = 0
    var cut = 0
    var small = 0
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == newline {
      let next = offset + 1
      // An indented line begins a paragraph: the one before it may be short.
      if next < bytes.count, bytes[next] > space, offset > start {
        followed += 1
        if cutWidth.contains(offset - start) { cut += 1 }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next]) { small += 1 }
      }
      start = next
    }
    if followed >= 4 { return cut * 10 >= followed * 8 }
    return followed >= 2 && cut == followed && small * 2 >= followed
  }

  /// Whether the line after the line end at `offset` goes on with this one: it
  /// is neither blank nor indented.
  static func joins(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard bytes[offset] == newline, offset + 1 < bytes.count, offset > 0 else { return false }
    let next = bytes[offset + 1]
    return next > space && bytes[offset - 1] != newline
  }
}
