/// Looks a run of words up in the gazetteer.
struct PlaceLookup {
  let words: [Word]

  /// No gazetteer name has more words.
  private static let longest = 7
  static let compass = Set(["north", "south", "east", "west"].map(NameKey.word))

  /// The run as it stands, else without a "County" or "Province" at its end
  /// or a "northern" at its front.
  func place(_ range: Range<Int>) -> PlaceName? {
    if let exact = exact(range) {
      return halfOfCity(range, smallerThan: exact.magnitude) ?? exact
    }
    guard range.count > 1, let first = range.first, let last = range.last else { return nil }
    if words[last].has(.placeSuffix), let place = exact(range.lowerBound..<last) { return place }
    if words[first].has([.preposition, .placePrefix]) {
      return exact((first + 1)..<range.upperBound)
    }
    return nil
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
    guard !range.isEmpty, range.count <= Self.longest else { return nil }
    return key(range).flatMap { PlaceName(key: $0) }
  }

  func key(_ range: Range<Int>) -> UInt64? {
    guard var key = range.first.map({ words[$0].key }) else { return nil }
    for next in range.dropFirst() { key = NameKey.joined(key, words[next].key) }
    return key
  }
}
