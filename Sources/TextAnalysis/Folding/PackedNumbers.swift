/// Reads the numbers of a packed table: base 32, low digit first, each digit
/// one of `A`-`Z a`-`z 0`-`9 + -`, the upper half of them meaning "more follow".
struct PackedNumbers {
  private let bytes: [UInt8]
  private var next = 0

  /// Line ends in `text` are passed over.
  init(_ text: String) { bytes = text.utf8.filter { $0 != UInt8(ascii: "\n") } }

  /// Nil at the end, and at a byte that is no digit.
  mutating func number() -> UInt32? {
    var result: UInt32 = 0
    var shift: UInt32 = 0
    while next < bytes.count, let digit = Self.digit(bytes[next]) {
      next += 1
      result |= (digit & 31) << shift
      if digit < 32 { return result }
      shift += 5
    }
    return nil
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "-"): 63
    default: nil
    }
  }
}
