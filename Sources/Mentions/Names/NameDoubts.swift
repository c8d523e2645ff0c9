/// What looks like the name of a person or place and is none, or of another kind.
struct NameDoubts {
  let words: [Word]
  let lookup: PlaceLookup
  /// The common words that the text also has in small letters.
  private let small: Set<UInt64>

  private static let the = NameKey.word("the")
  private static let of = NameKey.word("of")
  private static let lane = NameKey.word("lane")
  private static let versus = [NameKey.word("v"), NameKey.word("vs")]
  private static let streets = KeySet([
    "ave", "avenue", "blvd", "boulevard", "drive", "freeway", "highway", "lane", "parkway", "rd",
    "road", "street",
  ])
  private static let institutes = KeySet([
    "award", "college", "foundation", "library", "medal", "prize", "school",
  ])
  private static let eras = KeySet(["century", "centuries"])
  private static let before = NameKey.word("bc")
  private static let halves = [NameKey.word("am"), NameKey.word("pm")]
  /// log10 of the inhabitants of a town that is named without more said, and of a city.
  private static let town = 4.9
  private static let city = 5.5
  /// The same of a name of several words: "Sao Tome".
  private static let knownCity = 5.0

  init(words: [Word], lookup: PlaceLookup) {
    self.words = words
    self.lookup = lookup
    let capitalised = CapitalisedKeys(of: words)
    small = Set(
      words.lazy.filter {
        $0.has(.common) && !$0.isCapitalised && capitalised.mayHave($0.key)
      }.map(\.key))
  }

  // MARK: People

  /// "the Green New Deal", "Roe v. Wade", "Jan9": no person.
  func isNoPerson(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    if range.contains(where: { words[$0].shape.contains(.hasDigit) }) { return true }
    if PlaceLookup.compass.contains(words[first].key), words[last].has(.common) { return true }
    if range.count > 1, isPhrase(range) { return true }
    if range.dropLast().contains(where: { words[$0].has(.demonym) && !words[$0].isName }) {
      return true
    }
    guard first > 0 else { return false }
    let previous = words[first - 1]
    if Lookalikes.storms.contains(previous.key), previous.isCapitalised { return true }
    if range.count == 1, Self.versus.contains(previous.key) { return true }
    // "the Berlin Wall"
    if previous.key == Self.the, range.count > 1, !words[first].has(.frequentGiven),
      isGreat(first..<(first + 1))
    {
      return true
    }
    // "the Michael Porter film"
    if range.count > 1, words[first].has(.frequentGiven), !words[last].has(.common) { return false }
    return previous.key == Self.the && !words[first].gap.contains(.newline)
      && (words[last].has(.common) || range.count > 1) && !words[last].has(.frequentSurname)
  }

  /// "Gen Z": a letter, whatever stands before it.
  func isLetter(_ range: Range<Int>) -> Bool {
    range.count == 1 && words[range.lowerBound].shape.contains(.initial)
  }

  /// "the Edward R. Roybal building", "the Gerald Ford library": what bears somebody's name.
  func isNamesake(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard range.count > 1, range.lowerBound > 0, next < words.count, words[next].gap == .space,
      words[range.lowerBound - 1].key == Self.the, !words[next].isCapitalised,
      !words[next - 1].shape.contains(.possessive)
    else { return false }
    return words[next].has(.facility) || Self.institutes.contains(words[next].key)
  }

  /// "Ashby Village Mall", "Porter Dock": something built or laid out that bears somebody's name.
  func isSite(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let first = range.first, let last = range.last,
      words[last].isCapitalised, words[last].gap == .space
    else { return false }
    if first > 0, words[first - 1].has(.title) { return false }
    // "Nathan Lane"
    if words[last].key == Self.lane, range.count == 2, words[first].has(.frequentGiven) {
      return false
    }
    return Self.streets.contains(words[last].key)
      || words[last].has([.facility, .placeSuffix]) && !words[last].has(.frequentSurname)
  }

  /// "Ann Porter" of "Ann Porter Drive": the end of the street's or building's name.
  func siteEnd(_ range: Range<Int>) -> Int? {
    let next = range.upperBound
    guard range.count > 1, next < words.count, words[next].gap == .space, words[next].isCapitalised,
      !words[next - 1].shape.contains(.possessive),
      !words[next].has(.surname)
        || Self.streets.contains(words[next].key),
      words[next].has(.facility) || Self.streets.contains(words[next].key),
      !(range.lowerBound > 0 && words[range.lowerBound - 1].has(.title))
    else { return nil }
    return next + 1
  }

  /// "Green New Deal", "June Eurodollars", "W. Germany": words, a month or a country, and no surname.
  private func isPhrase(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last,
      !(first > 0 && words[first - 1].has(.title))
    else { return false }
    if range.count == 2, words[first].shape.contains(.initial),
      lookup.exact(last..<(last + 1))?.has(.country) == true
    {
      return true
    }
    if words[first].has(.calendar) { return !words[last].has(.surname) }
    // "Bob Dole"
    if words[first].has(.frequentGiven), words[last].has(.surname) { return false }
    return (range.count > 2 || !words[last].has(.frequentSurname))
      && range.allSatisfy { words[$0].has(.common) }
  }

