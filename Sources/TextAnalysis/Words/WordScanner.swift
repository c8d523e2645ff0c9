/// Reads one word after another where the fast path of `Tokenizer` stops:
/// beyond ASCII, and at punctuation that may stand inside a word.
struct WordScanner: ~Copyable {
  var term = FoldedTerm()
  var position: Int

  /// The first byte that is not read yet.
  var index = 0
  /// Where the word ends and where reading goes on after it: further, when
  /// what follows (a possessive, an elision's apostrophe) belongs to no word.
  var end = 0
  var resume = 0
  var letters = 0
  var digits = 0
  var isLastLetter = false
  var kind = Token.Kind.word
  /// Digit groups before this offset are numbers of their own ("30.01.2026").
  var groupsApartUntil = 0

  init(position: Int) { self.position = position }

  typealias Body = (Token, Span<UInt8>) throws -> Bool

  /// A word of ASCII letters and digits that nothing can lengthen.
  @inline(__always)
  mutating func emitASCII(
    _ text: Span<UInt8>, _ range: Range<Int>, _ seen: UInt8, _ body: Body
  ) rethrows -> Bool {
    let first = text[range.lowerBound]
    let token = Token(
      start: range.lowerBound, end: range.upperBound, position: position,
      kind: seen & ASCIIClass.letter == 0 ? .number : .word,
      isCapitalised: first &- UInt8(ascii: "A") < 26)
    position &+= 1
    if seen & ASCIIClass.upper == 0 { return try body(token, text.extracting(range)) }
    term.reset()
    term.appendASCII(text, range)
    return try term.withBytes { try body(token, $0) }
  }

  /// A word of which ASCII letters and digits up to `index` are seen.
  mutating func scanOn(
    _ text: Span<UInt8>, _ start: Int, _ index: inout Int, _ seen: UInt8, _ body: Body
  ) rethrows -> Bool {
    let length = index - start
    begin(at: index)
    term.appendASCII(text, start..<index)
    if seen & ASCIIClass.letter != 0 { letters = length }
    if seen & ASCIIClass.digit != 0 { digits = length }
    isLastLetter = ASCIIClass.isLetter(text[index - 1])
    readOn(text)
    index = resume
    return try emit(start, ASCIIClass.isUpper(text[start]), body)
  }

  /// What stands at `index`, which is a byte beyond ASCII: a word, a run of a
  /// script without spaces, or nothing.
  mutating func scanBeyondASCII(
    _ text: Span<UInt8>, at index: inout Int, _ body: Body
  ) rethrows -> Bool {
    let scalar = text.scalar(at: index)
    let entry = ScalarTable.shared.entry(beyondASCII: scalar.value)
    switch entry.scalarClass {
    case .letter, .digit:
      let start = index
      begin(at: index)
      readOn(text)
      index = resume
      return try emit(start, entry.isUpper, body)
    case .unspaced:
      return try scanUnspaced(text, &index, body)
    default:
      index += scalar.width
      return true
    }
  }

  private mutating func begin(at index: Int) {
    term.reset()
    self.index = index
    letters = 0
    digits = 0
    isLastLetter = false
    kind = .word
  }

  private mutating func emit(_ start: Int, _ isUpper: Bool, _ body: Body) rethrows -> Bool {
    term.finish()
    let token = Token(
      start: start, end: end, position: position,
      kind: letters == 0 ? .number : kind, isCapitalised: isUpper)
    position &+= 1
    return try term.withBytes { try body(token, $0) }
  }

  /// Reads from `index` to the end of the word.
  private mutating func readOn(_ text: Span<UInt8>) {
    end = -1
    while true {
      let taken = term.appendLetters(text, from: &index)
      if taken > 0 {
        letters &+= taken
        isLastLetter = true
      }
      guard index < text.count else { break }
      let byte = text[index]
      if byte < 0x80 {
        guard takeASCII(byte, text) else { break }
      } else {
        guard takeBeyondASCII(text) else { break }
      }
    }
    if end < 0 {
      end = index
      resume = index
    }
  }

  /// Ends the word here, and goes on reading at `next`.
  mutating func stop(resumingAt next: Int) -> Bool {
    end = index
    resume = next
    return false
  }

  /// False when the word ends before this byte.
  private mutating func takeASCII(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      term.append(byte)
      digits += 1
      isLastLetter = false
      index += 1
      return true
    case UInt8(ascii: "'"): return takeApostrophe(width: 1, text)
    case UInt8(ascii: "."): return isInitial ? takeAcronym(text) : takeNumberSeparator(text)
    case UInt8(ascii: ","): return takeNumberSeparator(text)
    case UInt8(ascii: "&"): return takeAmpersand(text)
    case UInt8(ascii: "-"): return takeLineEnd(after: index + 1, text)
    case UInt8(ascii: "+"), UInt8(ascii: "#"): return takeSuffix(byte, text)
    case UInt8(ascii: "\""): return takeGershayim(width: 1, text)
    default: return false
    }
  }

  private mutating func takeBeyondASCII(_ text: Span<UInt8>) -> Bool {
    let scalar = text.scalar(at: index)
    let entry = ScalarTable.entry(scalar.value)
    switch entry.scalarClass {
    case .letter:
      letters += 1
      isLastLetter = true
    case .digit:
      digits += 1
      isLastLetter = false
    case .extend:
      if scalar.value == 0xAD, takeLineEnd(after: index + scalar.width, text) { return true }
    case .apostrophe:
      return takeApostrophe(width: scalar.width, text)
    case .joiner:
      guard isLastLetter, text.isLetter(at: index + scalar.width) else { return false }
      index += scalar.width
      return true
    case .separator:
      return takeSeparator(scalar, text)
    case .unspaced, .space:
      return false
    }
    term.append(folding: scalar.value, entry)
    index += scalar.width
    return true
  }

  private mutating func takeSeparator(_ scalar: DecodedScalar, _ text: Span<UInt8>) -> Bool {
    switch scalar.value {
    case 0x2010: takeLineEnd(after: index + scalar.width, text)
    case 0x201D: takeGershayim(width: scalar.width, text)
    case 0x066B, 0x066C: takeNumberSeparator(text)
    default: false
    }
  }
}
