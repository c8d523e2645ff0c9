/// UTF-16 and UTF-32 without a byte order mark. Texts in eight-bit encodings have no
/// NUL bytes, and these nearly always have.
enum UnmarkedUnicode {
  /// Bytes that are looked at.
  private static let head = 4096

  static func find(_ bytes: [UInt8]) -> TextDecoder.ByteOrderMark? {
    let head = Array(bytes.prefix(Self.head & ~3))
    guard head.count >= 8, head.contains(0), !isStrayNUL(head) else { return nil }
    if head.count % 4 == 0 {
      if isUTF32(head, [3, 2, 1, 0]) { return .utf32LittleEndian }
      if isUTF32(head, [0, 1, 2, 3]) { return .utf32BigEndian }
    }
    let little = plausible(head, low: 0)
    let big = plausible(head, low: 1)
    let units = head.count / 2
    if little > big, little * 10 > units * 9 { return .utf16LittleEndian }
    if big > little, big * 10 > units * 9 { return .utf16BigEndian }
    return nil
  }

  /// Whether it is UTF-8 that a few NULs got into: pairs of its letters look like
  /// Chinese. Half of the bytes of Latin text in UTF-16 are NULs.
  private static func isStrayNUL(_ bytes: [UInt8]) -> Bool {
    guard bytes.count(where: { $0 == 0 }) * 8 < bytes.count else { return false }
    // A character may be cut at the end.
    return (0...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
  }

  /// Whether all groups of four bytes, the highest first in `order`, are code points
  /// of text.
  private static func isUTF32(_ bytes: [UInt8], _ order: [Int]) -> Bool {
    stride(from: 0, to: bytes.count, by: 4).allSatisfy { index in
      let value = order.reduce(0) { UInt32($0) << 8 | UInt32(bytes[index + $1]) }
      guard let scalar = Unicode.Scalar(value) else { return false }
      return scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
  }

  /// How many pairs of bytes are code units of common letters.
  private static func plausible(_ bytes: [UInt8], low: Int) -> Int {
    var count = 0
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let value = UInt16(bytes[index + 1 - low]) << 8 | UInt16(bytes[index + low])
      switch value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x6FF, 0x900...0xDFF, 0x2010...0x2040,
        0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFF9F:
        count += 1
      default: continue
      }
    }
    return count
  }
}
