/// Scripts written without spaces (Chinese, Japanese, Korean, Thai, Lao, Khmer,
/// Burmese): overlapping pairs of neighbouring characters, as Lucene's
/// CJKBigramFilter cuts them, so that a word is found as a phrase of its pairs
/// without a dictionary. A character alone is a token alone. A character is a
/// base with its marks: vowel signs, tone marks, voicing marks, jamo.
extension WordScanner {
  /// Bytes of one character's folded form: marks beyond are left out.
  private static let maximumCharacter = 64

  /// Reads the run that starts at `index`.
  mutating func scanUnspaced(
    _ text: Span<UInt8>, _ index: inout Int, _ body: Body
  ) rethrows -> Bool {
    let table = ScalarTable.shared
    term.reset()
    var first = index
    var second = takeCharacter(text, at: first, table)
    var isAlone = true
    while second < text.count, text[second] >= 0x80 {
      let scalar = text.scalar(at: second)
      guard table.entry(beyondASCII: scalar.value).scalarClass == .unspaced else { break }
      let firstLength = term.count
      let end = takeCharacter(text, at: second, table)
      index = end
      guard try emitUnspaced(first..<end, body) else { return false }
      isAlone = false
      term.keepLast(term.count - firstLength)
      first = second
      second = end
    }
    index = second
    return isAlone ? try emitUnspaced(first..<second, body) : true
  }

  /// Appends the scalar at `offset` and the marks that follow it; their end.
  private mutating func takeCharacter(
    _ text: Span<UInt8>, at offset: Int, _ table: ScalarTable
  ) -> Int {
    let limit = term.count + Self.maximumCharacter
    let base = text.scalar(at: offset)
    term.append(folding: base.value, table.entry(beyondASCII: base.value))
    var end = offset + base.width
    while end < text.count, text[end] >= 0x80 {
      let mark = text.scalar(at: end)
      let entry = table.entry(beyondASCII: mark.value)
      guard entry.scalarClass == .extend else { break }
      if term.count < limit { term.append(folding: mark.value, entry) }
      end += mark.width
    }
    return end
  }

  private mutating func emitUnspaced(_ range: Range<Int>, _ body: Body) rethrows -> Bool {
    let token = Token(
      start: range.lowerBound, end: range.upperBound, position: position, kind: .cjk,
      isCapitalised: false)
    position &+= 1
    return try term.withBytes { try body(token, $0) }
  }
}
