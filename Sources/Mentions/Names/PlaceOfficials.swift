/// Members of parties and parliaments, who say that the name before them is a place's.
extension PlaceNeighbours {
  /// Who speaks for a state or country, behind its name.
  private static let officials = KeySet([
    "attorney", "gov", "governor", "rep", "sen", "senator", "senators",
  ])
  private static let partisan = KeySet(["democratic", "gop"])
  static let members = KeySet(["democrat", "democrats", "republican", "republicans"])

  /// "Kansas Democrat", "Kansas Sen. Ann Porter".
  func hasOfficial(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, words[next].gap == .space, words[next].isCapitalised,
      !words[next - 1].shape.contains(.possessive),
      lookup.exact(range)?.has([.state, .country]) == true
    else { return false }
    // "New England Republican"
    let first = range.lowerBound
    if first > 0, words[first].gap == .space, words[first - 1].isCapitalised,
      !words[first - 1].startsSentence, !words[first - 1].has([.title, .demonym])
    {
      return false
    }
    if Self.members.contains(words[next].key) { return true }
    var office = next
    // "Kansas Democratic Sen. Ann Porter"
    if Self.partisan.contains(words[office].key), office + 1 < words.count { office += 1 }
    return Self.officials.contains(words[office].key) && office + 1 < words.count
      && words[office].gap == .space && words[office + 1].isCapitalised
  }
}
