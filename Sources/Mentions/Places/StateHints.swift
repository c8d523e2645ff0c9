/// Where a text shows that a state is meant and not the city of the same name: "New York state", "Governor
/// of Washington", "Buffalo, New York", "New Mexico, New York and Ohio".
struct StateHints {
  private let spans: [NameSpan]
  private let words: [Word]

  private static let state = NameKey.word("state")
  private static let of = NameKey.word("of")
  private static let and = NameKey.word("and")
  private static let governors = KeySet(["gov", "governor", "governors"])
  /// log10 of the inhabitants of a city that is as well known as the state that bears its name.
  private static let city = 5.0
  /// Degrees of latitude and longitude within which a town belongs to a city.
  private static let suburb = 0.6

  /// `spans` are of places only.
  init(spans: [NameSpan], words: [Word]) {
    self.spans = spans
    self.words = words
  }

  /// Whether the place of `spans[index]`, which may be a state or a city, is the state here.
  func isState(_ index: Int) -> Bool {
    let range = spans[index].words
    guard let place = spans[index].place, isAmbiguous(place) else { return false }
    let (first, next) = (range.lowerBound, range.upperBound)
    if next < words.count, words[next].gap == .space,
      words[next].key == Self.state || Self.governors.contains(words[next].key)
    {
      return true
    }
    if first > 1, words[first - 1].key == Self.of, words[first].gap == .space,
      words[first - 2].key == Self.state || Self.governors.contains(words[first - 2].key)
    {
      return true
    }
    return isAmongStates(index) || isContainer(index, of: place)
  }

  private func isAmbiguous(_ place: PlaceName) -> Bool { place.has(.state) && place.has(.city) }

  /// Between states in a list, or at its end behind two.
  private func isAmongStates(_ index: Int) -> Bool {
    let (before, behind) = (isPlainState(index - 1), isPlainState(index + 1))
    if before, behind { return isListed(index) && isListed(index + 1) }
    if before, isPlainState(index - 2) { return isListed(index) && isListed(index - 1) }
    return behind && isPlainState(index + 2) && isListed(index + 1) && isListed(index + 2)
  }

  private func isPlainState(_ index: Int) -> Bool {
    guard spans.indices.contains(index), let place = spans[index].place, place.has(.state) else {
      return false
    }
    return !place.records.contains { $0.kind == .city && $0.magnitude >= Self.city }
  }

  /// The span follows the one before it by a comma or "and".
  private func isListed(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (end, start) = (spans[index - 1].words.upperBound, spans[index].words.lowerBound)
    if start == end { return words[start].gap == [.comma, .space] }
    return start == end + 1 && words[end].key == Self.and && words[start].gap == .space
      && words[end].gap.isSubset(of: [.comma, .space])
  }

  /// Behind a comma and a town of that state that is no part of the city.
  private func isContainer(_ index: Int, of place: PlaceName) -> Bool {
    guard index > 0, spans[index - 1].words.upperBound == spans[index].words.lowerBound,
      words[spans[index].words.lowerBound].gap == [.comma, .space],
      let town = spans[index - 1].place, !town.has([.state, .region])
    else { return false }
    let states = place.records.filter { $0.kind == .state }.map(\.state)
    let cities = place.records.filter { $0.kind == .city && !$0.isAlias }.prefix(1)
    let towns = town.records.filter { states.contains($0.state) && $0.kind == .city }
    return !towns.isEmpty
      && !towns.contains { town in
        cities.contains {
          abs($0.latitude - town.latitude) < Self.suburb
            && abs($0.longitude - town.longitude) < Self.suburb
        }
      }
  }
}
