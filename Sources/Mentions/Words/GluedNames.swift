/// Surnames that a page glued to the next headline: "Ann Porter Anna PorterMinisters say", "Ann Porter
/// Anna Porter2020 Democrats".
enum GluedNames {
  /// Words that the surname is looked for in: as many as a formal name has, and one.
  private static let reach = 6

  /// Where the surname ends that `word` begins with. The formal name has to follow the surname itself, so
  /// that nothing is cut that only begins with a surname: "HuffPost", "DeSantis".
  static func end(of word: Word, after words: [Word], in bytes: [UInt8]) -> Int? {
    guard !word.shape.isDisjoint(with: [.mixed, .hasDigit]), word.isCapitalised,
      word.gap.isSubset(of: [.space, .period, .close, .hyphen]), words.last?.isCapitalised == true,
      !WordLookup.classes(of: word).contains(.surname)
    else { return nil }
    let near = words.suffix(reach)
    var key = NameKey()
    var at = Int(word.start)
    var wasSmall = false
    while at < word.end {
      let (kind, length, scalar) = CharacterKind.of(bytes, at: at)
      if kind == .capital || kind == .digit, wasSmall,
        zip(near, near.dropFirst()).contains(where: { surname, given in
          surname.key == key.value && surname.isCapitalised && given.isCapitalised
            && WordLookup.classes(of: given).contains(.given)
        })
      {
        return at
      }
      wasSmall = kind == .letter
      let folded = MentionData.folded(scalar)
      if folded != 0 { key.add(folded: folded) }
      at += length
    }
    return nil
  }
}
