/// Cuts from a tagged name what is no part of it, and drops what can't be one.
struct NameCleaner {
  private let words: [Word]
  private let lookup: PlaceLookup
  private let doubts: NameDoubts
  private let edges: NameEdges
  private let organisations: OrganisationNames

  init(words: [Word], doubts: NameDoubts) {
    self.words = words
    self.doubts = doubts
    lookup = doubts.lookup
    edges = NameEdges(words: words, lookup: lookup)
    organisations = OrganisationNames(words: words, lookup: lookup)
  }

  func cleaned(_ span: NameSpan) -> NameSpan? {
    var span = span
    if let state = edges.stateAfterParty(span.words) ?? edges.stateBeforeParty(span.words)
      ?? edges.stateOfMember(span.words)
    {
      span.words = state
      span.kind = .place
    }
    switch span.kind {
    case .person?:
      if let end = doubts.siteEnd(span.words) {
        span.words = span.words.lowerBound..<end
        span.decide(.place, "shape")
        return cleaned(span)
      }
      if let end = organisations.firm(span.words) {
        span.words = span.words.lowerBound..<end
        span.kind = .organisation
        return span
      }
      if organisations.isKnown(span.words) {
        span.kind = .organisation
        return span
      }
      if let maker = organisations.maker(span.words) {
        span.words = maker
        span.kind = .organisation
        return span
      }
      if doubts.isSite(span.words) {
        span.decide(.place, "shape")
        return cleaned(span)
      }
      if doubts.isCity(span.words)
        || span.margin < NameSpan.sure && edges.isBehindPreposition(span.words)
      {
        span.kind = .place
        return cleaned(span)
      }
      let name = edges.withoutWords(
        doubts.withoutOffice(span.words), margin: span.margin)
      guard let range = person(name, margin: span.margin), !doubts.isNoPerson(range) else {
        return nil
      }
      span.words = range
      if organisations.isInstitution(range) { span.kind = .organisation }
    case .place?:
      guard let range = place(span.words) else { return nil }
      if organisations.isFirmNotRegion(range) {
        span.kind = .organisation
        return span
      }
      span.words = edges.place(range)
      span.place = lookup.place(span.words)
      let first = span.words.lowerBound
      if span.words.count == 1 {
        if doubts.isMereLetters(first, span.place) { return nil }
        if doubts.isMereWord(words[first], span.place) { return nil }
      }
      if span.place == nil {
        if organisations.isInstitution(span.words) {
          span.kind = .organisation
        } else if span.words.count == 1, !isLikelyPlace(words[first]) {
          return nil
        }
      }
    default:
      span.words = withoutArticle(span.words)
      if doubts.isWhereabouts(span.words) && !organisations.isFirmNotRegion(span.words)
        || organisations.isRegionNotFirm(span.words) || edges.isQuarter(span.words)
      {
        span.kind = .place
        span.place = lookup.place(span.words)
        return span
      }
      guard let first = span.words.first(where: { words[$0].isCapitalised }) else { return nil }
      // "a Houston" of "Avery Co., a Houston bank"
      if words[span.words.lowerBound].has(.function) {
        span.words = first..<span.words.upperBound
      }
    }
    return span
  }

  private func person(_ range: Range<Int>, margin: Double) -> Range<Int>? {
    var range = range
    if let cut = range.dropLast().first(where: { words[$0].shape.contains(.possessive) }) {
      range = range.lowerBound..<(cut + 1)
    }
    // "Simon hit Samson"
    if let cut = range.first(where: {
      words[$0].has(.common) && words[$0].shape.isEmpty
        && !words[$0].has([.particle, .title, .function])
    }), cut > range.lowerBound {
      range = range.lowerBound..<cut
    }
    if let last = range.last, words[last].has(.badLast), !words[last].has(.surname) { return nil }
    if let last = range.last, words[last].has(.title), words[last].has(.abbreviation),
      !isSurnameLikeTitle(last, of: range)
    {
      return nil
    }
    // "U.S. Dollar": a country in front, unless a whole name follows.
    if range.count > 1, let first = range.first, words[first].shape.contains(.acronym),
      lookup.exact(first..<(first + 1))?.has(.country) == true
    {
      guard range.count > 2, words[first + 1].has([.given, .title]) else { return nil }
    }
    range = withoutTitles(range)
    while range.count > 1, let last = range.last,
      words[last].has(.calendar) && !words[last].isName
        || !words[last].isCapitalised || isHeadlineVerb(last, of: range)
    {
      range = range.lowerBound..<last
    }
    guard let last = range.last, range.contains(where: { words[$0].isCapitalised }) else {
      return nil
    }
    range = edges.person(range)
    if range.count == 1 { return isLikelyPerson(range.lowerBound, margin) ? range : nil }
    if words[last].has(.demonym), !words[last].has(.surname) || words[last - 1].has(.preposition) {
      return nil
    }
    return range
  }

  /// "Hun Sen arrived", but "Florida Sen. Marco Rubio".
  private func isSurnameLikeTitle(_ last: Int, of range: Range<Int>) -> Bool {
    guard range.count == 2, words[last].has(.surname), words[last - 1].has(.given),
      !words[last].shape.contains(.allCapitals)
    else { return false }
    return last + 1 == words.count
      || !words[last + 1].gap.contains(.period) && !words[last + 1].isCapitalised
  }

