/// What stands beside a name and says that it is a place's: "the village of Ashby", "in Ashby", "an
/// Ashby man", "at the Ashby Detention Center".
struct PlaceNeighbours {
  let words: [Word]
  let lookup: PlaceLookup
  let datelines: Datelines

  private static let of = NameKey.word("of")
  private static let the = NameKey.word("the")
  private static let articles = KeySet(["a", "an"])
  static let joiners = KeySet(["and", "or"])
  private static let insides = KeySet(["in", "near"])
  /// Where something is or happens, goes to or comes from.
  private static let locatives = KeySet([
    "across", "around", "at", "behind", "beside", "from", "in", "inside", "into", "near",
    "opposite", "outside", "past", "through", "to", "toward", "towards",
  ])
  private static let counties = NameKey.word("counties")
  private static let plurals = KeySet([
    "cities", "counties", "districts", "islands", "mountains", "neighborhoods", "neighbourhoods",
    "parishes", "provinces", "regions", "rivers", "states", "suburbs", "towns", "townships",
    "villages",
  ])
  private static let wholes = KeySet(["region", "state"])
  private static let offices = KeySet([
    "alderman", "chief", "councilman", "councilwoman", "fire", "gov", "governor", "mayor",
    "police",
    "selectman", "sheriff",
  ])
  private static let staff = KeySet([
    "counsel", "expert", "fellow", "lecturer", "scholar", "specialist", "student",
  ])
  private static let studies = KeySet([
    "analysis", "information", "justice", "law", "legal", "media", "policy", "research", "rights",
    "strategic", "studies",
  ])
  private static let forces = KeySet(["army", "corps", "navy"])
  static let parties = KeySet(["d", "dfl", "i", "r"])
  /// Names that a list is looked through for the noun that they share.
  private static let listLength = 10
  /// log10 of the inhabitants of a city whose name comes before that of a person.
  private static let city = 5.0

  init(words: [Word]) {
    self.words = words
    lookup = PlaceLookup(words: words)
    datelines = Datelines(words: words, lookup: lookup)
  }

  /// Names of the gazetteer that have residents, offices or a dateline beside them.
  func towns() -> [NameSpan] {
    var found: [NameSpan] = []
    var next = 0
    while next < words.count {
      let start = next
      next += 1
      guard words[start].isCapitalised, !words[start].has([.function, .calendar, .demonym]) else {
        continue
      }
      for length in (1...3).reversed() where start + length <= words.count {
        let range = start..<(start + length)
        guard
          hasParty(range) || hasResidents(range) || hasOfficial(range) || datelines.has(range)
            || isModifier(range),
          lookup.exact(range) != nil
        else { continue }
        found.append(NameSpan(words: range, kind: nil, rule: ""))
        next = start + length
        break
      }
    }
    return found
  }

  // MARK: Nouns

  /// "the village of Ashby", "the villages of Ashby, Barford and Corby", "the suburb Ashby".
  func hasNounBefore(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard first > 1, words[first].gap == .space || words[first].gap == [.comma, .space] else {
      return false
    }
    if words[first - 1].key == Self.of,
      isNoun(first - 2) || isDirection(first - 2) && lookup.exact(range) != nil
    {
      return true
    }
    let start = listStart(first)
    return start > 1 && start < first && words[start - 1].key == Self.of
      && Self.plurals.contains(words[start - 2].key) && isNoun(start - 2)
  }

  /// "Ashby province", "Ashby, Barford and Corby counties".
  func hasNounBehind(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, !words[next - 1].shape.contains(.possessive) else { return false }
    if words[next].gap == .space, isNoun(next) {
      // "Midwestern states", but "Ashby and Barford counties"
      if Self.plurals.contains(words[next].key) {
        return listStart(range.lowerBound) < range.lowerBound
      }
      return lookup.exact(range) != nil || !isVague(range, words[next])
    }
    let end = listEnd(next)
    return end > next && end < words.count && words[end].gap == .space && isNoun(end)
      && Self.plurals.contains(words[end].key)
  }

  /// "Ashby and Barford counties".
  func isCounty(_ range: Range<Int>) -> Bool {
    let end = listEnd(range.upperBound)
    return end < words.count && words[end].key == Self.counties && hasNounBehind(range)
  }

