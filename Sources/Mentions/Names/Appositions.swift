/// What a text says of a name behind a comma: "Cal Fire, the state's fire department" is no man.
struct Appositions {
  let words: [Word]

  private static let articles = KeySet(["a", "an", "the", "its", "their"])
  /// Words of an apposition up to its noun.
  private static let longest = 6

  /// The spans, with organisations of those that were taken for people and are said to be a
  /// department, a bank or the like; one place where it is said speaks for all.
  func applied(to spans: [NameSpan]) -> [NameSpan] {
    let bodies = Set(
      spans.filter { $0.kind == .person && isBody($0.words) }.map { words.key(of: $0.words) })
    guard !bodies.isEmpty else { return spans }
    return spans.map { span in
      guard span.kind == .person, bodies.contains(words.key(of: span.words)) else { return span }
      var span = span
      span.decide(.organisation, "apposition")
      return span
    }
  }

  /// "…, the state's fire department," but not "…, the department head". Of a name that ends with a
  /// surname it is said in passing: "Ann Clark, a small group behind her, …".
  private func isBody(_ range: Range<Int>) -> Bool {
    let start = range.upperBound
    guard start < words.count, words[start - 1].has(.common),
      !words[start - 1].has(.frequentSurname), words[start].gap == [.comma, .space],
      Self.articles.contains(words[start].key), !words[start].isCapitalised
    else { return false }
    var end = start + 1
    while end < words.count, end - start <= Self.longest, words[end].gap == .space,
      !words[end].isCapitalised, !words[end].has([.function, .preposition, .say])
    {
      end += 1
    }
    guard end - start > 1, words[end - 1].has([.organisationWord, .firmWord, .publicBody]) else {
      return false
    }
    return end == words.count || !words[end].gap.isDisjoint(with: [.comma, .period, .semicolon])
      || words[end].has(.preposition)
  }
}
