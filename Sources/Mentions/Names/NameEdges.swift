/// Moves the ends of a tagged name to where the name begins and ends.
struct NameEdges {
  let words: [Word]
  let lookup: PlaceLookup

  private static let of = NameKey.word("of")
  /// log10 of the inhabitants of a city whose name is known to all.
  private static let city = 5.0
  /// Second halves of Korean given names that are English words too: "Moon Jae-in".
  private static let syllables = KeySet([
    "ho", "hung", "in", "man", "min", "soon", "song", "sun", "won", "woo", "young",
  ])
  /// Names behind the first of a formal name: "Anna (Nan) Louise Mary Porter".
  private static let formal = 4
  /// Letters of a syllable that a hyphen joins to a name: "Jong-un".
  private static let syllable = 6

  // MARK: People

  /// Without "CNN" or "YouTube" behind it, and with the syllable that a hyphen joins: "Kim
  /// Jong-un".
  func person(_ range: Range<Int>) -> Range<Int> {
    var range = withoutRepetition(range)
    while range.count > 1, let last = range.last, isOrganisation(last, behind: range.lowerBound) {
      range = range.lowerBound..<last
    }
    range = withGivenName(range)
    guard range.count > 1, range.upperBound < words.count else { return range }
    let next = words[range.upperBound]
    guard next.gap == .hyphen, !next.isCapitalised, next.shape.isEmpty,
      !next.has(.common) || Self.syllables.contains(next.key),
      (2...Self.syllable).contains(Int(next.end - next.start))
    else { return range }
    return range.lowerBound..<(range.upperBound + 1)
  }

  /// Without the words that no name ends with: "Ann Porter Direct Dial". Behind a given name the
  /// tagger may be sure that it does.
  func withoutWords(_ range: Range<Int>, margin: Double) -> Range<Int> {
    var end = range.upperBound
    // "Matt Drudge"
    if range.count == 2, words[range.lowerBound].has(.frequentGiven), margin >= NameSpan.sure {
      return range
    }
    // "Dial" is a surname too.
    let word = range.dropFirst(2).first {
      words[$0].has(.common) && !words[$0].has([.suffix, .particle, .function]) && !words[$0].isName
    }
    // Not of "Porter Tool Co Chairman Ann Lee".
    if let word, !range.contains(where: { words[$0].has(.title) }) { end = word }
    while endsInWord(range.lowerBound..<end) { end -= 1 }
    // "Osama bin Laden"
    guard end - range.lowerBound > 1, !words[end - 1].has(.particle) else { return range }
    return range.lowerBound..<end
  }

  /// "Porter Futures"
  func endsInWord(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let last = range.last else { return false }
    return words[last].has(.common) && !words[last].has([.suffix, .particle]) && !words[last].isName
  }

  /// Up to where a page prints the name again, or the formal name behind it: "Ann Porter Ann Porter", "Ann
  /// Porter Ann Louise Porter", "Nan Porter Anna (Nan) Porter". "Jerome K. Jerome" is one name.
  private func withoutRepetition(_ range: Range<Int>) -> Range<Int> {
    let (first, next) = (range.lowerBound, range.upperBound)
    let isBracketed = next < words.count && words[next].gap.contains(.open)
    let again = range.dropFirst().first { index in
      let begins = words[index].key == words[first].key || isBracketed && index + 1 == next
      return begins && formalName(behind: index).contains { words[$0].key == words[index - 1].key }
    }
    return again.map { first..<$0 } ?? range
  }

  /// The names that follow a given name, with nothing but brackets between.
  private func formalName(behind index: Int) -> Range<Int> {
    var end = index + 1
    while end < words.count, end - index <= Self.formal, words[end].isCapitalised,
      !words[end].startsSentence,
      words[end].gap.isSubset(of: [.space, .period, .open, .close, .hyphen])
    {
      end += 1
    }
    return (index + 1)..<end
  }

  /// "Hunter Biden", of which the tagger saw only the surname.
  private func withGivenName(_ range: Range<Int>) -> Range<Int> {
    guard range.count == 1, let surname = range.first, surname > 0, words[surname].gap == .space,
      !words[surname].has(.given) || words[surname].has(.frequentSurname)
    else { return range }
    let given = words[surname - 1]
    if given.has(.common), !given.has(.frequentGiven),
      given.startsSentence || given.shape.contains(.allCapitals)
    {
      return range
    }
    guard given.isCapitalised, given.has(.given),
      !given.has([.title, .function, .organisationWord]),
      !given.shape.contains(.possessive),
      given.shape.contains(.allCapitals) == words[surname].shape.contains(.allCapitals),
      !given.has([.calendar, .demonym, .preposition]) || given.has(.frequentGiven),
      lookup.exact((surname - 1)..<surname)?.has([.country, .state, .region]) != true
    else { return range }
    return (surname - 1)..<(surname + 1)
  }

