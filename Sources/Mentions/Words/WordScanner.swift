/// Cuts a text into words with their keys, shapes and gaps.
///
/// Not the index's tokenizer: names are told by what that one throws away
/// (case, full stops after initials, line ends, hyphens, brackets), and a
/// folded, hashed word without a string is what makes the rules fast. Both cut
/// at the same scalars inside letters and digits, so that a mention starts and
/// ends where a term does.
struct WordScanner {
  private let bytes: [UInt8]
  private var at = 0

  /// Longer runs of letters are no words: they are cut here. Bytes.
  private static let longest = 200

  static func words(in bytes: [UInt8], into words: inout [Word]) {
    words.removeAll(keepingCapacity: true)
    var scanner = WordScanner(bytes: bytes)
    scanner.scan(into: &words)
    WordLookup.classify(&words)
    for index in words.indices {
      words[index].startsSentence = startsSentence(
        words[index], after: index == 0 ? nil : words[index - 1])
    }
  }

  /// Lines are cut at a width, and not where something ends.
  private let isWrapped: Bool

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    isWrapped = LineWrapping.isWrapped(bytes)
  }

  private mutating func scan(into words: inout [Word]) {
    var gap: Word.Gap = [.newline]
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: " ") {
        gap.insert(.space)
        at += 1
        continue
      }
      let (kind, length, _) = CharacterKind.of(bytes, at: at)
      switch kind {
      case .letter, .capital, .digit:
        let start = at
        let word = word(after: gap, until: bytes.count)
        if let end = GluedNames.end(of: word, after: words, in: bytes) {
          at = start
          words.append(self.word(after: gap, until: end))
          gap = [.other]
          continue
        }
        words.append(word)
        gap = []
      case .gap(.newline) where isWrapped && LineWrapping.joins(bytes, at: at):
        gap.insert(.space)
        at += length
      case .gap(let bit):
        gap.insert(bit)
        at += length
      case .mark:
        at += length
      }
    }
  }

  private static func startsSentence(_ word: Word, after previous: Word?) -> Bool {
    guard let previous else { return true }
    if !word.gap.isDisjoint(with: [.newline, .terminator, .quote, .colon, .semicolon]) {
      return true
    }
    guard word.gap.contains(.period) else { return false }
    if previous.shape.contains(.initial) { return false }
    return !previous.has(.abbreviation) && !previous.shape.contains(.acronym)
  }

  /// Reads the word at `at`, which is a letter or a digit. Its classes are looked up later.
  private mutating func word(after gap: Word.Gap, until limit: Int) -> Word {
    let start = at
    var end = at
    var key = NameKey()
    var letters = 0
    var digits = 0
    var capitals = 0
    var first = true
    var startsCapital = false
    var number: Int32 = 0
    var shape: Word.Shape = []
    var letterRun = 0
    reading: while at < limit, at - start < Self.longest {
      // Most of what is read: they stand for themselves.
      if bytes[at] &- UInt8(ascii: "a") < 26 {
        letters += 1
        letterRun += 1
        key.add(folded: UInt32(bytes[at]))
        first = false
        at += 1
        end = at
        continue
      }
      let (kind, length, scalar) = CharacterKind.of(bytes, at: at)
      switch kind {
      case .capital:
        capitals += 1
        if first { startsCapital = true }
        letters += 1
        letterRun += 1
      case .letter:
        letters += 1
        letterRun += 1
      case .digit:
        digits += 1
        number = digits <= 9 ? number &* 10 &+ Int32(bytes[at] & 15) : -1
      case .mark:
        break
      case .gap(let bit):
        let isInner =
          bit == .apostrophe
          ? joinsApostrophe(length: length, letters: letters, isCapital: startsCapital)
          : bit == .period && digits == 0 && letterRun == 1 && startsCapital
            && isLetter(at: at + length)
        guard isInner else { break reading }
        if bit == .period {
          shape.insert(.acronym)
          letterRun = 0
        }
        at += length
        continue reading
      }
      let folded = MentionData.folded(scalar)
      if folded != 0 { key.add(folded: folded) }
      first = false
      at += length
      end = at
    }
    if shape.contains(.acronym), at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      end = at
    }
    if startsCapital { shape.insert(.capitalised) }
    if digits > 0 { shape.insert(letters == 0 ? .number : .hasDigit) }
    if capitals == letters, letters > 1 { shape.insert(.allCapitals) }
    if capitals == 1, letters == 1, digits == 0 { shape.insert(.initial) }
    if capitals > 1, capitals < letters { shape.insert(.mixed) }
    if let skip = possessive() {
      shape.insert(.possessive)
      at += skip
    }
    return Word(
      start: Int32(start), end: Int32(end), key: key.value, classes: [], shape: shape, gap: gap,
      startsSentence: false, number: letters == 0 ? number : -1)
  }

  /// An apostrophe inside a word joins it ("O'Brien") unless it begins a
  /// possessive or follows an elided article ("l'Iran").
  private func joinsApostrophe(length: Int, letters: Int, isCapital: Bool) -> Bool {
    guard letters > 0, isLetter(at: at + length), possessive() == nil else { return false }
    let (next, _, _) = CharacterKind.of(bytes, at: at + length)
    return !(letters == 1 && !isCapital && next == .capital)
  }

  private func isLetter(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let (kind, _, _) = CharacterKind.of(bytes, at: offset)
    return kind == .letter || kind == .capital
  }

  /// The length of "'s" here, when the word ends with it.
  private func possessive() -> Int? {
    var next = at
    if next < bytes.count, bytes[next] == UInt8(ascii: "'") {
      next += 1
    } else if next + 2 < bytes.count, bytes[next] == 0xE2, bytes[next + 1] == 0x80,
      bytes[next + 2] == 0x99
    {
      next += 3
    } else {
      return nil
    }
    guard next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s") else { return nil }
    next += 1
    if next < bytes.count {
      let (kind, _, _) = CharacterKind.of(bytes, at: next)
      switch kind {
      case .letter, .capital, .digit, .mark: return nil
      case .gap: break
      }
    }
    return next - at
  }
}
