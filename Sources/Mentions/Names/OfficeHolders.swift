/// Parts what the tagger takes for one organisation or place and is one with somebody behind it: "Senate
/// Majority Leader Ann Porter", "Avery Inc. Ann Porter", "CNN's Ann Porter".
struct OfficeHolders {
  let words: [Word]
  let lookup: PlaceLookup

  private static let of = NameKey.word("of")
  /// Words of an office that are no title by themselves.
  private static let offices = KeySet([
    "agent", "associate", "communications", "counsel", "executive", "financial", "majority",
    "managing", "marketing", "member",
    "minority", "operating", "press", "science", "security", "special", "whip",
  ])
  private static let longestName = 4
  /// log10 of the inhabitants of a city whose office it may be.
  private static let city = 5.0

  func parts(of span: NameSpan) -> [NameSpan] {
    guard span.kind == .organisation || span.kind == .place, span.words.count > 1 else {
      return [span]
    }
    for cut in span.words.dropFirst().reversed() {
      guard let name = name(from: cut, in: span.words) else { continue }
      var person = span
      person.words = name
      person.kind = .person
      guard let body = body(span.words.lowerBound..<cut) else { return [person] }
      var organisation = span
      organisation.words = body
      if let place = lookup.exact(body), place.has([.country, .state, .region]) {
        organisation.kind = .place
      }
      return [organisation, person]
    }
    return [withoutOffice(span)]
  }

  /// "Senate" of "Senate Majority Leader".
  private func withoutOffice(_ span: NameSpan) -> NameSpan {
    guard let body = body(span.words), body != span.words, let last = body.last else { return span }
    var cut = span
    cut.words = body
    // "Alabama Gov."
    if let place = lookup.exact(body),
      place.has([.country, .state]) || place.magnitude >= Self.city
    {
      cut.kind = .place
      return cut
    }
    guard span.kind == .organisation, isKnown(body) || words[last].has(.organisationWord) else {
      return span
    }
    return cut
  }

  /// The name of somebody that begins there.
  private func name(from cut: Int, in range: Range<Int>) -> Range<Int>? {
    var end = cut + 1
    while end < range.upperBound, end - cut <= Self.longestName, joins(words[end - 1], words[end]) {
      end += 1
    }
    let name = cut..<end
    guard name.count <= Self.longestName, let last = name.last,
      name.allSatisfy({ isPartOfName($0, of: name) })
    else { return nil }
    let (before, first) = (words[cut - 1], words[cut])
    let isTitled = isOffice(cut - 1, in: range) && !PlaceLookup.saints.contains(before.key)
    if name.count == 1 {
      return isTitled && PersonTitle.stands(before: cut, in: words) && isSurname(last) ? name : nil
    }
    guard isSurname(last), first.has(.given) || first.shape.contains(.initial) else { return nil }
    if isTitled { return name }
    guard first.has(.given), !first.has(.common) || first.has(.frequentGiven) else { return nil }
    if before.shape.contains(.possessive) || before.has(.firmWord) && before.has(.abbreviation) {
      return name
    }
    let head = range.lowerBound..<cut
    return first.has(.frequentGiven) && words[last].has(.surname)
      && (isKnown(head) || isBehindOffice(head.lowerBound)) ? name : nil
  }

  /// "Secretary of Defense".
  private func isBehindOffice(_ index: Int) -> Bool {
    index > 1 && words[index - 1].key == Self.of && words[index - 2].isCapitalised
      && words[index - 2].has(.title)
  }

  /// A capitalised title or role that isn't all that stands before the name: "Dean Witter Reynolds".
  private func isOffice(_ index: Int, in range: Range<Int>) -> Bool {
    index > range.lowerBound && words[index].isCapitalised
      && (words[index].has([.title, .role]) || Self.offices.contains(words[index].key))
      && body(range.lowerBound..<(index + 1)) != nil
  }

  private func joins(_ word: Word, _ next: Word) -> Bool {
    guard next.isCapitalised || next.has(.particle), !word.shape.contains(.possessive) else {
      return false
    }
    return next.gap == .space || next.gap == .hyphen || next.gap == .apostrophe
      || next.gap == [.space, .period] && word.shape.contains(.initial)
  }

  private func isPartOfName(_ index: Int, of name: Range<Int>) -> Bool {
    let word = words[index]
    if word.has(.frequentSurname), index == name.upperBound - 1, name.count > 1 { return true }
    return !word.has([
      .organisationWord, .title, .role, .firmWord, .facility, .function, .demonym, .calendar,
    ]) || word.has(.particle) || word.has(.frequentGiven) && index == name.lowerBound
  }

  private func isSurname(_ index: Int) -> Bool {
    words[index].has(.surname) || !words[index].has(.common)
  }

  private func isKnown(_ head: Range<Int>) -> Bool {
    lookup.key(head).map { MentionData.organisations.value($0) != nil } ?? false
  }

  /// Without the office that follows.
  private func body(_ head: Range<Int>) -> Range<Int>? {
    var end = head.upperBound
    while end > head.lowerBound,
      words[end - 1].has([.title, .role]) || Self.offices.contains(words[end - 1].key)
    {
      end -= 1
    }
    return end > head.lowerBound ? head.lowerBound..<end : nil
  }
}
