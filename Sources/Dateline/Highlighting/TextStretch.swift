/// A stretch of a text that can be tokenized by itself: from white space to
/// white space, but never parted where a word runs on over a line's end.
struct TextStretch {
  let start: Int
  /// Where the white space after its first piece begins.
  let firstEnd: Int
  let end: Int

  /// A piece without white space is looked at so far only.
  private static let maximumPiece = 1000

  /// The stretch around a place that has so many words after it, as far as white
  /// space tells.
  init(around place: Int, words: Int, in text: Span<UInt8>) {
    var start = place
    while start > 0, place - start < Self.maximumPiece, !Self.isBreak(at: start - 1, in: text) {
      start -= 1
    }
    while start < place, text[start] & 0xC0 == 0x80 { start += 1 }
    self.start = start
    var end = Self.endOfPiece(from: place, in: text)
    firstEnd = end
    for _ in 1..<max(2, words + 1) {
      guard end < text.count else { break }
      end = Self.endOfPiece(from: end + 1, in: text)
    }
    self.end = end
  }

  private static func endOfPiece(from place: Int, in text: Span<UInt8>) -> Int {
    var end = place
    while end < text.count, end - place < maximumPiece || text[end] & 0xC0 == 0x80 {
      if isBreak(at: end, in: text) { break }
      end += 1
    }
    return min(end, text.count)
  }

  /// White space that no hyphen stands before: a hyphen at a line's end joins.
  private static func isBreak(at index: Int, in text: Span<UInt8>) -> Bool {
    guard isSpace(text[index]) else { return false }
    var before = index - 1
    while before >= 0, isSpace(text[before]) { before -= 1 }
    guard before >= 0 else { return true }
    // Hyphens beyond ASCII end in some byte of 0x80 and more.
    return text[before] != UInt8(ascii: "-") && text[before] < 0x80
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
