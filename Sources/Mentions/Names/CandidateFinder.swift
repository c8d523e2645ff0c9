/// Finds the runs of capitalised words that may be names.
struct CandidateFinder {
  private static let of = NameKey.word("of")
  /// No name of a country or region has more words.
  private static let longestPlace = 7

  static func candidates(in words: [Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      guard words[start].isCapitalised else {
        start += 1
        continue
      }
      var end = placeWithFunctionWords(at: start, in: words) ?? start + 1
      while let next = continuation(of: words, at: end) { end = next }
      found.append(start..<end)
      start = end
    }
    return found
  }

  /// The end of a country's or region's name that has a word in lower case:
  /// "Democratic Republic of the Congo", "Trinidad and Tobago".
  static func placeWithFunctionWords(at start: Int, in words: [Word]) -> Int? {
    var key = words[start].key
    var found: Int?
    var hasLowerCase = false
    var end = start + 1
    while end < words.count, end - start < longestPlace {
      let word = words[end]
      guard word.gap == .space || word.gap == .hyphen || word.gap == .apostrophe,
        !words[end - 1].shape.contains(.possessive) || word.gap == .space
      else { break }
      if !word.isCapitalised {
        guard word.has([.function, .particle]) else { break }
        hasLowerCase = true
      }
      key = NameKey.joined(key, word.key)
      end += 1
      if hasLowerCase, word.isCapitalised, let place = PlaceName(key: key),
        place.has([.country, .region, .state])
      {
        found = end
      }
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
    // "Queen Anne's County", "St. Peter's Square"
    if word.shape.contains(.possessive) {
      return next.gap == .space && next.isCapitalised && next.has(.placeSuffix)
    }
    // "R-Ariz.", "D-Chicago": a party, then a place.
    if word.shape.contains(.initial), next.gap == .hyphen { return false }
    let gap = next.gap
    if gap == .space || gap == .hyphen || gap == [.space, .ampersand] || gap == .ampersand
      || gap == .apostrophe
    {
      return true
    }
    guard gap == [.space, .period] || gap == .period else { return false }
    // "Gen. Porter", but "for the President. Minutes"
    return word.shape.contains(.initial) || word.has(.abbreviation)
      || word.has(.title) && !next.startsSentence
  }
}
