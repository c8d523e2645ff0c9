/// Countries, states and great cities that a text writes without capitals, as messages and comments
/// do: "i live in malaysia".
struct SmallLetters {
  private let words: [Word]
  private let lookup: PlaceLookup

  /// log10 of the inhabitants of a city whose name is told without its capital.
  private static let city = 5.5
  /// Letters; shorter ones are abbreviations and foreign words.
  private static let shortest = 4

  init(words: [Word]) {
    self.words = words
    lookup = PlaceLookup(words: words)
  }

  /// Only after a preposition in small letters too; no English word.
  func places() -> [NameSpan] {
    var found: [NameSpan] = []
    for index in words.indices.dropLast() where words[index].has(.preposition) {
      let first = index + 1
      guard !words[index].isCapitalised, words[first].gap == .space, words[first].shape.isEmpty
      else {
        continue
      }
      for length in [2, 1] where first + length <= words.count {
        let range = first..<(first + length)
        guard range.dropFirst().allSatisfy({ words[$0].gap == .space && words[$0].shape.isEmpty }),
          isEnd(range.upperBound), mayName(range), let place = lookup.exact(range),
          place.has([.country, .state]) || place.magnitude >= Self.city
        else { continue }
        found.append(
          NameSpan(words: range, kind: .place, rule: "small letters", place: place))
        break
      }
    }
    return found
  }

  /// No part of an address ("kent.miller@…") begins at `next`.
  private func isEnd(_ next: Int) -> Bool {
    next == words.count || !words[next].gap.isDisjoint(with: [.space, .newline])
  }

  private func mayName(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let word = words[first]
    if range.count > 1 {
      return !word.has(.function) && !range.allSatisfy { words[$0].has(.common) }
    }
    return !word.has([.common, .function, .organisationWord, .stateAbbreviation, .title, .demonym])
      && word.end - word.start >= Self.shortest
  }
}
