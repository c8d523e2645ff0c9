/// Cuts text into sentences.
///
/// After a full stop, question or exclamation mark (with the quotes and
/// brackets that close on it) and white space, unless the next word begins in
/// lower case or the full stop belongs to an abbreviation, an initial or an
/// ordinal; after the full stops of other scripts; and at every blank line. In
/// spirit the sentence rules of UAX #29, with lists of abbreviations in the
/// manner of Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary
/// Detection" (2006). A doubtful full stop ends no sentence. Linear time.
package struct SentenceSplitter: Sendable {
  package init() {}

  package func sentences(in text: String) -> [Range<Int>] {
    sentences(in: text.utf8Span.span)
  }

  /// Byte ranges, in order, without the white space around them.
  package func sentences(in text: Span<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = text.skippingWhitespace(from: 0)
    var index = start
    while index < text.count {
      guard let mark = SentenceMark(text, at: index) else {
        index += 1
        continue
      }
      switch mark {
      case .lineBreak:
        let next = text.skippingWhitespace(from: index)
        if text.isParagraphBreak(from: index, to: next) {
          text.appendTrimmed(start..<index, to: &sentences)
          start = next
        }
        index = next
      case .terminator:
        let terminator = Terminator(text, at: index)
        index = terminator.end
        if terminator.endsSentence(text, from: start) {
          text.appendTrimmed(start..<terminator.end, to: &sentences)
          start = text.skippingWhitespace(from: terminator.end)
          index = start
        }
      }
    }
    text.appendTrimmed(start..<text.count, to: &sentences)
    return sentences
  }
}

extension Span<UInt8> {
  @inline(__always)
  fileprivate func isWhitespace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte &- 9 < 5
  }

  func skippingWhitespace(from offset: Int) -> Int {
    var index = offset
    while index < count, isWhitespace(self[index]) { index += 1 }
    return index
  }

  /// White space that holds a blank line or a form feed.
  func isParagraphBreak(from start: Int, to end: Int) -> Bool {
    var lines = 0
    var index = start
    while index < end {
      switch self[index] {
      case UInt8(ascii: "\n"): lines += 1
      case UInt8(ascii: "\r"):
        lines += 1
        if index + 1 < end, self[index + 1] == UInt8(ascii: "\n") { index += 1 }
      case 0x0C: return true
      default: break
      }
      index += 1
    }
    return lines > 1
  }

  fileprivate func appendTrimmed(_ range: Range<Int>, to sentences: inout [Range<Int>]) {
    var end = range.upperBound
    while end > range.lowerBound, isWhitespace(self[end - 1]) { end -= 1 }
    if end > range.lowerBound { sentences.append(range.lowerBound..<end) }
  }
}
