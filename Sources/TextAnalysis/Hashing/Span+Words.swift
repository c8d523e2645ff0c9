/// Several bytes at once, little-endian. Spelled out byte by byte, which
/// compiles to one load.
extension Span<UInt8> {
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    let bytes = extracting(offset..<offset + 8)
    let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16
    let middle = UInt64(bytes[3]) << 24 | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40
    return low | middle | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }

  @inline(__always)
  func fourBytes(at offset: Int) -> UInt64 {
    let bytes = extracting(offset..<offset + 4)
    let half =
      UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16 | UInt32(bytes[3]) << 24
    return UInt64(half)
  }

  /// All of at most seven bytes, so that with the count no two are alike.
  @inline(__always)
  var fewBytes: UInt64 {
    if count >= 4 { return fourBytes(at: 0) | fourBytes(at: count - 4) << 32 }
    if count == 0 { return 0 }
    return UInt64(self[0]) | UInt64(self[count >> 1]) << 8 | UInt64(self[count - 1]) << 16
  }

  @inline(__always)
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    if count < 8 { return fewBytes == other.fewBytes }
    var offset = 0
    while offset <= count - 8 {
      guard eightBytes(at: offset) == other.eightBytes(at: offset) else { return false }
      offset += 8
    }
    return eightBytes(at: count - 8) == other.eightBytes(at: count - 8)
  }
}
