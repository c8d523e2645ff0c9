/// People whom the rules know by a given name and a surname, and the tagger took for nothing or for
/// a place.
struct FullNames {
  let words: [Word]
  let lookup: PlaceLookup

  /// Of what a tagger is surer than this that it is nothing, too many are firms and headlines.
  private static let doubt = 4.0
  /// The same of names that many have.
  private static let strongDoubt = 8.0

  /// Those of the rules' spans that are somebody's full name, where the tagger isn't sure that there is no
  /// name. `certainty` is the tagger's margin of each word.
  func missed(_ ruled: [NameSpan], certainty: [Double]) -> [NameSpan] {
    ruled.filter { span in
      if span.rule == "family" { return true }
      return isFull(span)
        && (certainty[span.words].max() ?? 0) < (isUsual(span) ? Self.strongDoubt : Self.doubt)
        && !span.words.contains { words[$0].shape.contains(.allCapitals) }
    }
  }

  /// The tagger's place as a person where the rules know a full name, and no gazetteer a place.
  func told(_ span: NameSpan, by rule: NameSpan?) -> NameSpan {
    guard let rule, span.kind == .place, rule.words == span.words, isFull(rule),
      lookup.place(span.words) == nil, span.margin < Self.doubt
    else { return span }
    var span = span
    span.decide(.person, rule.rule)
    return span
  }

  /// A given name and a surname that many have, neither of them a word.
  private func isUsual(_ span: NameSpan) -> Bool {
    guard let first = span.words.first, let last = span.words.last else { return false }
    return words[first].has(.frequentGiven) && words[last].has(.frequentSurname)
      && !words[first].has(.common) && !words[last].has(.common)
  }

  private func isFull(_ span: NameSpan) -> Bool {
    guard span.kind == .person, span.rule == "given name" || span.rule == "title",
      (2...3).contains(span.words.count), let first = span.words.first, let last = span.words.last,
      words[first].has(.given), words[last].has(.surname),
      words[first].has(.frequentGiven) || words[last].has(.frequentSurname)
    else { return false }
    if words[first].has(.common), !words[first].has(.frequentGiven) { return false }
    return lookup.exact(first..<(first + 1)).map { !$0.has([.country, .state, .region]) } ?? true
      && (!words[last].has(.common)
        || words[first].has(.frequentGiven) && words[last].has(.frequentSurname))
  }
}
