/// Whether anything but the tagger's opinion speaks for a name.
///
/// Of names that no list and no rule knows, and that stand beside no title, verb of saying or
/// preposition, most are wrong (on held-out web text, fiction and encyclopedias four of five
/// places, and two of three lone surnames), and those are dropped. One mention that has such a
/// neighbour speaks for all mentions of the name. So does one that the tagger is sure of, where what
/// speaks for the name is but a list. The lists of such words are too short for other
/// languages than English.
struct NameSupport {
  private static let of = NameKey.word("of")
  /// log10 of the inhabitants of a city that the tagger need not be sure of.
  private static let city = 4.7
  /// Margins of the tagger, chosen on web text (EWT) and checked on encyclopedias, speech and fiction
  /// (WikiGold, GUM): of the places below the first, which nothing else speaks for, half are none,
  /// and of the people below the second two fifths.
  private static let surePlace = 1.5
  private static let surePerson = 0.25
  /// A town that the rules alone find, and that the tagger is surer than this is none: nine of ten
  /// times it is right.
  private static let unsurePlace = 0.5
  /// log10 of the inhabitants of a state that is meant by its name.
  private static let state = 5.5
  private static let the = NameKey.word("the")
  private let words: [Word]
  private let lookup: PlaceLookup
  private let people: PersonForms
  /// Names that a mention speaks for.
  private var supported: Set<UInt64> = []
  private var counts: [UInt64: Int] = [:]
  /// How sure the tagger is of a name where it is surest; infinite where a rule knows better.
  private var margins: [UInt64: Double] = [:]

  init(words: [Word], spans: [NameSpan], people: PersonForms) {
    self.words = words
    self.people = people
    lookup = PlaceLookup(words: words)
    for span in spans {
      let key = words.key(of: span.words)
      counts[key, default: 0] += 1
      margins[key] = max(margins[key] ?? -.infinity, margin(span))
      if span.rule != "tagger" || isSupported(span) { supported.insert(key) }
    }
  }

  /// How far the tagger is above what it takes for its opinion to count.
  private func margin(_ span: NameSpan) -> Double {
    switch (span.kind, span.rule) {
    case (.person, "tagger"): isTitled(span) ? .infinity : span.margin - Self.surePerson
    case (.place, "tagger"): isKnownPlace(span) ? .infinity : span.margin - Self.surePlace
    case (.place, "city"), (.place, "town"), (.place, "state"):
      isBehindPreposition(span.words) || isState(span) ? .infinity : span.margin + Self.unsurePlace
    default: .infinity
    }
  }

  /// "Senator Porter", "Porter said".
  private func isTitled(_ span: NameSpan) -> Bool {
    let (first, next) = (span.words.lowerBound, span.words.upperBound)
    return first > 0 && words[first - 1].has([.title, .role, .say])
      || next < words.count && words[next].has(.say)
  }

  private func isState(_ span: NameSpan) -> Bool {
    span.place.map { $0.has(.state) && $0.magnitude >= Self.state } ?? false
  }

  private func isKnownPlace(_ span: NameSpan) -> Bool {
    // "above Spring Street", "at the Brandenburg Gate", "in the North Atlantic"
    let (first, last) = (span.words.lowerBound, span.words.upperBound - 1)
    if first < last,
      words[last].has([.placeSuffix, .facility]) || words[first].has(.placePrefix)
        || first > 1 && words[first - 1].key == Self.the && words[first - 2].has(.preposition)
    {
      return true
    }
    guard let place = lookup.exact(span.words) else { return false }
    return place.has([.country, .state, .region]) || place.magnitude >= Self.city
      || isBehindPreposition(span.words)
  }

  private func isBehindPreposition(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return first > 0 && words[first].gap == .space
      && (words[first - 1].has(.preposition) || words[first - 1].key == Self.of)
  }

  func isMissing(for span: NameSpan) -> Bool {
    let key = words.key(of: span.words)
    if span.kind != .organisation, margins[key] ?? 0 < 0 { return true }
    guard !supported.contains(key) else { return false }
    if span.kind == .person, span.words.count == 1 { return counts[key] == 1 }
    return true
  }

  private func isSupported(_ span: NameSpan) -> Bool {
    switch span.kind {
    case .person?:
      // A full name that the tagger is sure of needs nothing else.
      span.words.count > 1 && span.margin >= NameSpan.sure || isSupported(person: span.words)
    case .place?: span.place != nil || isSupported(place: span.words)
    default: true
    }
  }

  private func isSupported(person range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    let endsInWord = range.count > 1 && words[last].has(.common) && !words[last].has(.surname)
    if words[first].has(endsInWord ? .frequentGiven : .given) { return true }
    if people.fullForm(of: range) != range { return true }
    if first > 0, words[first - 1].has([.title, .role, .say]) { return true }
    if range.upperBound < words.count, words[range.upperBound].has(.say) { return true }
    if range.count == 1 {
      return !words[first].has(.surname) || words[first].shape.contains(.possessive)
    }
    if words[last].has(.given), !words[first].has(.common), !words[first].startsSentence {
      return true
    }
    return !words[last].has(.common) || words[last].has(.frequentSurname)
  }

  private func isSupported(place range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    if range.count > 1, words[last].has(.placeSuffix) || words[first].has(.placePrefix) {
      return true
    }
    if first > 0, words[first - 1].has(.preposition), words[first].gap == .space { return true }
    // "at the Brandenburg Gate"
    if range.count > 1, first > 1, words[first - 1].key == Self.the, words[first].gap == .space,
      words[first - 2].has(.preposition)
    {
      return true
    }
    // "Ashby, Kansas"
    let next = range.upperBound
    guard next < words.count, words[next].gap.contains(.comma), words[next].isCapitalised else {
      return false
    }
    return lookup.exact(next..<(next + 1)) != nil
      || next + 2 <= words.count && lookup.exact(next..<(next + 2)) != nil
  }
}