  /// "Ashby" and "Barford" of "Ashby and Barford", where their noun follows.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    let next = range.upperBound
    guard
      let cut = range.dropFirst().dropLast().first(where: { Self.joiners.contains(words[$0].key) }),
      next < words.count, Self.plurals.contains(words[next].key), isNoun(next)
    else { return [range] }
    return [range.lowerBound..<cut, (cut + 1)..<range.upperBound]
  }

  /// "EC state", "Himalayan region": no name of a state or region, but what it belongs to.
  private func isVague(_ range: Range<Int>, _ noun: Word) -> Bool {
    Self.wholes.contains(noun.key)
      || range.count == 1 && words[range.lowerBound].shape.contains(.allCapitals)
  }

  /// "north" of "north of Ashby".
  private func isDirection(_ index: Int) -> Bool {
    PlaceLookup.compass.contains(words[index].key) && !words[index].isCapitalised
  }

  private func isNoun(_ index: Int) -> Bool {
    words[index].has(.placeNoun) && !words[index].isCapitalised
  }

  /// Where the list of names begins that goes on at `index`.
  private func listStart(_ index: Int) -> Int {
    var start = index
    for _ in 0..<Self.listLength {
      var before = start - 1
      guard before >= 0 else { break }
      if Self.joiners.contains(words[before].key), words[start].gap == .space {
        before -= 1
      } else if words[start].gap != [.comma, .space] {
        break
      }
      guard before >= 0, words[before].isCapitalised else { break }
      while before > 0, words[before].gap == .space, words[before - 1].isCapitalised { before -= 1 }
      start = before
    }
    return start
  }

  /// Where the list of names ends that goes on at `index`.
  private func listEnd(_ index: Int) -> Int {
    var end = index
    for _ in 0..<Self.listLength {
      var next = end
      guard next < words.count else { break }
      let isComma = words[next].gap == [.comma, .space]
      if Self.joiners.contains(words[next].key), isComma || words[next].gap == .space {
        next += 1
      } else if !isComma {
        break
      }
      guard next < words.count, words[next].isCapitalised else { break }
      next += 1
      while next < words.count, words[next].gap == .space, words[next].isCapitalised { next += 1 }
      end = next
    }
    return end
  }

  // MARK: Towns

  /// "in Ashby".
  func isInside(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    guard range.lowerBound > 0, Self.insides.contains(words[range.lowerBound - 1].key),
      first.gap == .space
    else { return false }
    guard range.count == 1, first.isName else { return true }
    return !first.shape.contains(.possessive)
      && lookup.exact(range).map { $0.magnitude >= Self.city } ?? false
  }

  /// "through Ashby Dale and Barford", where Barford is in the gazetteer.
  func isBesideTown(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    guard first > 0, Self.locatives.contains(words[first - 1].key), words[first].gap == .space,
      range.count > 1, !words[first].has([.given, .title]),
      range.dropFirst().allSatisfy({ words[$0].gap == .space }),
      !range.contains(where: { words[$0].has([.organisationWord, .function, .preposition]) }),
      words[first].shape.isDisjoint(with: [.initial, .allCapitals]), next + 1 < words.count,
      Self.joiners.contains(words[next].key), words[next].gap == .space,
      words[next + 1].gap == .space, words[next + 1].isCapitalised, !words[next + 1].has(.given),
      next + 2 == words.count || words[next + 2].gap != .space || !words[next + 2].isCapitalised
    else { return false }
    return lookup.exact(next + 1..<next + 2) != nil
  }

  /// "Ashby, Kansas": a state or country behind a comma, and nothing more behind that.
  func hasContainer(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, words[next].gap == [.comma, .space], words[next].isCapitalised else {
      return false
    }
    for length in 1...3 where next + length <= words.count {
      guard lookup.exact(next..<(next + length))?.has([.country, .state]) == true,
        length > 1 || !words[next].has(.preposition)
      else { continue }
      let end = next + length
      return end == words.count || words[end].gap != .space
        || !words[end].isCapitalised && !words[end].has(.say)
    }
    return false
  }

  /// "Ashby" in "Porter, D-Ashby".
  func hasParty(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return first > 1 && words[first].gap == .hyphen && words[first - 1].gap.contains(.comma)
      && Self.parties.contains(words[first - 1].key)
  }

  /// "an Ashby man", "Ashby Mayor Ann Porter".
  func hasResidents(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if range.count > 1, range.allSatisfy({ words[$0].has(.common) }) { return false }
    guard next < words.count, words[next].gap == .space,
      !words[next - 1].shape.contains(.possessive)
    else { return false }
    if words[next].has(.localNoun), !words[next].isCapitalised { return true }
    return Self.offices.contains(words[next].key) && words[next].isCapitalised
      && next + 1 < words.count && words[next + 1].isCapitalised
      && words[next + 1].gap.contains(.space)
  }

  /// "a Houston bank": what a great city's name says of something behind an article.
  func isModifier(_ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    guard first > 0, next < words.count, words[first].gap == .space, words[next].gap == .space,
      Self.articles.contains(words[first - 1].key), !words[next].isCapitalised,
      words[next].has(.common), !words[next].has([.function, .preposition, .say]),
      !words[next - 1].shape.contains(.possessive), !words[next - 1].shape.contains(.allCapitals)
    else { return false }
    if range.allSatisfy({ words[$0].has(.common) }) { return false }
    return lookup.exact(range)?.records.contains {
      $0.kind != .country && !$0.isAlias && $0.magnitude >= Self.city
    } ?? false
  }

  // MARK: Sites

  /// "at the Ashby Detention Center", "Ashby Hall in London".
  func isSite(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, words[range.lowerBound].gap == .space else { return false }
    var before = range.lowerBound - 1
    if words[before].key == Self.the, before > 0, words[before].gap == .space { before -= 1 }
    // "a fellow at the Ashby Center"
    if before > 0, words[before - 1].has(.role) || Self.staff.contains(words[before - 1].key) {
      return false
    }
    if range.contains(where: { Self.forces.contains(words[$0].key) }) { return false }
    // "the Ashby Policy Center" is wherever its people are.
    if range.count > 1, Self.studies.contains(words[range.upperBound - 2].key) { return false }
    if !words[before].isCapitalised, Self.locatives.contains(words[before].key) { return true }
    let next = range.upperBound
    guard next + 1 < words.count, Self.insides.contains(words[next].key), words[next].gap == .space
    else { return false }
    return lookup.exact((next + 1)..<(next + 2)) != nil
      || next + 2 < words.count && lookup.exact((next + 1)..<(next + 3)) != nil
  }
}
