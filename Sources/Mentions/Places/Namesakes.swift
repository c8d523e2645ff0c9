/// The places within organisations' names: "Ashby" in "Ashby Police Department".
struct Namesakes {
  private let words: [Word]
  private let lookup: PlaceLookup

  /// Words of a place's name.
  private static let longest = 3
  /// log10 of the inhabitants of the least town that a single word names here.
  private static let town = 3.5

  init(words: [Word]) {
    self.words = words
    lookup = PlaceLookup(words: words)
  }

  /// All of them: they say where the text is at home.
  func places(in organisation: NameSpan) -> [NameSpan] {
    let range = organisation.words
    var found: [NameSpan] = []
    var first = range.lowerBound
    while first < range.upperBound {
      let longest = min(Self.longest, range.upperBound - first)
      let part = (0..<longest).lazy.map { first..<(first + longest - $0) }.first {
        $0 != range && isPlace($0)
      }
      if let part {
        let place = lookup.exact(part)
        found.append(NameSpan(words: part, kind: .place, rule: "public body", place: place))
      }
      first = part?.upperBound ?? first + 1
    }
    return found
  }

  /// The town or county that runs it, which the text names with it.
  func home(of organisation: NameSpan) -> NameSpan? {
    guard let place = places(in: organisation).first,
      place.words.lowerBound == organisation.words.lowerBound,
      (place.words.upperBound..<organisation.words.upperBound).contains(where: {
        words[$0].has(.publicBody)
      })
    else { return nil }
    return place
  }

  private func isPlace(_ range: Range<Int>) -> Bool {
    guard let first = range.first, words[first].isCapitalised, let place = lookup.exact(range)
    else {
      return false
    }
    guard range.count == 1 else { return !range.allSatisfy { words[$0].has(.common) } }
    let word = words[first]
    return !word.has([.common, .function, .given, .demonym, .calendar, .preposition])
      && !word.shape.contains(.allCapitals) && place.magnitude >= Self.town
  }
}
