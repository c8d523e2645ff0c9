/// The words of a text as the tagger sees them.
struct TagFeatures {
  private(set) var words: [TagWord] = []

  /// What the whole text says of a word form.
  private struct Seen: OptionSet {
    let rawValue: UInt16
    static let lowerCase = Seen(rawValue: 1)
    static let afterTitle = Seen(rawValue: 2)
    static let midSentence = Seen(rawValue: 4)
    static let afterGivenName = Seen(rawValue: 8)
    static let person = Seen(rawValue: 16)
    static let place = Seen(rawValue: 32)
    static let organisation = Seen(rawValue: 64)
    static let unknownRun = Seen(rawValue: 128)
    static let afterPreposition = Seen(rawValue: 256)
  }

  init(bytes: [UInt8], words source: [Word], spans: [NameSpan]) {
    var rules = [UInt8](repeating: 0, count: source.count)
    for span in spans {
      guard let kind = span.kind else { continue }
      for index in span.words {
        rules[index] = kind.rawValue * 2 + (index == span.words.lowerBound ? 1 : 2)
      }
    }
    let places = GazetteerMarks.marks(of: source)
    var seen: [UInt64: Seen] = [:]
    let capitalised = CapitalisedKeys(of: source)
    words.reserveCapacity(source.count)
    for (index, word) in source.enumerated() {
      words.append(TagWord(word, in: bytes, place: places[index], rule: rules[index]))
      guard capitalised.mayHave(word.key) else { continue }
      let bits = Self.bits(index, rules[index], in: source)
      if !bits.isEmpty { seen[word.key, default: []].formUnion(bits) }
    }
    for (index, word) in source.enumerated() where word.isCapitalised {
      words[index].seen = UInt64(seen[word.key]?.rawValue ?? 0)
    }
  }

  /// The words of a text, and what the rules take its names for.
  init(bytes: [UInt8], words: [Word]) {
    let rules = NameRules(words: words)
    let spans = CandidateFinder.candidates(in: words).compactMap(rules.classify)
    self.init(bytes: bytes, words: words, spans: spans)
  }

  /// What one word says of its form.
  private static func bits(_ index: Int, _ rule: UInt8, in words: [Word]) -> Seen {
    let word = words[index]
    guard word.isCapitalised else { return word.has(.function) ? [] : .lowerCase }
    var bits: Seen = []
    if !word.startsSentence { bits.insert(.midSentence) }
    if index > 0, !word.gap.contains(.newline) {
      let previous = words[index - 1]
      if previous.has(.title), previous.isCapitalised { bits.insert(.afterTitle) }
      if previous.has(.given), previous.isCapitalised { bits.insert(.afterGivenName) }
      if previous.has(.preposition), !previous.isCapitalised { bits.insert(.afterPreposition) }
    }
    switch rule {
    case 1, 2: bits.insert(.person)
    case 3, 4: bits.insert(.place)
    case 5, 6: bits.insert(.organisation)
    default: bits.insert(.unknownRun)
    }
    return bits
  }

  /// The gap behind a word; that of a space behind the last.
  func gap(after index: Int) -> UInt64 { index + 1 < words.count ? words[index + 1].gap : 2 }

  /// The features of the word at `index` within `sentence`.
  func features(of index: Int, in sentence: Range<Int>, into found: inout [UInt32]) {
    found.removeAll(keepingCapacity: true)
    let word = words[index]
    TagTemplates.form(word, into: &found)
    TagTemplates.mark(word, into: &found)
    TagTemplates.gaps(word, after: gap(after: index), into: &found)
    for offset in TagTemplates.offsets {
      guard sentence.contains(index + offset) else {
        found.append(TagTemplates.missing(at: offset))
        continue
      }
      let other = words[index + offset]
      TagTemplates.form(other, at: offset, into: &found)
      TagTemplates.mark(other, at: offset, into: &found)
      guard abs(offset) == 1 else { continue }
      TagTemplates.pairs(word, other, at: offset, into: &found)
      found.append(TagTemplates.words(word, other, at: offset))
    }
    if sentence.contains(index - 1), sentence.contains(index + 1) {
      let (words, contexts) = TagTemplates.around(words[index - 1], words[index + 1])
      found += [words, contexts]
    }
    TagTemplates.seen(word, into: &found)
  }
}
