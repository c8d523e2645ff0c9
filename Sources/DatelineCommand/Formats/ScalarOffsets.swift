import Dateline

/// Turns offsets in UTF-8 bytes, which the engine uses, into offsets in Unicode
/// scalars, which JSON promises. ASCII text needs no table.
struct ScalarOffsets {
  private let offsets: [Int]?

  init(_ text: String) {
    guard !text.utf8Span.isKnownASCII else {
      offsets = nil
      return
    }
    var offsets: [Int] = []
    offsets.reserveCapacity(text.utf8.count + 1)
    var scalars = -1
    for byte in text.utf8 {
      // Bytes that go on with a scalar have its offset.
      if byte & 0xC0 != 0x80 { scalars += 1 }
      offsets.append(scalars)
    }
    offsets.append(scalars + 1)
    self.offsets = offsets
  }

  subscript(byte: Int) -> Int {
    guard let offsets else { return byte }
    return offsets[min(max(0, byte), offsets.count - 1)]
  }

  /// The marked ranges of a snippet.
  static func ranges(of snippet: Snippet) -> [(start: Int, end: Int)] {
    let offsets = ScalarOffsets(snippet.text)
    return snippet.highlights.map { (offsets[$0.lowerBound], offsets[$0.upperBound]) }
  }
}
