/// Countries in lines that are all in capitals, which hide where a name begins and ends: "MALAYSIA
/// RAISES DUTY ON PALM OIL".
struct HeadlinePlaces {
  let words: [Word]
  let lookup: PlaceLookup

  /// Words of a line that is a headline and not a name.
  private static let shortest = 4
  /// No country's name in a headline has more words.
  private static let longest = 3
  /// log10 of the inhabitants of a country that is meant by its name, though that is a word too:
  /// Japan and China, but not Turkey.
  private static let great = 8.0

  /// The spans without what was taken for an organisation and is a whole headline, and with the
  /// countries of headlines.
  func applied(to spans: [NameSpan]) -> [NameSpan] {
    let lines = lines()
    guard !lines.isEmpty else { return spans }
    let kept = spans.filter { !isWholeHeadline($0) }
    var found: [NameSpan] = []
    var next = 0
    for line in lines {
      var index = line.lowerBound
      while index < line.upperBound {
        while next < kept.count, kept[next].words.upperBound <= index { next += 1 }
        if next < kept.count, kept[next].words.lowerBound <= index {
          index = kept[next].words.upperBound
          continue
        }
        guard let country = country(at: index, in: line) else {
          index += 1
          continue
        }
        found.append(country)
        index = country.words.upperBound
      }
    }
    return (kept + found).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func isWholeHeadline(_ span: NameSpan) -> Bool {
    span.kind == .organisation && span.words.count >= Self.shortest
      && span.words.allSatisfy { isCapitals(words[$0]) }
      && span.words.contains { words[$0].has([.function, .preposition]) }
  }

  private func isCapitals(_ word: Word) -> Bool {
    !word.shape.isDisjoint(with: [.allCapitals, .initial, .number, .hasDigit, .acronym])
  }

  private func lines() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      guard isCapitals(words[start]), start == 0 || words[start].gap.contains(.newline) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, isCapitals(words[end]), !words[end].gap.contains(.newline) {
        end += 1
      }
      let isWhole = end == words.count || words[end].gap.contains(.newline)
      if isWhole, end - start >= Self.shortest,
        words[start..<end].contains(where: { $0.has(.common) })
      {
        found.append(start..<end)
      }
      start = end
    }
    return found
  }

  private func country(at start: Int, in line: Range<Int>) -> NameSpan? {
    for length in (1...Self.longest).reversed() where start + length <= line.upperBound {
      let range = start..<(start + length)
      guard range.dropFirst().allSatisfy({ words[$0].gap == .space }),
        let place = lookup.exact(range), place.has(.country), length > 1 || isName(start, of: place)
      else { continue }
      return NameSpan(words: range, kind: .place, rule: "headline", place: place)
    }
    return nil
  }

  private func isName(_ index: Int, of place: PlaceName) -> Bool {
    let word = words[index]
    if word.shape.contains(.acronym) { return true }
    guard word.end - word.start > 3, !word.has([.function, .frequentGiven, .demonym]),
      index == 0 || !words[index - 1].has(.given) || words[index - 1].has(.common)
    else { return false }
    return !word.has(.common) || place.magnitude >= Self.great
  }
}
