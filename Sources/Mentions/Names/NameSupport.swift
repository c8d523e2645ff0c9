/// Whether anything but the tagger's opinion speaks for a name.
///
/// Of names that no list and no rule knows, and that stand beside no title, verb of saying or
/// preposition, most are wrong (on held-out web text, fiction and encyclopedias four of five
/// places, and two of three lone surnames), and those are dropped. One mention that has such a
/// neighbour speaks for all mentions of the name. The lists of such words are too short for other
/// languages than English.
struct NameSupport {
  private static let the = NameKey.word("the")
  private let words: [Word]
  private let lookup: PlaceLookup
  private let people: PersonForms
  /// Names that a mention speaks for.
  private var supported: Set<UInt64> = []
  private var counts: [UInt64: Int] = [:]

  init(words: [Word], spans: [NameSpan], people: PersonForms) {
    self.words = words
    self.people = people
    lookup = PlaceLookup(words: words)
    for span in spans {
      let key = key(span.words)
      counts[key, default: 0] += 1
      if span.rule != "tagger" || isSupported(span) { supported.insert(key) }
    }
  }

  func isMissing(for span: NameSpan) -> Bool {
    let key = key(span.words)
    guard !supported.contains(key) else { return false }
    if span.kind == .person, span.words.count == 1 { return counts[key] == 1 }
    return true
  }

  private func isSupported(_ span: NameSpan) -> Bool {
    switch span.kind {
    case .person?: isSupported(person: span.words)
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

  private func key(_ range: Range<Int>) -> UInt64 {
    range.reduce(0) { NameKey.joined($0, words[$1].key) }
  }
}
