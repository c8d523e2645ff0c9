/// Tells people, places and organisations apart by lists and by what stands
/// beside a name. Each rule is named in the mention it makes.
struct NameRules {
  let words: [Word]
  private let lookup: PlaceLookup
  private static let the = NameKey.word("the")
  /// log10 of the inhabitants of a city that is meant by the name of a saint.
  private static let city = 5.0
  private static let ill = NameKey.word("ill")
  /// What is called after the one who leads it: "the Bush administration".
  private static let terms = KeySet(["administration", "campaign", "presidency"])
  private static let households = KeySet(["clan", "families", "family"])
  private static let namesakes = KeySet(["king", "prince", "princess", "queen", "saint", "st"])

  init(words: [Word]) {
    self.words = words
    lookup = PlaceLookup(words: words)
  }

  func classify(_ run: Range<Int>) -> NameSpan? {
    var range = behindOffice(run)
    var hasTitle = range != run
    while let first = range.first {
      let word = words[first]
      if range.count > 1, place(range)?.has([.country, .state, .region]) == true { break }
      if range.count > 1, isNamedAfterSomebody(range) { break }
      // "Uncle Sam"
      if range.count > 1, word.has(.title), isKnownOrganisation(range) { break }
      if word.has(.title) && !(word.has(.given) && !word.has(.abbreviation) && range.count > 1) {
        hasTitle = range.count > 1 && (hasTitle || PersonTitle.isTitle(word))
      } else if word.has(.demonym), range.count > 1 {
        hasTitle = false
      } else if word.has(.calendar) && (range.count == 1 || !word.has(.given)) {
        hasTitle = false
      } else if isOpening(word, of: range, in: run) {
        hasTitle = false
      } else {
        break
      }
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, words[last].has(.calendar),
      range.count > 1 || !words[last].has(.given)
    {
      range = range.lowerBound..<last
    }
    guard !range.isEmpty else { return nil }
    var span = NameSpan(words: range, kind: nil, rule: "", place: place(range))
    if range == run, isWholeName(range) {
      span.decide(.place, isNamedAfterSomebody(range) ? "shape" : "country")
      span.isCertain = true
      return span
    }
    if !hasTitle, isKnownOrganisation(range), span.place == nil || before(range)?.key != Self.the {
      span.decide(.organisation, "known")
      return span
    }
    if range.count == 1 {
      single(&span, hasTitle: hasTitle)
    } else {
      several(&span, hasTitle: hasTitle)
    }
    return span
  }

  /// "Ted Porter" of "Texas Senator Ted Porter": behind a title that a place's name or an office's
  /// words stand before.
  private func behindOffice(_ run: Range<Int>) -> Range<Int> {
    guard run.count > 2, let title = run.dropFirst().dropLast().last(where: isOffice),
      !words[title - 1].has(.given) || place((title - 1)..<title) != nil,
      words[title + 1].has(.given) || words[title + 1].shape.contains(.initial),
      !run[(title + 1)...].contains(where: { words[$0].has(.organisationWord) })
    else { return run }
    return (title + 1)..<run.upperBound
  }

  private func isOffice(_ index: Int) -> Bool {
    PersonTitle.isTitle(words[index]) && words[index].isCapitalised
      && (!words[index].has([.given, .frequentSurname]) || words[index].has(.abbreviation))
      && !PlaceLookup.saints.contains(words[index].key)
  }

  /// "St. Paul", "Queen Anne's County": no title, but a part of a place's name.
  private func isNamedAfterSomebody(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last,
      Self.namesakes.contains(words[first].key)
    else { return false }
    if words[last].has(.placeSuffix) { return true }
    guard PlaceLookup.saints.contains(words[first].key), let place = place(range),
      !words[last].shape.contains(.possessive)
    else { return false }
    let next = after(range)
    if next?.has(.say) == true { return false }
    return place.magnitude >= Self.city || before(range)?.has(.preposition) == true
      || next?.gap == [.comma, .space] && next?.isCapitalised == true
  }

  /// A word that is capitalised only because a sentence starts with it.
  private func isOpening(_ word: Word, of range: Range<Int>, in run: Range<Int>) -> Bool {
    guard word.startsSentence, range.lowerBound == run.lowerBound else { return false }
    if range.count > 1, place(range) != nil { return false }
    if word.has(.function) { return true }
    guard range.count > 1 else { return false }
    return word.has(.common) && !word.has(.given)
  }

  /// "Trinidad and Tobago", "DR Congo", "St. Peter's Square": nothing but a place.
  private func isWholeName(_ range: Range<Int>) -> Bool {
    if CandidateFinder.placeWithFunctionWords(at: range.lowerBound, in: words) == range.upperBound {
      return true
    }
    guard range.count > 1, let first = range.first, words[first].has(.title) else { return false }
    return isNamedAfterSomebody(range) || place(range)?.has(.country) == true
  }

  private func place(_ range: Range<Int>) -> PlaceName? { lookup.exact(range) }

  private func isKnownOrganisation(_ range: Range<Int>) -> Bool {
    range.count <= 4 && lookup.key(range).flatMap(MentionData.organisations.value) != nil
  }

  private func before(_ range: Range<Int>) -> Word? {
    guard range.lowerBound > 0, !words[range.lowerBound].gap.contains(.newline) else { return nil }
    return words[range.lowerBound - 1]
  }

  private func after(_ range: Range<Int>) -> Word? {
    guard range.upperBound < words.count, !words[range.upperBound].gap.contains(.newline) else {
      return nil
    }
    return words[range.upperBound]
  }

  private func single(_ span: inout NameSpan, hasTitle: Bool) {
    let word = words[span.words.lowerBound]
    let previous = before(span.words)
    let gap = word.gap
    let next = after(span.words)
    if gap.contains(.comma), word.has(.stateAbbreviation), previous?.isCapitalised == true,
      !word.has(.function) || word.shape.contains(.acronym) || next?.gap.contains(.period) == true,
      !isDegree(span.words.lowerBound)
    {
      // "New Orleans, La.", which is much else where no town stands before it.
      span.isCertain = place((span.words.lowerBound - 1)..<span.words.lowerBound) != nil
      return span.decide(.place, "state")
    }
    if word.has(.function), !word.shape.contains(.acronym), !word.shape.contains(.allCapitals) {
      return
    }
    if hasTitle, PersonTitle.stands(before: span.words.lowerBound, in: words) {
      return word.has(.common) && !word.has(.surname) ? () : span.decide(.person, "title")
    }
    if word.has([.demonym, .calendar]) || isDegree(span.words.lowerBound) { return }
    if previous?.key == Self.the, gap == .space, word.has(.surname),
      next.map({ Self.terms.contains($0.key) && $0.gap == .space }) == true
    {
      return span.decide(.person, "administration")
    }
    if isHousehold(span) { return span.decide(.person, "family") }
    guard let place = span.place else { return }
    let cue = previous?.has(.preposition) == true && gap == .space
    let listed =
      cue || gap.contains(.comma) || next?.gap.contains(.open) == true
      || next.map { $0.gap.contains(.comma) && $0.isCapitalised } == true
    let isName = word.isName
    if place.has([.country, .region]) {
      if word.shape.contains(.acronym) || word.shape.contains(.allCapitals) || !word.has(.function)
      {
        return span.decide(.place, "country")
      }
    }
    if word.has(.common), !cue || word.startsSentence { return }
    // "Western" is a region of Ghana, and more often what the "West" has.
    if word.has(.preposition) { return }
    if place.has(.state), !isName || cue { return span.decide(.place, "state") }
    if place.magnitude >= 5.5, listed || !isName || place.magnitude >= 6 {
      return span.decide(.place, "city")
    }
    if place.magnitude >= 4.2, listed || !isName { return span.decide(.place, "city") }
    if cue, !isName { return span.decide(.place, "town") }
  }

  /// "the Porter family", "Toronto's Porter family".
  private func isHousehold(_ span: NameSpan) -> Bool {
    let word = words[span.words.lowerBound]
    guard let previous = before(span.words), let next = after(span.words), word.gap == .space,
      next.gap == .space, Self.households.contains(next.key),
      previous.key == Self.the || previous.shape.contains(.possessive),
      !word.has([.title, .role, .organisationWord, .function]),
      word.shape.isDisjoint(with: [.allCapitals, .possessive, .hasDigit])
    else { return false }
    if word.has(.common), !word.has(.frequentSurname) { return false }
    return span.place.map { !$0.has([.country, .state, .region]) } ?? true
  }

  /// "MD" in "Ann Porter, MD", and "I'll", which is written like "Ill." but for the apostrophe.
  private func isDegree(_ index: Int) -> Bool {
    let word = words[index]
    if word.key == Self.ill, word.end - word.start > 3 { return true }
    return word.has(.suffix) && index > 1 && word.gap.contains(.comma)
      && words[index - 2].has(.given)
      && words[index - 2].isCapitalised
  }

  /// "Prince William", but "in Prince George, British Columbia".
  private func isPrince(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].has(.title), words[range.upperBound - 1].has(.given),
      !PlaceLookup.saints.contains(words[range.lowerBound].key)
    else { return false }
    return before(range)?.has(.preposition) != true
      && !(after(range).map { $0.gap == [.comma, .space] && $0.isCapitalised } ?? false)
  }

