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
    let start = index
    var previous = start
    var previousLength = 0
    var character = text.scalar(beyondASCII: index, table)
    term.reset()
    repeat {
      let characterStart = index
      let limit = term.count + Self.maximumCharacter
      term.append(folding: character.value, character.entry)
      index += character.width
      character = text.scalar(beyondASCII: index, table)
      while character.entry.scalarClass == .extend {
        if term.count < limit { term.append(folding: character.value, character.entry) }
        index += character.width
        character = text.scalar(beyondASCII: index, table)
      }
      if characterStart > start {
        guard try emitUnspaced(previous..<index, body) else { return false }
        term.dropFirst(previousLength)
      }
      previous = characterStart
      previousLength = term.count
    } while character.entry.scalarClass == .unspaced
    return previous > start ? true : try emitUnspaced(start..<index, body)
  }

  private mutating func emitUnspaced(_ range: Range<Int>, _ body: Body) rethrows -> Bool {
    let token = Token(
      start: range.lowerBound, end: range.upperBound, position: position, kind: .cjk,
      isCapitalised: false)
    position &+= 1
    return try term.withBytes { try body(token, $0) }
  }
}

extension Span<UInt8> {
  /// The scalar at `offset` with its row; a separator where there is none or it
  /// is ASCII.
  @inline(__always)
  fileprivate func scalar(
    beyondASCII offset: Int, _ table: ScalarTable
  ) -> (value: UInt32, width: Int, entry: ScalarEntry) {
    guard offset < count, self[offset] >= 0x80 else { return (0, 0, .separator) }
    let scalar = scalar(at: offset)
    return (scalar.value, scalar.width, table.entry(beyondASCII: scalar.value))
  }
}
