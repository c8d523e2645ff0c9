/// What the tagger's features look at in a word.
struct TagWord {
  /// The folded word.
  var key: UInt64
  /// Its `Word.Shape` and how long it is, to four letters.
  var shape: UInt64
  /// What `GazetteerMarks` says.
  var place: UInt64
  /// The name lists that have it.
  var list: UInt64
  /// What the rules take it for: 0 for nothing; else the kind times two, plus 1 for the first
  /// word of a name and 2 for the others.
  var rule: UInt64
  /// What it tells of its neighbours.
  var context: UInt64
  /// Its first four bytes in small letters, and its last four from the back; 0 where there are
  /// fewer, or where it isn't capitalised.
  var affixes: UInt64
  /// What stands before it.
  var gap: UInt64
  var startsSentence: Bool
  /// What the whole text says of the word, of a capitalised one.
  var seen: UInt64 = 0

  private static let listClasses: WordClasses = [
    .given, .surname, .common, .function, .frequentGiven, .frequentSurname,
  ]
  private static let contextClasses: WordClasses = [
    .title, .demonym, .organisationWord, .particle, .suffix, .preposition, .say, .placeSuffix,
    .placePrefix, .stateAbbreviation, .calendar, .role, .badLast,
  ]

  init(_ word: Word, in bytes: [UInt8], place: UInt8, rule: UInt8) {
    key = word.key
    let length = min(4, max(0, word.end - word.start - 1))
    shape = UInt64(word.shape.rawValue) | UInt64(length) << 8
    self.place = UInt64(place)
    list = UInt64(word.classes.intersection(Self.listClasses).rawValue)
    self.rule = UInt64(rule)
    context = UInt64(word.classes.intersection(Self.contextClasses).rawValue)
    gap = UInt64(word.gap.rawValue)
    startsSentence = word.startsSentence
    affixes = word.isCapitalised ? Self.affixes(of: word, in: bytes) : 0
  }

  private static func affixes(of word: Word, in bytes: [UInt8]) -> UInt64 {
    var affixes: UInt64 = 0
    let (start, end) = (Int(word.start), Int(word.end))
    for offset in 0..<min(4, end - start) {
      affixes |= UInt64(bytes[start + offset] | 0x20) << UInt64(offset * 8)
      affixes |= UInt64(bytes[end - 1 - offset] | 0x20) << UInt64(32 + offset * 8)
    }
    return affixes
  }

  /// All that pairs of neighbours are compared by. Fields don't overlap: classes have 22 bits,
  /// shapes 11, marks 4, rules 3.
  var state: UInt64 { (list | context) | shape << 24 | place << 36 | rule << 44 }
}
