/// Looks a run of words up in the gazetteer.
struct PlaceLookup {
  let words: [Word]

  /// No gazetteer name has more words.
  private static let longest = 6

  /// The run as it stands, else without a "County" or "Province" at its end
  /// or a "northern" at its front.
  func place(_ range: Range<Int>) -> PlaceName? {
    if let exact = exact(range) { return exact }
    guard range.count > 1, let first = range.first, let last = range.last else { return nil }
    if words[last].has(.placeSuffix), let place = exact(range.lowerBound..<last) { return place }
    if words[first].has([.preposition, .placePrefix]) {
      return exact((first + 1)..<range.upperBound)
    }
    return nil
  }

  func exact(_ range: Range<Int>) -> PlaceName? {
    guard range.count <= Self.longest, let first = range.first else { return nil }
    var key = words[first].key
    for next in range.dropFirst() { key = NameKey.joined(key, words[next].key) }
    return PlaceName(key: key)
  }
}
