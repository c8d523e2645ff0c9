/// A scalar read from bytes, and how many bytes it takes.
struct DecodedScalar {
  var value: UInt32
  var width: Int

  /// A byte that begins no scalar: read alone, as U+0000, which is a separator.
  static let invalid = DecodedScalar(value: 0, width: 1)
}

extension Span<UInt8> {
  /// The scalar that starts at `offset`, which must be below `count`. Overlong
  /// forms, surrogates and cut sequences are invalid (Unicode 16.0, table 3-7).
  @inline(__always)
  func scalar(at offset: Int) -> DecodedScalar {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return DecodedScalar(value: lead, width: 1) }
    guard offset + 1 < count else { return .invalid }
    let second = UInt32(self[offset + 1]) ^ 0x80
    guard second < 0x40, lead >= 0xC2 else { return .invalid }
    if lead < 0xE0 { return DecodedScalar(value: (lead & 0x1F) << 6 | second, width: 2) }
    guard offset + 2 < count else { return .invalid }
    let third = UInt32(self[offset + 2]) ^ 0x80
    guard third < 0x40 else { return .invalid }
    if lead < 0xF0 {
      let value = (lead & 0x0F) << 12 | second << 6 | third
      guard value >= 0x800, value & 0xF800 != 0xD800 else { return .invalid }
      return DecodedScalar(value: value, width: 3)
    }
    guard offset + 3 < count, lead < 0xF5 else { return .invalid }
    let fourth = UInt32(self[offset + 3]) ^ 0x80
    let value = (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
    guard fourth < 0x40, (0x10000...0x10FFFF).contains(value) else { return .invalid }
    return DecodedScalar(value: value, width: 4)
  }
}