  /// "KAREN BASS WINS": capitals hide where a name ends.
  private func isHeadlineVerb(_ last: Int, of range: Range<Int>) -> Bool {
    range.count > 2 && words[last].shape.contains(.allCapitals) && words[last].has(.common)
      && !words[last].has(.frequentSurname)
  }

  /// Without the titles, peoples and offices in front: "Florida Sen. Marco
  /// Rubio", "Secretary of State Hillary Clinton".
  private func withoutTitles(_ range: Range<Int>) -> Range<Int> {
    var range = range
    if let title = range.dropLast().last(where: { isTitle($0, in: range) }) {
      range = (title + 1)..<range.upperBound
    }
    while range.count > 1, let first = range.first {
      let word = words[first]
      let isEdge = word.has([.demonym, .calendar]) && !word.has(.given)
      let isOffice =
        range.count > 2 && !word.has(.given) && words[first + 1].has(.given)
        && (word.has(.common)
          || word.shape.contains(.allCapitals) && !word.shape.contains(.acronym)
          || lookup.exact(first..<(first + 1)).map {
            !word.has(.surname) || !NameDoubts.isSmall($0)
          }
            ?? false)
        && !word.shape.contains(.initial)
      let isSmall = !word.isCapitalised && !word.has(.particle)
      let isOpening = Self.openings.contains(word.key)
      guard isEdge || isOffice || isSmall || isOpening else { break }
      range = (first + 1)..<range.upperBound
    }
    return range
  }

  /// "King" is a title before a name, but a surname after one.
  private func isTitle(_ index: Int, in range: Range<Int>) -> Bool {
    let word = words[index]
    guard word.has(.title) else { return false }
    // "Fernand St Germain"
    if index > range.lowerBound, PlaceLookup.saints.contains(word.key) { return false }
    if index > range.lowerBound, word.has(.surname), !word.has(.abbreviation),
      words[index - 1].has(.given) || words[index - 1].shape.contains(.initial),
      !edges.isKnownPlace(range.lowerBound..<index) || range.upperBound - index < 3
    {
      return false
    }
    return word.has(.abbreviation) || !word.has(.frequentGiven)
  }

  /// A single word has to be known as a name, or be told by its neighbours, or the tagger has to be
  /// sure of it.
  private func isLikelyPerson(_ index: Int, _ margin: Double) -> Bool {
    let word = words[index]
    if word.has(.title), word.has(.abbreviation) || !word.isName { return false }
    if word.has(.demonym), !word.has(.frequentGiven) { return false }
    if word.has(.function), !word.has(.given) { return false }
    if word.has(.calendar), !word.isName || isBeforeNumber(index) { return false }
    if word.has(.organisationWord), word.has(.abbreviation) { return false }
    if word.has(.common), !word.has([.frequentGiven, .frequentSurname]) {
      if word.has(.surname), isTold(index) { return true }
      return margin >= NameSpan.sure && !word.startsSentence && word.shape == .capitalised
    }
    if word.isName { return true }
    if index > 0, words[index - 1].has([.title, .say]) { return true }
    return isBeforeSay(index)
      || margin >= NameSpan.sure && !(index > 0 && words[index - 1].key == Self.the)
        && !isLine(index)
  }

  /// "Culture", the heading of a section.
  private func isLine(_ index: Int) -> Bool {
    (index == 0 || words[index].gap.contains(.newline))
      && (index + 1 == words.count || words[index + 1].gap.contains(.newline))
  }

  /// "Mr. Trump", "Trump said".
  private func isTold(_ index: Int) -> Bool {
    PersonTitle.stands(before: index, in: words) || isBeforeSay(index)
  }

  private func isBeforeSay(_ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].has(.say)
  }

  /// "Jan 1987" is no Jan.
  private func isBeforeNumber(_ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].shape.contains(.number)
  }

  private func place(_ range: Range<Int>) -> Range<Int>? {
    var range = withoutArticle(range)
    // "R-Ariz.": a party and a state.
    if range.count > 1, words[range.lowerBound].shape.contains(.initial),
      words[range.lowerBound + 1].gap == .hyphen
    {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    guard let first = range.first, range.contains(where: { words[$0].isCapitalised }) else {
      return nil
    }
    guard range.count == 1 else { return range }
    let word = words[first]
    if word.has([.demonym, .calendar]) { return nil }
    if word.has([.function, .preposition]), !word.shape.contains(.allCapitals),
      !word.shape.contains(.acronym)
    {
      return nil
    }
    return range
  }

  /// Of a word that the gazetteer lacks: neither a common word nor letters.
  private func isLikelyPlace(_ word: Word) -> Bool {
    if word.has(.common) { return false }
    return !(word.shape.contains(.allCapitals) && word.end - word.start <= 4)
  }

  private static let the = NameKey.word("the")
  /// "But Porter"
  private static let openings = KeySet([
    "although", "and", "as", "because", "but", "if", "that", "the", "though", "when", "while",
  ])

  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, words[range.lowerBound].key == Self.the else { return range }
    return (range.lowerBound + 1)..<range.upperBound
  }
}
