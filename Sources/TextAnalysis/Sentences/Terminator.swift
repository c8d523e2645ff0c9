/// A run of marks that may end a sentence, with what closes on it.
struct Terminator {
  private let start: Int
  /// After the marks and the closing quotes and brackets.
  private(set) var end: Int
  private var isFinal = false
  /// One full stop and nothing closing on it: may belong to an abbreviation.
  private var isLoneFullStop: Bool

  init(_ text: Span<UInt8>, at index: Int) {
    start = index
    end = index
    isLoneFullStop = false
    while end < text.count {
      let scalar = text.scalar(at: end)
      guard SentenceMark.isTerminator(scalar.value) else { break }
      isFinal = SentenceMark.isFinal(scalar.value)
      end += scalar.width
    }
    let closed = end
    while end < text.count {
      let scalar = text.scalar(at: end)
      guard SentenceMark.isCloser(scalar.value) else { break }
      end += scalar.width
    }
    isLoneFullStop = closed == index + 1 && end == closed && text[index] == UInt8(ascii: ".")
  }

  /// `sentence` is where the sentence began.
  func endsSentence(_ text: Span<UInt8>, from sentence: Int) -> Bool {
    if isFinal { return true }
    let space = text.skippingWhitespace(from: end)
    guard space > end else {
      return end >= text.count || text.isUnspaced(at: end)
    }
    if space >= text.count || text.isParagraphBreak(from: end, to: space) { return true }
    let next = FollowingWord(text, from: space)
    if next.isLowerCase { return false }
    guard isLoneFullStop else { return true }
    let word = PrecedingWord(text, before: start, from: sentence)
    return Abbreviations.mayEnd(word, before: next)
  }
}

/// The word that a full stop follows, folded, with the full stops inside it.
struct PrecedingWord {
  private static let maximumLength = 24

  /// Empty when the word is longer than any abbreviation.
  private(set) var folded: [UInt8] = []
  private(set) var scalars = 0
  private(set) var isUpper = false
  /// The sentence begins with this word: "1." before an item of a list.
  private(set) var opensSentence = false

  init(_ text: Span<UInt8>, before end: Int, from sentence: Int) {
    var start = end
    while start > sentence, Self.isInside(text[start - 1]) {
      start -= 1
      if end - start > Self.maximumLength { return }
    }
    opensSentence = start == sentence
    folded.reserveCapacity(2 * Self.maximumLength)
    var index = start
    while index < end {
      let scalar = text.scalar(at: index)
      let entry = ScalarTable.entry(scalar.value)
      let isWordPart = text[index] < 0x80 || text.isInsideWord(at: index)
      if !isWordPart {  // a dash or quote before the word
        folded.removeAll()
        scalars = 0
      } else {
        if scalars == 0 { isUpper = entry.isUpper }
        folded.append(folding: scalar.value)
        scalars += 1
      }
      index += scalar.width
    }
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCIIClass.isLetter(byte) || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: ".")
  }

  var isNumber: Bool {
    !folded.isEmpty && folded.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }

  var hasFullStop: Bool { folded.contains(UInt8(ascii: ".")) }
}

/// The first word after a terminator and the space.
struct FollowingWord {
  private static let maximumLength = 24

  private(set) var folded: [UInt8] = []
  private(set) var isLowerCase = false
  private(set) var startsWithDigit = false
  /// An initial or another abbreviation.
  private(set) var hasFullStop = false

  init(_ text: Span<UInt8>, from offset: Int) {
    var index = offset
    while index < text.count, index - offset < Self.maximumLength {
      let scalar = text.scalar(at: index)
      guard SentenceMark.isOpener(scalar.value) || scalar.value == 0x20 else { break }
      index += scalar.width
    }
    guard index < text.count else { return }
    folded.reserveCapacity(2 * Self.maximumLength)
    let first = text.entry(at: index)
    startsWithDigit = first.scalarClass == .digit
    isLowerCase = first.scalarClass == .letter && text.isLowerCase(at: index)
    while index < text.count, folded.count < Self.maximumLength, text.isInsideWord(at: index) {
      let scalar = text.scalar(at: index)
      folded.append(folding: scalar.value)
      index += scalar.width
    }
    hasFullStop = index < text.count && text[index] == UInt8(ascii: ".")
  }
}

extension Span<UInt8> {
  fileprivate func isUnspaced(at offset: Int) -> Bool {
    self[offset] >= 0x80 && entry(at: offset).scalarClass == .unspaced
  }

  /// Letters of scripts without case are not lower case.
  fileprivate func isLowerCase(at offset: Int) -> Bool {
    let scalar = scalar(at: offset).value
    if scalar < 0x80 { return scalar &- 0x61 < 26 }
    return Unicode.Scalar(scalar)?.properties.isLowercase == true
  }
}
