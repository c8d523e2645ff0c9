/// What a text needs done to it before it is shown, found in one pass over its
/// UTF-8: most texts need nothing, and are then not copied.
struct TextFaults {
  /// Controls, soft hyphens and other characters without a shape.
  private(set) var hasInvisible = false
  /// Combining marks, U+0300 to U+036F.
  private(set) var hasCombiningMarks = false
  /// White space other than one space between words and one empty line between
  /// paragraphs.
  private(set) var isUntidy = false
  /// Ã, Â, â, Å, Ä, Ð, Ñ or ã, which begin what was UTF-8 read as windows-1252, before
  /// another character beyond ASCII.
  private(set) var mayBeTwiceEncoded = false

  init(_ text: String) {
    let bytes = text.utf8Span.span
    let count = bytes.count
    guard count > 0 else { return }
    isUntidy = bytes[0] <= 0x20 || bytes[count - 1] <= 0x20
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte > 0x1F, byte < 0x7F {
        index &+= 1
        continue
      }
      switch byte {
      case 0x0A:
        let isParagraphEnd =
          index > 0 && bytes[index - 1] > 0x20 && index + 2 < count && bytes[index + 1] == 0x0A
          && bytes[index + 2] > 0x20
        if !isParagraphEnd { isUntidy = true }
        index &+= isParagraphEnd ? 2 : 1
        continue
      case 0x09: isUntidy = true
      case ..<0x20, 0x7F: hasInvisible = true
      case 0xC2:
        let next = bytes[index + 1]
        if next < 0xA0 || next == 0xAD { hasInvisible = true }
      case 0xC3:
        if index + 2 < count, bytes[index + 2] >= 0xC2, Self.isLead(bytes[index + 1]) {
          mayBeTwiceEncoded = true
        }
      case 0xCC: hasCombiningMarks = true
      case 0xCD: if bytes[index + 1] < 0xB0 { hasCombiningMarks = true }
      case 0xE2:
        if Self.isInvisible(bytes[index + 1], bytes[index + 2]) { hasInvisible = true }
      case 0xEF:
        if bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { hasInvisible = true }
      default: break
      }
      index &+= 1
    }
  }

  private static func isLead(_ second: UInt8) -> Bool {
    switch second {
    case 0x82...0x85, 0x8E...0x91, 0xA0...0xAD, 0xB0: true
    default: false
    }
  }

  /// U+200B, U+200E, U+200F, U+2028…U+202E and U+2060…U+206F, behind the byte E2.
  private static func isInvisible(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xA8...0xAE): true
    case (0x81, 0xA0...0xA4), (0x81, 0xA6...0xAF): true
    default: false
    }
  }
}
