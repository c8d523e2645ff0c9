/// Looks a run of words up in the gazetteer.
struct PlaceLookup {
  let words: [Word]

  /// No gazetteer name has more words.
  private static let longest = 7
  private static let countyKey = NameKey.word("county")
  private static let spellings: [UInt64: UInt64] = {
    var spellings: [UInt64: UInt64] = [:]
    for (short, long) in [("st", "saint"), ("mt", "mount"), ("ft", "fort")] {
      spellings[NameKey.word(short)] = NameKey.word(long)
      spellings[NameKey.word(long)] = NameKey.word(short)
    }
    return spellings
  }()
  private static let la = NameKey.word("la")
  private static let losAngeles = NameKey.joined(NameKey.word("los"), NameKey.word("angeles"))
  static let saints = KeySet(["st", "saint"])
  static let compass = KeySet(["north", "south", "east", "west"])

  /// The run as it stands, else without a "County" or "Province" at its end
  /// or a "northern" at its front.
  func place(_ range: Range<Int>) -> PlaceName? {
    if let exact = exact(range) {
      return halfOfCity(range, smallerThan: exact.magnitude) ?? exact
    }
    guard range.count > 1, let first = range.first, let last = range.last else { return nil }
    if words[last].has(.placeSuffix), let place = exact(range.lowerBound..<last) { return place }
    guard words[first].has([.preposition, .placePrefix]) else { return nil }
    let rest = (first + 1)..<range.upperBound
    return words[first].has(.preposition) ? place(rest) : exact(rest)
  }

  /// "West Berlin" is a part of Berlin sooner than a village in New Jersey.
  private func halfOfCity(_ range: Range<Int>, smallerThan magnitude: Double) -> PlaceName? {
    guard range.count > 1, magnitude < 4.2, let first = range.first,
      Self.compass.contains(words[first].key),
      let city = exact((first + 1)..<range.upperBound), city.magnitude >= 5.5
    else { return nil }
    return city
  }

  func exact(_ range: Range<Int>) -> PlaceName? {
    guard let first = range.first, range.count <= Self.longest else { return nil }
    // "L.A." is Louisiana only behind a town.
    if range.count == 1, words[first].key == Self.la, words[first].shape.contains(.acronym),
      !words[first].gap.contains(.comma)
    {
      return PlaceName(key: Self.losAngeles)
    }
    let place = key(range).flatMap { PlaceName(key: $0) }
    guard let other = inOtherSpelling(range) else { return place }
    return place?.joined(with: other) ?? other
  }

  /// "St. Paul", which the gazetteer has as "Saint Paul", or the other way round.
  private func inOtherSpelling(_ range: Range<Int>) -> PlaceName? {
    guard range.count > 1, let first = range.first, var key = Self.spellings[words[first].key]
    else {
      return nil
    }
    for next in range.dropFirst() { key = NameKey.joined(key, words[next].key) }
    return PlaceName(key: key)
  }

  /// The county of a name that is written without "County".
  func county(_ range: Range<Int>) -> PlaceName? {
    key(range).flatMap { PlaceName(key: NameKey.joined($0, Self.countyKey)) }
  }

  func key(_ range: Range<Int>) -> UInt64? {
    guard var key = range.first.map({ words[$0].key }) else { return nil }
    for next in range.dropFirst() { key = NameKey.joined(key, words[next].key) }
    return key
  }
}
