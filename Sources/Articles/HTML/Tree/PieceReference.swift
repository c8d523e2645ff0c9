/// Stands, in what the parser is given, for a piece of the page: a character of the
/// last private plane of Unicode, U+100000 to U+10FFFD, which numbers the piece. The
/// parser takes it for a letter. `ShortPage` takes such characters out of pages.
enum PieceReference {
  /// The first byte of its UTF-8, and of no other character's.
  static let mark: UInt8 = 0xF4
  static let length = 4
  /// Pieces that can be numbered.
  static let most = 0xFFFE

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(mark)
    bytes.append(0x80 | UInt8(truncatingIfNeeded: number >> 12) & 63)
    bytes.append(0x80 | UInt8(truncatingIfNeeded: number >> 6) & 63)
    bytes.append(0x80 | UInt8(truncatingIfNeeded: number) & 63)
  }

  /// The number of the piece whose mark is at `start`; nil when it is cut.
  @inline(__always)
  static func number(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard start + length <= bytes.count else { return nil }
    let (high, middle) = (Int(bytes[start &+ 1] & 63), Int(bytes[start &+ 2] & 63))
    return high << 12 | middle << 6 | Int(bytes[start &+ 3] & 63)
  }
}
