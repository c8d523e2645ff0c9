import Glibc

/// `memchr` and friends over byte arrays: several times faster than a loop.
enum ByteSearch {
  /// Where `byte` first stands at or after `start`.
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// Where `byte` last stands.
  static func last(_ byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { $0.lastIndex(of: byte) }
  }

  static func count(_ byte: UInt8, in bytes: [UInt8]) -> Int {
    var count = 0
    for other in bytes where other == byte { count &+= 1 }
    return count
  }
}
