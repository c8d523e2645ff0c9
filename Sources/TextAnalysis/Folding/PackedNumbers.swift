/// Reads the numbers of a packed table: base 32, low digit first, a character a
/// digit, from `0` on; the upper 32 of the 64 characters mean "more follow".
struct PackedNumbers {
  private static let zero = UInt8(ascii: "0")

  private let bytes: [UInt8]
  private var next = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Nil at the end. What is no digit, as a line's end, is passed over.
  @inline(__always)
  mutating func number() -> UInt32? {
    var result: UInt32 = 0
    var shift: UInt32 = 0
    while next < bytes.count {
      let digit = UInt32(bytes[next] &- Self.zero)
      next &+= 1
      if digit > 63 { continue }
      result |= (digit & 31) << shift
      if digit < 32 { return result }
      shift &+= 5
    }
    return nil
  }
}
