/// Whether a title stands before a word and makes somebody's name of it: "Mr. Trump", "President
/// Ford", but not "Chief Complaint" or "Former Florida".
enum PersonTitle {
  /// What stands before a title, and is none by itself.
  private static let modifiers = KeySet([
    "acting", "assistant", "chief", "deputy", "ex", "former", "petty", "prime", "staff", "vice",
    "warrant", "wing",
  ])

  static func stands(before index: Int, in words: [Word]) -> Bool {
    guard index > 0, isTitle(words[index - 1]), words[index - 1].isCapitalised else { return false }
    if words[index].has(.demonym), !words[index].has(.surname) { return false }
    return words[index].gap == .space
      || words[index - 1].has(.abbreviation) && words[index].gap == [.space, .period]
  }

  static func isTitle(_ word: Word) -> Bool { word.has(.title) && !modifiers.contains(word.key) }
}
