/// Cuts from a tagged name what is no part of it, and drops what can't be one.
struct NameCleaner {
  let words: [Word]

  func cleaned(_ span: NameSpan) -> NameSpan? {
    var span = span
    switch span.kind {
    case .person?:
      guard let range = person(span.words) else { return nil }
      span.words = range
    case .place?:
      guard let range = place(span.words) else { return nil }
      span.words = range
      span.place = PlaceLookup(words: words).place(range)
    default:
      span.words = withoutArticle(span.words)
      guard span.words.contains(where: { words[$0].isCapitalised }) else { return nil }
    }
    return span
  }

  private func person(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while range.count > 1, let first = range.first {
      let word = words[first]
      let isTitle = word.has(.title) && (!word.has(.given) || word.has(.abbreviation))
      let isEdge = word.has([.demonym, .calendar]) && !word.has(.given)
      guard isTitle || isEdge || !word.isCapitalised && !word.has(.particle) else { break }
      range = (first + 1)..<range.upperBound
    }
    while range.count > 1, let last = range.last, words[last].has(.calendar),
      !words[last].has([.given, .surname])
    {
      range = range.lowerBound..<last
    }
    guard let last = range.last, range.contains(where: { words[$0].isCapitalised }) else {
      return nil
    }
    if range.count == 1 {
      let word = words[last]
      if word.has([.demonym, .function]) && !word.has(.given) || isLoneTitle(word) { return nil }
      if word.has(.calendar), !word.has([.given, .surname]) { return nil }
      return range
    }
    if words[last].has(.badLast), !words[last].has(.surname) { return nil }
    return range
  }

  private func isLoneTitle(_ word: Word) -> Bool {
    word.has(.title) && !word.has([.given, .surname])
  }

  private func place(_ range: Range<Int>) -> Range<Int>? {
    let range = withoutArticle(range)
    guard let first = range.first, range.contains(where: { words[$0].isCapitalised }) else {
      return nil
    }
    if range.count == 1 {
      let word = words[first]
      if word.has([.demonym, .calendar]) { return nil }
      if word.has(.function), !word.shape.contains(.allCapitals), !word.shape.contains(.acronym) {
        return nil
      }
    }
    return range
  }

  private static let the = NameKey.word("the")

  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, words[range.lowerBound].key == Self.the else { return range }
    return (range.lowerBound + 1)..<range.upperBound
  }
}
