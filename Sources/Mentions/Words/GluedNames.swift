/// Surnames that a page glued to the next headline: "Ann PorterMinisters say", "Ann PorterPorter says".
enum GluedNames {
  /// Bytes of a surname that is told apart from what a surname begins with ("Mac", "Del").
  private static let least = 4
  private static let prefixes = Set(["fitz", "vander"].map(NameKey.word))

  /// Where the surname ends that `word` begins with, behind a given name or an initial; nil where it is a
  /// name by itself ("McDonald") or nothing known.
  static func end(of word: Word, after previous: Word?, in bytes: [UInt8]) -> Int? {
    guard word.shape.contains(.mixed), word.isCapitalised, let previous, previous.isCapitalised,
      word.gap.isSubset(of: [.space, .period]), !WordLookup.classes(of: word).contains(.surname),
      // "A BankAmerica loan"
      previous.shape.contains(.initial)
        ? word.gap.contains(.period) : WordLookup.classes(of: previous).contains(.given)
    else { return nil }
    var key = NameKey()
    var at = Int(word.start)
    var wasSmall = false
    while at < word.end {
      let (kind, length, scalar) = CharacterKind.of(bytes, at: at)
      if kind == .capital, wasSmall, at - Int(word.start) >= least, isSurname(key.value) {
        return at
      }
      wasSmall = kind == .letter
      let folded = MentionData.folded(scalar)
      if folded != 0 { key.add(folded: folded) }
      at += length
    }
    return nil
  }

  private static func isSurname(_ key: UInt64) -> Bool {
    let classes = WordLookup.classes(of: key)
    return !prefixes.contains(key) && classes.contains(.surname)
      && (!classes.contains(.common) || classes.contains(.frequentSurname))
  }
}
