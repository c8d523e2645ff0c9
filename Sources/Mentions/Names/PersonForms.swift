/// The full names of a text's people, found again by their short forms: "Bass"
/// is Karen Bass where the text names her so.
///
/// Of two people of one surname a short form means the one named last before
/// it.
struct PersonForms {
  private let words: [Word]
  /// Surname to the full names that end with it, in order.
  private var bySurname: [UInt64: [Range<Int>]] = [:]
  private var byGivenName: [UInt64: [Range<Int>]] = [:]
  /// First and last word to the longest form between them.
  private var longest: [UInt64: Range<Int>] = [:]

  init(words: [Word], spans: [NameSpan]) {
    self.words = words
    for span in spans where span.kind == .person && span.words.count > 1 {
      let surname = surname(of: span.words)
      let given = span.words.lowerBound
      guard given < surname else { continue }
      bySurname[words[surname].key, default: []].append(span.words)
      byGivenName[words[given].key, default: []].append(span.words)
      let ends = NameKey.joined(words[given].key, words[surname].key)
      if let old = longest[ends], old.count >= span.words.count { continue }
      longest[ends] = span.words
    }
  }

  /// The last word that isn't "Jr." or the like.
  private func surname(of range: Range<Int>) -> Int {
    var last = range.upperBound - 1
    while last > range.lowerBound, words[last].has(.suffix), !words[last].has(.given) { last -= 1 }
    return last
  }

  /// A lone surname that nothing told is the person named in full elsewhere.
  func adopt(_ span: inout NameSpan) {
    guard span.words.count == 1, span.kind != .person else { return }
    let word = words[span.words.lowerBound]
    guard bySurname[word.key] != nil, !word.has(.function) else { return }
    if let place = span.place, place.has([.country, .region]), !word.has(.frequentSurname) {
      return
    }
    if let place = span.place, place.magnitude >= Self.metropolis, !word.isName {
      return
    }
    if span.kind == .place, span.words.lowerBound > 0,
      words[span.words.lowerBound - 1].has(.preposition), !NameDoubts.isSmall(span.place)
    {
      return
    }
    span.decide(.person, "surname")
    span.confidence = 0.9
  }

  /// The longest form of the same person's name in the text.
  func fullForm(of range: Range<Int>) -> Range<Int> {
    let surname = surname(of: range)
    let given = range.lowerBound
    let own = longest[NameKey.joined(words[given].key, words[surname].key)]
    if range.count > 1, let own, own.count > range.count { return own }
    let named =
      nearest(bySurname[words[surname].key], to: given) { self.ends($0, with: range) }
      ?? nearest(byGivenName[words[given].key], to: given) { self.begins($0, with: range) }
    guard let named else { return range.count > 1 ? own ?? range : range }
    let ends = NameKey.joined(
      words[named.lowerBound].key, words[self.surname(of: named)].key)
    return longest[ends] ?? named
  }

  /// log10 of the inhabitants of a city that is nobody's surname by chance.
  static let metropolis = 6.0

  /// How many namesakes are looked at for one short form.
  private static let reach = 20

  private func nearest(
    _ names: [Range<Int>]?, to index: Int, where fits: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard let names else { return nil }
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].lowerBound <= index { low = middle + 1 } else { high = middle }
    }
    for name in names[max(0, low - Self.reach)..<low].reversed() where fits(name) { return name }
    return names[low..<min(names.count, low + Self.reach)].first(where: fits)
  }

  private func ends(_ full: Range<Int>, with short: Range<Int>) -> Bool {
    let end = surname(of: full) + 1
    let length = surname(of: short) + 1 - short.lowerBound
    guard end - full.lowerBound > length else { return false }
    return (0..<length).allSatisfy {
      words[end - 1 - $0].key == words[short.lowerBound + length - 1 - $0].key
    }
  }

  private func begins(_ full: Range<Int>, with short: Range<Int>) -> Bool {
    guard full.count > short.count else { return false }
    return zip(full, short).allSatisfy { words[$0].key == words[$1].key }
  }
}
