/// windows-1252 as browsers read it (https://encoding.spec.whatwg.org/index-windows-1252.txt):
/// every byte has a meaning, so it never fails. "Latin-1" on the web means this.
enum Windows1252 {
  /// 0x80 to 0x9F; the five unassigned bytes stay the C1 controls they are.
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]

  /// The byte that a character is written as; the C1 controls are their own.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if (0x80..<0x100).contains(scalar.value) { return UInt8(scalar.value) }
    return bytes[scalar]
  }

  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: upper.enumerated().map { ($0.element, UInt8($0.offset + 0x80)) })

  static func decode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case ..<0x80: text.append(byte)
      case 0x80..<0xA0: text.append(contentsOf: String(upper[Int(byte) - 0x80]).utf8)
      default:
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
