/// Makes places of the names that the text shows to be such, whatever the tagger took them for. One
/// mention that does speaks for all of the name's mentions.
struct PlaceEvidence {
  private let words: [Word]
  private let lookup: PlaceLookup
  private let people: PersonForms
  private let neighbours: PlaceNeighbours

  init(words: [Word], spans: [NameSpan]) {
    self.words = words
    lookup = PlaceLookup(words: words)
    people = PersonForms(words: words, spans: spans)
    neighbours = PlaceNeighbours(words: words)
  }

  /// The spans, with `runs` that nothing else took for a name and the text shows to be places.
  func applied(to spans: [NameSpan], runs: [NameSpan]) -> [NameSpan] {
    var rules: [UInt64: String] = [:]
    let spans = spans.flatMap(parts)
    for span in spans where isOpen(span) {
      if let rule = rule(for: span) { rules[words.key(of: span.words)] = rule }
    }
    let runs = runs.filter { $0.kind == nil || $0.kind == .organisation }
    var placed = spans
    for candidates in [runs, neighbours.towns()] {
      var found: [NameSpan] = []
      var next = 0
      for run in candidates {
        while next < placed.count, placed[next].words.upperBound <= run.words.lowerBound {
          next += 1
        }
        if next < placed.count, placed[next].words.lowerBound < run.words.upperBound { continue }
        let key = words.key(of: run.words)
        if rules[key] == nil {
          rules[key] =
            rule(for: run) ?? rule(for: run, listedWith: next > 0 ? placed[next - 1] : nil)
            ?? rule(
              for: run, between: next > 0 ? placed[next - 1] : nil,
              and: next < placed.count ? placed[next] : nil)
        }
        if rules[key] != nil { found.append(run) }
      }
      guard !found.isEmpty else { continue }
      placed = (placed + found).sorted { $0.words.lowerBound < $1.words.lowerBound }
    }
    for index in placed.indices where isOpen(placed[index]) {
      let before = index > 0 ? placed[index - 1] : nil
      guard
        let rule = rules[words.key(of: placed[index].words)]
          ?? rule(for: placed[index], listedWith: before)
          ?? rule(
            for: placed[index], between: before,
            and: index + 1 < placed.count ? placed[index + 1] : nil)
      else { continue }
      placed[index].decide(.place, rule)
      placed[index].place = lookup.place(placed[index].words)
    }
    for index in placed.indices where placed[index].kind == .place {
      guard neighbours.isCounty(placed[index].words) else { continue }
      placed[index].place = lookup.county(placed[index].words) ?? placed[index].place
    }
    return placed
  }

  /// "Laredo" in "Beaumont and Laredo".
  private func rule(for run: NameSpan, listedWith before: NameSpan?) -> String? {
    let first = run.words.lowerBound
    if run.kind == .person {
      guard run.words.count == 1, run.margin < Self.sure,
        people.fullForm(of: run.words) == run.words
      else { return nil }
    }
    guard let before, before.kind == .place, before.words.upperBound == first - 1,
      PlaceNeighbours.joiners.contains(words[first - 1].key), words[first].gap == .space,
      words[first - 1].gap == .space, run.words.count > 1 || !words[first].has(Self.doubtful),
      lookup.exact(run.words).map({ $0.magnitude >= Self.city }) == true
    else { return nil }
    return "listed"
  }

  /// "Zurich" in "Paris, Zurich, Amsterdam" or "Paris, Zurich and Amsterdam".
  private func rule(
    for run: NameSpan, between before: NameSpan?, and after: NameSpan?
  ) -> String? {
    guard let before, let after, before.kind == .place, after.kind == .place,
      before.words.upperBound == run.words.lowerBound,
      words[run.words.lowerBound].gap == [.comma, .space],
      run.words.count > 1 || !words[run.words.lowerBound].has(Self.doubtful),
      run.kind != .person || run.margin < Self.sure && people.fullForm(of: run.words) == run.words,
      lookup.exact(run.words).map({ $0.magnitude >= Self.city }) == true
    else { return nil }
    let (end, next) = (run.words.upperBound, after.words.lowerBound)
    let isJoined =
      next == end && words[next].gap == [.comma, .space]
      || next == end + 1 && PlaceNeighbours.joiners.contains(words[end].key)
        && words[next].gap == .space
    return isJoined ? "listed" : nil
  }

  private static let of = NameKey.word("of")
  private static let doubtful: WordClasses = [
    .common, .function, .demonym, .calendar, .title, .frequentGiven, .frequentSurname,
  ]
  /// log10 of the inhabitants of a city that may stand in a list without more said.
  private static let city = 4.7
  /// A margin of the tagger at which it is no town in a list, whatever stands beside it.
  private static let sure = 2.0

  private func rule(for span: NameSpan) -> String? {
    let range = span.words
    guard let first = range.first, let last = range.last, words[first].isCapitalised,
      !words[last].has([.function, .calendar, .demonym, .title])
    else { return nil }
    if let known = lookup.key(range), MentionData.organisations.value(known) != nil { return nil }
    let isPerson = span.kind == .person
    let isKnown = lookup.exact(range) != nil
    if words[first].gap.contains(.hyphen) {
      return isKnown && neighbours.hasParty(range) ? "party" : nil
    }
    if isKnown, neighbours.datelines.has(range) { return "dateline" }
    // "in his hometown of Butler, Pa."
    if isKnown, !isPerson, first > 0, words[first].gap == .space,
      words[first - 1].has(.preposition) || words[first - 1].key == Self.of,
      neighbours.hasContainer(range)
    {
      return "container"
    }
    if range.count == 1, words[first].has(.common) { return nil }
    if neighbours.hasNounBefore(range) || (isKnown || !isPerson) && neighbours.hasNounBehind(range)
    {
      return "place noun"
    }
    if neighbours.isBesideTown(range) { return "beside a town" }
    if isKnown, !isPerson || people.fullForm(of: range) == range {
      if neighbours.isInside(range) { return "town" }
      if neighbours.hasContainer(range), !isPerson || !words[first].has(.frequentGiven) {
        return "container"
      }
      if neighbours.hasResidents(range) { return "residents" }
      if neighbours.hasOfficial(range) { return "official" }
      if neighbours.isModifier(range) { return "modifier" }
    }
    guard !isPerson, range.count > 1, words[last].has(.facility), neighbours.isSite(range) else {
      return nil
    }
    return "site"
  }

  private func parts(of span: NameSpan) -> [NameSpan] {
    neighbours.parts(of: span.words).map { words in
      var part = span
      part.words = words
      return part
    }
  }

  /// No rule has told yet that it is a place.
  private func isOpen(_ span: NameSpan) -> Bool {
    span.kind == .place ? span.rule == "tagger" : !isTitled(span)
  }

  /// "Mayor Ashby", "Ashby said": somebody, whatever else bears the name.
  private func isTitled(_ span: NameSpan) -> Bool {
    guard span.kind == .person else { return false }
    let (first, next) = (span.words.lowerBound, span.words.upperBound)
    return first > 0 && words[first - 1].has(.title) && words[first - 1].isCapitalised
      || next < words.count && words[next].has(.say)
  }
}
