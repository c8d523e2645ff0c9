/// A control word: letters, then perhaps a number, then perhaps a space that
/// belongs to it.
struct RTFControl {
  let word: String
  let value: Int?

  /// Letters of a word and digits of a number that are looked at; the
  /// specification allows 32 and 10.
  private static let longestWord = 32
  private static let mostDigits = 10

  init(_ bytes: [UInt8], at position: inout Int) {
    let start = position
    while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
    word = String(decoding: bytes[start..<position].prefix(Self.longestWord), as: UTF8.self)
    var isNegative = false
    if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "-"),
      Self.isDigit(bytes[position + 1])
    {
      isNegative = true
      position += 1
    }
    var number: Int?
    var digits = 0
    while position < bytes.count, Self.isDigit(bytes[position]) {
      if digits < Self.mostDigits {
        number = (number ?? 0) * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      }
      digits += 1
      position += 1
    }
    value = number.map { isNegative ? -$0 : $0 }
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
  }

  /// Words that stand for text.
  static let characters: [String: String] = [
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "nestrow": "\n\n",
    "line": "\n", "softline": "\n", "lbr": "\n",
    "tab": "\t", "cell": "\t", "nestcell": "\t",
    "emdash": "\u{2014}", "endash": "\u{2013}", "emspace": " ", "enspace": " ", "qmspace": " ",
    "lquote": "\u{2018}", "rquote": "\u{2019}", "ldblquote": "\u{201C}", "rdblquote": "\u{201D}",
    "bullet": "\u{2022}",
  ]

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - UInt8(ascii: "0") }
    let lower = byte | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lower) else { return nil }
    return lower - UInt8(ascii: "a") + 10
  }
}