  private func isOrganisation(_ last: Int, behind first: Int) -> Bool {
    let word = words[last]
    if word.has([.suffix, .surname, .given]) { return false }
    if MentionData.organisations.value(word.key) != nil { return true }
    return word.shape.contains(.allCapitals) && word.end - word.start <= 5
      && !words[first].shape.contains(.allCapitals)
  }

  /// "Kans." in "D-Kans.", a party and a state.
  func stateAfterParty(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 1, PlaceNeighbours.parties.contains(words[range.lowerBound].key),
      words[range.lowerBound + 1].gap == .hyphen
    else { return nil }
    let rest = (range.lowerBound + 1)..<range.upperBound
    guard words[rest.lowerBound].has(.stateAbbreviation) || isKnownPlace(rest) else { return nil }
    return rest
  }

  /// "Kansas" in "Kansas Democrat".
  func stateBeforeParty(_ range: Range<Int>) -> Range<Int>? {
    guard let last = range.last, range.count > 1, PlaceNeighbours.members.contains(words[last].key),
      lookup.exact(range.lowerBound..<last)?.has([.state, .country]) == true
    else { return nil }
    return range.lowerBound..<last
  }

  /// "Kansas" in "Democrat of Kansas".
  func stateOfMember(_ range: Range<Int>) -> Range<Int>? {
    let first = range.lowerBound
    guard range.count > 2, PlaceNeighbours.members.contains(words[first].key),
      words[first + 1].key == Self.of,
      lookup.exact((first + 2)..<range.upperBound)?.has([.state, .country]) == true
    else { return nil }
    return (first + 2)..<range.upperBound
  }

  // MARK: Places

  /// "Miramar" of "Miramar California", "U.S." of "U.S. And West Germany", "BRAZIL" of "BRAZIL
  /// GOLD MINE": the part that the gazetteer has, before another place or a headline's words.
  func place(_ range: Range<Int>) -> Range<Int> {
    if let whole = withFirstWord(range) { return whole }
    guard range.count > 1, lookup.place(range) == nil else { return range }
    for cut in range.dropFirst().reversed() {
      let (head, tail) = (range.lowerBound..<cut, cut..<range.upperBound)
      guard let place = lookup.exact(head), !words[range.lowerBound].has([.demonym, .preposition])
      else { continue }
      if words[cut].isCapitalised, words[cut].has(.function),
        isKnownPlace((cut + 1)..<range.upperBound)
      {
        return head
      }
      if place.has(.county) || place.magnitude >= 3.5, isKnownPlace(tail) { return head }
      if isKnown(place), tail.allSatisfy({ isHeadline($0) }) { return head }
    }
    return range
  }

  /// "to Zurich", whose name is a surname too.
  func isBehindPreposition(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let first = range.first, first > 0, words[first].gap == .space,
      words[first - 1].has(.preposition), !words[first - 1].isCapitalised,
      !words[first].has([.frequentGiven, .frequentSurname, .common]),
      !words[first].shape.contains(.possessive), let place = lookup.exact(range)
    else { return false }
    return place.magnitude >= Self.city
  }

  /// "Northern Virginia": a part of a state or great city.
  func isQuarter(_ range: Range<Int>) -> Bool {
    guard let first = range.first, range.count > 1, words[first].has(.preposition),
      words[first].isCapitalised, let place = lookup.exact((first + 1)..<range.upperBound)
    else { return false }
    return place.has([.country, .state, .region]) || place.magnitude >= Self.city
  }

  /// "New York City", of which the tagger saw "York City".
  private func withFirstWord(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, first > 0, words[first].gap == .space,
      words[first - 1].isCapitalised
    else { return nil }
    let whole = (first - 1)..<range.upperBound
    return isKnownPlace(whole) ? whole : nil
  }

  private func isHeadline(_ index: Int) -> Bool {
    words[index].shape.contains(.allCapitals) && words[index].has(.common)
      && !words[index].has(.placeSuffix)
  }

  func isKnownPlace(_ range: Range<Int>) -> Bool { isKnown(lookup.exact(range)) }

  private func isKnown(_ place: PlaceName?) -> Bool {
    place.map { $0.has([.country, .state, .region]) || $0.magnitude >= Self.city } ?? false
  }
}
