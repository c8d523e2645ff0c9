import TextAnalysis

/// What a file holds as one number, by which a file is known again under another name.
/// Of the file as it is stored: many formats are read piece by piece, by other programs,
/// or unfolded first.
package struct ContentHash: Sendable, Equatable {
  /// Bytes of a file that are looked at: all of most articles, and of a longer file half
  /// from its beginning and half from its end.
  package static let maximumBytes = 1 << 20

  package let value: UInt64
  /// Bytes of the file.
  package let size: Int

  /// Whether the file was looked at as a whole.
  package var isWhole: Bool { size <= Self.maximumBytes }

  /// Opens the file for nothing else. Nil when it can't be read.
  package init?(path: String) {
    guard let file = try? RegularFile(path: path) else { return nil }
    self.init(of: file)
  }

  /// Of an open file, wherever it is read: it is read on from there. Nil when it has become
  /// shorter since, or can't be read.
  init?(of file: borrowing RegularFile) {
    if file.size <= Self.maximumBytes {
      guard let bytes = file.bytes(at: 0, count: file.size) else { return nil }
      self.init(whole: bytes)
      return
    }
    let half = Self.maximumBytes / 2
    guard let first = file.bytes(at: 0, count: half),
      let last = file.bytes(at: file.size - half, count: half)
    else { return nil }
    self.init(value: Self.hash(first) ^ Self.hash(last) &* 0x9E37_79B9_7F4A_7C15, size: file.size)
  }

  /// Of all that a file holds.
  init(whole bytes: [UInt8]) {
    self.init(value: Self.hash(bytes), size: bytes.count)
  }

  private init(value: UInt64, size: Int) {
    self.value = value
    self.size = size
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 { SeededHash(seed: 0)(bytes.span) }
}
