/// Makes one text agree with itself: a name is of one kind throughout, and a
/// surname alone is the person who was named in full.
struct NameConsistency {
  /// What is said of towns alone; "to" and "from" are said of people and firms as well.
  private static let within = KeySet([
    "in", "across", "near", "around", "throughout", "outside", "inside",
  ])

  let words: [Word]
  let doubts: NameDoubts

  func settled(_ spans: [NameSpan], isEnglish: Bool) -> [NameSpan] {
    var spans = spans
    // A mention that the tagger is sure of has more to say than one that it guessed.
    var votes: [UInt64: SIMD4<Double>] = [:]
    for span in spans where span.rule != Clubs.rule {
      guard let kind = span.kind else { continue }
      var vote = 1 + min(NameSpan.sure, max(0, span.margin))
      // "McConnell" alone is taken for a firm sooner than a firm for somebody.
      if kind == .person, span.words.count == 1,
        words[span.words.lowerBound].has(.frequentSurname)
      {
        vote *= 2
      }
      votes[words.key(of: span.words), default: SIMD4()][Int(kind.rawValue)] += vote
    }
    let edges = NameEdges(words: words, lookup: doubts.lookup)
    let namedInFull = PersonForms(words: words, spans: spans)
    for index in spans.indices where spans[index].rule != Clubs.rule {
      let range = spans[index].words
      guard let kind = spans[index].kind, let vote = votes[words.key(of: range)] else { continue }
      // "in Chicago" is a town, unless somebody of that name is spoken of.
      if kind == .place, doubts.isWhereabouts(range),
        Self.within.contains(words[range.lowerBound - 1].key),
        namedInFull.fullForm(of: range) == range
      {
        continue
      }
      let own = Int(kind.rawValue)
      for other in NameSpan.Kind.allCases where vote[Int(other.rawValue)] > vote[own] {
        // "Porter Futures"
        if other == .person, edges.endsInWord(range) { continue }
        spans[index].decide(other, "agreement")
        spans[index].place =
          other == .place ? PlaceLookup(words: words).place(range) : nil
        break
      }
    }
    let firms = FirmNames(words: words, spans: spans)
    let named = PersonForms(words: words, spans: spans)
    for index in spans.indices {
      let range = spans[index].words
      if firms.hasTown(spans[index]) { spans[index].decide(.organisation, "firm") }
      guard spans[index].kind == .person else { continue }
      if firms.has(range), range.count > 1 || named.fullForm(of: range) == range {
        spans[index].decide(.organisation, "firm")
      }
    }
    let people = PersonForms(words: words, spans: spans)
    for index in spans.indices { people.adopt(&spans[index]) }
    if isEnglish {
      let support = NameSupport(words: words, spans: spans, people: people)
      spans.removeAll(where: support.isMissing)
    }
    let written = Set(
      spans.filter { $0.kind == .person && !isCapitals($0.words) }.map { words.key(of: $0.words) })
    spans.removeAll { span in
      guard span.kind == .person else { return false }
      if doubts.isLetter(span.words) || doubts.isNamesake(span.words) { return true }
      guard people.fullForm(of: span.words) == span.words,
        !written.contains(words.key(of: span.words)) || !isCapitals(span.words)
      else { return false }
      if span.words.count == 1, doubts.isMereWord(span.words.lowerBound) { return true }
      return isCapitals(span.words)
        ? !doubts.isNameInCapitals(span.words) : doubts.isBarePair(span.words)
    }
    return spans
  }

  private func isCapitals(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      words[$0].shape.contains(.allCapitals) || words[$0].shape.contains(.initial)
    }
  }
}
