/// How a lone file is compressed, told by its first bytes, not by its name: both
/// lie, names more.
enum Compression {
  /// RFC 1952.
  case gzip
  /// xz, zstd (RFC 8878) or bzip2, which libarchive unfolds.
  case other

  /// Endings that say so; the ending before them says what is inside.
  static let endings: Set = ["gz", "xz", "zst", "bz2"]

  init?(head: [UInt8]) {
    if head.starts(with: [0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
      || head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || Self.isBzip2(head)
    {
      self = .other
    } else {
      return nil
    }
  }

  /// "BZh", a digit, and the mark of a block or of the end.
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    guard head.count >= 10, head.starts(with: "BZh".utf8) else { return false }
    return head[4..<7].elementsEqual([0x31, 0x41, 0x59])
      || head[4..<7].elementsEqual([0x17, 0x72, 0x45])
  }
}
