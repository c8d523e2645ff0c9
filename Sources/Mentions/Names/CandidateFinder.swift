/// Finds the runs of capitalised words that may be names.
struct CandidateFinder {
  private static let of = NameKey.word("of")
  private static let la = NameKey.word("la")

  static func candidates(in words: [Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      guard words[start].isCapitalised else {
        start += 1
        continue
      }
      var end = start + 1
      while let next = continuation(of: words, at: end) { end = next }
      found.append(start..<end)
      start = end
    }
    return found
  }

  /// The end of the run when the words from `at` on go on with it.
  private static func continuation(of words: [Word], at: Int) -> Int? {
    guard at < words.count, joins(words[at - 1], words[at]) else { return nil }
    if words[at].isCapitalised { return at + 1 }
    let last = words[at - 1]
    var next = at
    if words[at].key == of {
      guard last.has(.ofJoiner) else { return nil }
      next += 1
    } else {
      while next < words.count, next - at < 3, words[next].has(.particle),
        !words[next].isCapitalised, next == at || joins(words[next - 1], words[next])
      { next += 1 }
      guard next > at else { return nil }
    }
    guard next < words.count, words[next].isCapitalised, joins(words[next - 1], words[next]) else {
      return nil
    }
    return next + 1
  }

  /// Two words may belong to one name: only a space, a hyphen or an
  /// ampersand stands between, or a full stop after an initial or a title.
  private static func joins(_ word: Word, _ next: Word) -> Bool {
    if word.shape.contains(.possessive) { return false }
    let gap = next.gap
    if gap == .space || gap == .hyphen || gap == [.space, .ampersand] || gap == .ampersand
      || gap == .apostrophe
    {
      return true
    }
    guard gap == [.space, .period] || gap == .period else { return false }
    return word.shape.contains(.initial) || word.has(.title) || word.has(.abbreviation)
  }
}
