/// What each byte is to the tokenizer's fast path, as bits.
enum ASCIIClass {
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let upper: UInt8 = 4
  /// Punctuation after which a word may go on: the general path decides.
  static let mayJoin: UInt8 = 8
  /// A byte of a scalar outside ASCII.
  static let beyond: UInt8 = 16

  static let word = letter | digit

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  static let table: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter | upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "&"),
      UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "-"):
      mayJoin
    case 0x80...: beyond
    default: 0
    }
  }
}
