/// The hashed features of the words of a text.
///
/// The same code runs when the weights are trained and when they are used, so
/// that they can't disagree. A feature is a template's number mixed with what
/// it looks at; 32 bits are kept.
struct TagFeatures {
  private let words: [Word]
  private let bytes: [UInt8]
  private var base: [Base] = []
  private var seen: [UInt64: Seen] = [:]

  /// What a word lends to its own features and to those of its neighbours.
  private struct Base {
    var key: UInt64
    var shape: UInt64
    var place: UInt64
    var list: UInt64
    var rule: UInt64
    var context: UInt64
  }

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

  private static let listClasses: WordClasses = [
    .given, .surname, .common, .function, .frequentGiven, .frequentSurname,
  ]
  private static let contextClasses: WordClasses = [
    .title, .demonym, .organisationWord, .particle, .suffix, .preposition, .say, .placeSuffix,
    .placePrefix, .stateAbbreviation, .calendar, .role, .badLast,
  ]

  init(bytes: [UInt8], words: [Word], spans: [NameSpan]) {
    self.bytes = bytes
    self.words = words
    var rules = [UInt8](repeating: 0, count: words.count)
    for span in spans {
      guard let kind = span.kind else { continue }
      for index in span.words {
        rules[index] = kind.rawValue * 2 + (index == span.words.lowerBound ? 1 : 2)
      }
    }
    let places = GazetteerMarks.marks(of: words)
    base.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      base.append(
        Base(
          key: word.key, shape: Self.shape(of: word), place: UInt64(places[index]),
          list: UInt64(word.classes.intersection(Self.listClasses).rawValue),
          rule: UInt64(rules[index]),
          context: UInt64(word.classes.intersection(Self.contextClasses).rawValue)))
      note(index, rules[index])
    }
  }

  private mutating func note(_ index: Int, _ rule: UInt8) {
    let word = words[index]
    var bits: Seen = []
    if !word.isCapitalised {
      guard !word.has(.function) else { return }
      bits = .lowerCase
    } else {
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
    }
    seen[word.key, default: []].formUnion(bits)
  }

  private static func shape(of word: Word) -> UInt64 {
    let length = min(4, max(0, word.end - word.start - 1))
    return UInt64(word.shape.rawValue) | UInt64(length) << 8
  }

  @inline(__always)
  private static func hash(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var mixed = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    mixed &*= 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  @inline(__always)
  private static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
    (a &* 0xD6E8_FEB8_6659_FD93) ^ (b &+ 0x632B_E59B_D9B4_E019)
  }

  /// The features of the word at `index` within `sentence`.
  func features(of index: Int, in sentence: Range<Int>, into found: inout [UInt32]) {
    found.removeAll(keepingCapacity: true)
    let word = words[index]
    let own = base[index]
    let add = { (template: UInt64, value: UInt64, found: inout [UInt32]) in
      found.append(Self.hash(template, value))
    }
    add(1, own.key, &found)
    add(2, own.shape, &found)
    add(3, own.place, &found)
    add(4, own.list, &found)
    add(5, own.rule, &found)
    add(6, own.context, &found)
    add(7, UInt64(word.gap.rawValue), &found)
    let gapAfter = index + 1 < words.count ? UInt64(words[index + 1].gap.rawValue) : 2
    add(8, gapAfter, &found)
    add(9, Self.pair(own.rule, Self.pair(own.place, own.list)), &found)
    add(10, Self.pair(own.place, own.list), &found)
    add(11, Self.pair(own.shape, word.startsSentence ? 1 : 0), &found)
    add(12, Self.pair(own.rule, Self.pair(UInt64(word.gap.rawValue), gapAfter)), &found)
    if word.isCapitalised { affixes(of: word, into: &found) }
    for offset in [-2, -1, 1, 2] {
      let template = UInt64(offset + 3) * 16 + 32
      guard sentence.contains(index + offset) else {
        add(template, 0, &found)
        continue
      }
      let other = base[index + offset]
      add(template + 1, other.key, &found)
      add(template + 2, other.shape, &found)
      add(template + 3, other.place, &found)
      add(template + 6, other.context, &found)
      if offset == -1 || offset == 1 {
        add(template + 4, other.list, &found)
        add(template + 5, other.rule, &found)
        add(template + 7, Self.pair(other.key, own.key), &found)
        add(template + 8, Self.pair(other.shape, own.shape), &found)
        add(template + 9, Self.pair(other.list, own.list), &found)
        add(template + 10, Self.pair(other.rule, own.rule), &found)
        add(template + 11, Self.pair(other.context, own.rule), &found)
        add(template + 12, Self.pair(other.place, own.place), &found)
        add(template + 13, Self.pair(other.context, own.list), &found)
      }
    }
    if sentence.contains(index - 1), sentence.contains(index + 1) {
      add(13, Self.pair(base[index - 1].key, base[index + 1].key), &found)
      add(14, Self.pair(base[index - 1].context, base[index + 1].context), &found)
    }
    guard word.isCapitalised, let seen = seen[word.key] else { return }
    var bits = seen.rawValue
    while bits != 0 {
      let bit = bits & (~bits &+ 1)
      add(15, UInt64(bit), &found)
      if word.startsSentence { add(16, UInt64(bit), &found) }
      bits ^= bit
    }
    add(17, Self.pair(UInt64(seen.rawValue), own.rule), &found)
  }

  private func affixes(of word: Word, into found: inout [UInt32]) {
    var prefix: UInt64 = 0
    var offset = Int(word.start)
    let end = Int(word.end)
    for length in 1...4 where offset < end {
      prefix = Self.pair(prefix, UInt64(bytes[offset] | 0x20))
      if length > 1 { found.append(Self.hash(UInt64(18 + length), prefix)) }
      offset += 1
    }
    var suffix: UInt64 = 0
    offset = end - 1
    for length in 1...4 where offset >= Int(word.start) {
      suffix = Self.pair(suffix, UInt64(bytes[offset] | 0x20))
      found.append(Self.hash(UInt64(24 + length), suffix))
      offset -= 1
    }
  }
}