  /// A city's name, or a part of one: "Sao Paulo", "West Berlin".
  func isCity(_ range: Range<Int>) -> Bool {
    guard let first = range.first, !(first > 0 && words[first - 1].has([.title, .say])) else {
      return false
    }
    let isName = range.count == 1 && words[first].isName && !opensLine(range)
    if let place = lookup.exact(range),
      place.magnitude >= Self.city
        || range.count > 1 && place.has(.city) && place.magnitude >= Self.knownCity
    {
      return !isName
    }
    guard range.count > 1 else { return false }
    let rest = (first + 1)..<range.upperBound
    if PlaceLookup.compass.contains(words[first].key) {
      return lookup.place(rest).map {
        !Self.isSmall($0) || !words[rest.lowerBound].isName
      } ?? false
    }
    // "London Heathrow"
    return isGreat(first..<(first + 1)) && rest.count == 1 && !words[first + 1].has(.surname)
      && lookup.exact(rest) != nil
  }

  private func isGreat(_ range: Range<Int>) -> Bool {
    lookup.exact(range).map { $0.magnitude >= Self.city } ?? false
  }

  /// Capitals before a comma, a bracket or a dash: "BERLIN, Nov. 11", "PARIS (AP)".
  private func opensLine(_ range: Range<Int>) -> Bool {
    guard let first = range.first, words[first].shape.contains(.allCapitals),
      words[first].gap.contains(.newline), range.upperBound < words.count
    else { return false }
    return !words[range.upperBound].gap.isDisjoint(with: [.comma, .open, .dash, .hyphen])
  }

  /// Without "Exchequer" in "Chancellor of the Exchequer Nigel Lawson".
  func withoutOffice(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let first = range.first, first > 1, words[first - 1].key == Self.the,
      words[first - 2].key == Self.of, !words[first].has(.given), words[first + 1].has(.given)
    else { return range }
    return (first + 1)..<range.upperBound
  }

  /// "BILL" in a headline, or "Bill" where the text has a bill too, and nobody of that name.
  func isMereWord(_ index: Int) -> Bool {
    let word = words[index]
    guard word.has(.common) else { return false }
    if index > 0, words[index - 1].has([.title, .say]) { return false }
    if index + 1 < words.count, words[index + 1].has(.say) { return false }
    return word.shape.contains(.allCapitals)
      || small.contains(word.key)
  }

  /// In a headline or a table, where all is in capitals, a name needs a title or a known given
  /// name and surname.
  func isNameInCapitals(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    // "CHAIRMAN SELLS SHARES"
    if range.count > 1, range.allSatisfy({ words[$0].has(.common) }),
      !words[first].has(.frequentGiven)
    {
      return false
    }
    if first > 0, words[first - 1].has(.title) { return true }
    guard range.count > 1, words[last].has(.surname) else { return false }
    if words[last].has(.common), !words[last].has(.frequentSurname) { return false }
    return words[first].has(.given)
  }

  /// "Borg-Warner": two names joined by a hyphen, and nothing that says that it is a person.
  func isBarePair(_ range: Range<Int>) -> Bool {
    guard range.count == 2, let first = range.first, words[first + 1].gap == .hyphen,
      words[first + 1].isCapitalised
    else { return false }
    if first > 0, words[first - 1].has(.title) { return false }
    return !words[first].has(.frequentGiven)
  }

  // MARK: Places

  /// "the state of Sao Paulo", "in Chicago": what is called as a great city is that city after a
  /// preposition, and not its team or government.
  func isWhereabouts(_ range: Range<Int>) -> Bool {
    guard let first = range.first, first > 0, words[first].gap == .space,
      words[first - 1].has(.preposition) || words[first - 1].key == Self.of,
      !words[first - 1].isCapitalised, let place = lookup.exact(range),
      range.count > 1 || !isMereLetters(first, place)
    else { return false }
    return place.has([.country, .state, .region]) || place.magnitude >= Self.city
  }

  /// "union", "federal": words that also name a village.
  func isMereWord(_ word: Word, _ place: PlaceName?) -> Bool {
    guard word.has(.common), !word.shape.contains(.acronym) else { return false }
    guard let place else { return true }
    guard !place.has([.country, .state, .region]) else { return false }
    // There are great counties of such names, which nobody calls so without "County".
    let towns = place.records.filter { $0.kind == .city && !$0.isAlias }.map(\.magnitude)
    return towns.max() ?? 0 < Self.town
  }

  /// "EST" is a village somewhere: so few capitals have to be a country or
  /// state, or to open a line; and no hour of the day.
  func isMereLetters(_ index: Int, _ place: PlaceName?) -> Bool {
    let word = words[index]
    guard let place, word.shape.contains(.allCapitals), word.end - word.start <= 4 else {
      return false
    }
    // "L.A."
    if word.shape.contains(.acronym), place.magnitude >= PersonForms.metropolis { return false }
    let next = index + 1 < words.count ? words[index + 1] : nil
    // "MD-11", "<MD>"
    if let next, next.gap == .hyphen && next.shape.contains(.number) { return true }
    if word.gap.contains(.other), next?.gap.contains(.other) ?? true { return true }
    // "300 BC"
    if index > 0, word.key == Self.before,
      words[index - 1].shape.contains(.number) || Self.eras.contains(words[index - 1].key)
    {
      return true
    }
    if index > 0, word.gap == .space || word.gap == [.space, .period], word.end - word.start == 3,
      !words[index - 1].shape.isDisjoint(with: [.number, .hasDigit])
        || Self.halves.contains(words[index - 1].key)
    {
      return true
    }
    return !place.has([.country, .state, .region])
      && (word.end - word.start < 4 || !word.startsSentence)
  }

  /// A small town that bears the name of a person of the text, whatever stands before it.
  static func isSmall(_ place: PlaceName?) -> Bool {
    guard let place else { return true }
    return !place.has([.country, .state, .region]) && place.magnitude < town
  }
}
