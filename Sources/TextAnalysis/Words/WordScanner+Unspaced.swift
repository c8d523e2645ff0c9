/// Scripts written without spaces (Chinese, Japanese, Korean, Thai, Lao, Khmer,
/// Burmese): overlapping pairs of neighbouring characters, as Lucene's
/// CJKBigramFilter cuts them, so that a word is found as a phrase of its pairs
/// without a dictionary. A character alone is a token alone. A character is a
/// base with its marks: vowel signs, tone marks, voicing marks, jamo.
extension WordScanner {
  /// Reads the run that starts at `index`.
  mutating func scanUnspaced(
    _ text: Span<UInt8>, _ index: inout Int, _ body: Body
  ) rethrows -> Bool {
    var first = index
    var second = text.endOfCharacter(at: first)
    var pairs = 0
    while second < text.count, text[second] >= 0x80,
      text.entry(at: second).scalarClass == .unspaced
    {
      let end = text.endOfCharacter(at: second)
      index = end
      guard try emitUnspaced(text, first..<end, body) else { return false }
      pairs += 1
      first = second
      second = end
    }
    index = second
    return pairs > 0 ? true : try emitUnspaced(text, first..<second, body)
  }

  private mutating func emitUnspaced(
    _ text: Span<UInt8>, _ range: Range<Int>, _ body: Body
  ) rethrows -> Bool {
    term.reset()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = text.scalar(at: offset)
      term.append(scalar.value, ScalarTable.entry(scalar.value))
      offset += scalar.width
    }
    term.finish()
    let token = Token(
      start: range.lowerBound, end: range.upperBound, position: position, kind: .cjk,
      isCapitalised: false)
    position &+= 1
    return try body(token, term.bytes.span)
  }
}

extension Span<UInt8> {
  /// The end of the scalar at `offset` and of the marks that follow it.
  fileprivate func endOfCharacter(at offset: Int) -> Int {
    var end = offset + scalar(at: offset).width
    while end < count, self[end] >= 0x80, entry(at: end).scalarClass == .extend {
      end += scalar(at: end).width
    }
    return end
  }
}
