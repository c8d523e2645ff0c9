/// What was tagged as a person or place and is an organisation by its name or its words.
struct OrganisationNames {
  let words: [Word]
  let lookup: PlaceLookup

  private static let the = NameKey.word("the")
  private static let and = NameKey.word("and")
  /// From the middle of a country to that of a region which it has a part of.
  private static let degrees = 25.0

  /// "Dean Witter", but "Mr. Morgan".
  func isKnown(_ range: Range<Int>) -> Bool {
    guard let first = range.first, !(first > 0 && words[first - 1].has(.title)),
      let key = lookup.key(range), MentionData.organisations.value(key) != nil
    else { return false }
    return range.count > 1 || !words[first].isName
  }

  /// "Amazon", where it isn't "the Amazon" and nothing shows the region.
  func isFirmNotRegion(_ range: Range<Int>) -> Bool {
    isFirmAndRegion(range) && !isShownRegion(range)
      && !(range.lowerBound > 0 && words[range.lowerBound - 1].key == Self.the)
  }

  /// "Amazon" in "Amazon rainforest", whatever the tagger says.
  func isRegionNotFirm(_ range: Range<Int>) -> Bool {
    isFirmAndRegion(range) && isShownRegion(range)
  }

  private func isFirmAndRegion(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let key = lookup.key(range),
      MentionData.organisations.value(key) != nil
    else { return false }
    return lookup.exact(range)?.has(.region) == true
  }

  /// "the Brazilian Amazon", "Brazil's Amazon", "Amazon rainforest".
  private func isShownRegion(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    if next < words.count, words[next].gap == .space, words[next].has([.placeNoun, .placeSuffix]) {
      return true
    }
    guard first > 0, words[first].gap == .space else { return false }
    let owner = words[first - 1]
    return owner.has(.demonym)
      || owner.shape.contains(.possessive) && lies(range, near: (first - 1)..<first)
  }

  /// "Germany's Amazon" is no part of Germany.
  private func lies(_ range: Range<Int>, near owner: Range<Int>) -> Bool {
    guard let region = lookup.exact(range)?.records.first(where: { $0.kind == .region }),
      let country = lookup.exact(owner)?.records.first(where: { $0.kind == .country })
    else { return false }
    return abs(region.latitude - country.latitude) < Self.degrees
      && abs(region.longitude - country.longitude) < Self.degrees
  }

  /// The last word says that it is a company, a club or the like; before "de" and the like, the first:
  /// "Copas do Mundo".
  func isInstitution(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let first = range.first, let last = range.last else { return false }
    if words[first].has(.organisationWord), !words[first].has([.given, .frequentSurname]),
      words[first + 1].has(.particle), !words[first + 1].isCapitalised
    {
      return true
    }
    return words[last].has(.organisationWord)
      && !words[last].has([.placeSuffix, .frequentSurname])
  }

  /// "Tesla" of "Tesla Cybertruck": the firm that is known, before what it makes.
  func maker(_ range: Range<Int>) -> Range<Int>? {
    guard range.count == 2, let first = range.first, let last = range.last,
      !words[first].isName, !words[last].isName, !words[last].has(.organisationWord),
      !(first > 0 && words[first - 1].has(.title)),
      MentionData.organisations.value(words[first].key) != nil
    else { return nil }
    return first..<last
  }

  /// "S&P", "Goldman" in "Goldman, Sachs and Co": the end of the firm's name.
  func firm(_ range: Range<Int>) -> Int? {
    if range.dropFirst().contains(where: { words[$0].gap.contains(.ampersand) }) {
      return range.upperBound
    }
    var end: Int?
    var hasJoiner = false
    for index in range.upperBound..<min(words.count, range.upperBound + 5) {
      let word = words[index]
      let isJoined =
        word.gap.isSubset(of: [.space, .comma, .ampersand, .period, .hyphen])
        && !word.startsSentence
      guard isJoined, word.isCapitalised || word.key == Self.and else { break }
      hasJoiner = hasJoiner || word.key == Self.and
      // "Donaldson, Lufkin and Jenrette Securities"
      if word.has(.organisationWord), word.isCapitalised,
        word.has(.abbreviation) || hasJoiner && range.count == 1 && word.has(.firmWord)
      {
        end = index + 1
      }
    }
    return end
  }
}
