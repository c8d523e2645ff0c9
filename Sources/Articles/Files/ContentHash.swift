import Glibc
import TextAnalysis

/// What a file holds as one number, by which a file is known again under another name.
/// Read beside the articles: many formats are read piece by piece, by other programs, or
/// unfolded first.
package enum ContentHash {
  /// Bytes of a file that are looked at: all of most articles, and of a longer file half
  /// from its beginning and half from its end.
  package static let maximumBytes = 1 << 20

  /// Whether a file of so many bytes is looked at as a whole.
  package static func isWhole(size: Int) -> Bool { size <= maximumBytes }

  /// Nil when the file can't be read, or has not as many bytes.
  package static func of(path: String, size: Int) -> UInt64? {
    guard let file = try? RegularFile(path: path), file.size == size else { return nil }
    if isWhole(size: size) { return hash(of: file, count: size) }
    let half = maximumBytes / 2
    guard let first = hash(of: file, count: half),
      lseek(file.descriptor, off_t(size - half), SEEK_SET) >= 0,
      let last = hash(of: file, count: half)
    else { return nil }
    return first ^ last &* 0x9E37_79B9_7F4A_7C15
  }

  private static func hash(of file: borrowing RegularFile, count: Int) -> UInt64? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard let got = try? file.read(upTo: count - bytes.count, into: &bytes), got > 0 else {
        return nil
      }
    }
    return SeededHash(seed: 0)(bytes.span)
  }
}