  /// Not "SELLS SHARES", which are surnames too.
  private func isNameNotWord(_ word: Word) -> Bool {
    !word.has(.common) || word.isName && !word.shape.contains(.allCapitals)
  }

  private func several(_ span: inout NameSpan, hasTitle: Bool) {
    let range = span.words
    guard let first = range.first, let last = range.last else { return }
    let isOrganisation = range.contains { words[$0].has(.organisationWord) }
    if hasTitle, range.count <= 4, !isOrganisation,
      range.contains(where: { isNameNotWord(words[$0]) })
    {
      return span.decide(.person, "title")
    }
    if let place = span.place, place.has([.country, .region]) {
      return span.decide(.place, "country")
    }
    let isPlaceShaped =
      range.count <= 4
      && !(words[range.lowerBound].gap == .space && before(range)?.has(.role) == true)
      && (words[last].has(.placeSuffix) || words[first].has(.placePrefix))
      && !(range.count == 2 && words[first].shape.contains(.initial))
    if isPlaceShaped, !isOrganisation || span.place != nil { return span.decide(.place, "shape") }
    if isOrganisation { return span.decide(.organisation, "word") }
    if let place = span.place, !isPrince(range) {
      if place.has(.state) || place.magnitude >= 4.2 { return span.decide(.place, "city") }
      if before(range)?.has(.preposition) == true { return span.decide(.place, "town") }
    }
    guard range.count <= 4, !words[last].has([.badLast, .function]) else { return }
    let surname = words[last].has(.surname) || !words[last].has(.common)
    if words[first].shape.contains(.initial), surname { return span.decide(.person, "initial") }
    if words[first].has(.given), surname, !words[first].has(.common) || words[last].has(.surname) {
      return span.decide(.person, "given name")
    }
    let says = before(range)?.has([.say, .role]) == true || after(range)?.has(.say) == true
    if says, range.allSatisfy({ !words[$0].has([.common, .demonym]) }) {
      return span.decide(.person, "role")
    }
  }
}
