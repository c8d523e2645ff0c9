/// What stands where names stand and is none: parts of addresses, file names and languages' codes; storms,
/// prizes, ships, bands and flights, which bear people's names; and among places a magazine, a room and what
/// only says of what sort a place is.
struct Lookalikes {
  private let bytes: [UInt8]
  private let words: [Word]
  private let isEnglish: Bool
  /// First names of the storms that the text speaks of.
  private let stormNames: Set<UInt64>
  /// Those of `prizes` that the text speaks of winners of.
  private let wonPrizes: Set<UInt64>
  /// First and last words of the text's full names.
  private let people: Set<UInt64>

  static let storms = KeySet(["cyclone", "hurricane", "storm", "typhoon"])
  private static let the = NameKey.word("the")
  private static let of = NameKey.word("of")
  private static let press = KeySet([
    "article", "columnist", "editor", "essay", "journalist", "magazine", "reporter", "writer",
  ])
  /// An ocean that a magazine is called by; no region else is.
  private static let atlantic = NameKey.word("atlantic")
  private static let island = NameKey.word("island")
  private static let told = KeySet(["called", "cited", "published", "quoted", "reported"])
  private static let rooms = KeySet(["room", "rooms", "suite"])
  private static let bands = KeySet(["band", "bands"])
  private static let ships = KeySet([
    "destroyer", "ferry", "freighter", "frigate", "liner", "ship", "submarine", "tanker",
    "trawler", "warship", "yacht",
  ])
  private static let shipLetters = KeySet(["hmas", "hmcs", "hms", "mv", "rms", "uss"])
  private static let flight = NameKey.word("flight")
  /// Those that are people's names too.
  private static let prizes = KeySet(["emmy", "nobel", "oscar", "pulitzer", "tony"])
  private static let winners = KeySet(["winner", "winners"])
  /// ISO 639-1, of those that pages and programs are offered in most; "ex-US" is none.
  private static let languages = KeySet([
    "ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "it", "ja", "ko", "nb",
    "nl",
    "pl", "pt", "ru", "sv", "tr", "uk", "vi", "zh",
  ])
  /// "National Park", "Southern District": of which, the text doesn't say.
  private static let owners = KeySet([
    "city", "county", "municipal", "national", "public", "state", "town", "village",
  ])
  private static let grounds = KeySet(["beach", "forest", "park", "parks"])
  private static let parts = KeySet([
    "central", "eastern", "middle", "northern", "southern", "western",
  ])
  private static let districts = KeySet(["district", "districts"])
  /// Bytes that an address is looked at backwards.
  private static let reach = 200

  init(bytes: [UInt8], words: [Word], spans: [NameSpan], isEnglish: Bool) {
    self.bytes = bytes
    self.words = words
    self.isEnglish = isEnglish
    var stormNames: Set<UInt64> = []
    for index in words.indices.dropFirst() where words[index].isCapitalised {
      guard words[index - 1].isCapitalised, words[index].gap == .space,
        words[index - 1].has(.common), Self.storms.contains(words[index - 1].key)
      else { continue }
      stormNames.insert(words[index].key)
    }
    self.stormNames = stormNames
    var wonPrizes: Set<UInt64> = []
    for index in words.indices.dropFirst() where !words[index].isCapitalised {
      guard words[index].gap == .space || words[index].gap == .hyphen,
        words[index - 1].isCapitalised, Self.winners.contains(words[index].key),
        Self.prizes.contains(words[index - 1].key)
      else { continue }
      wonPrizes.insert(words[index - 1].key)
    }
    self.wonPrizes = wonPrizes
    var people: Set<UInt64> = []
    for span in spans where span.kind == .person && span.words.count > 1 {
      people.insert(words[span.words.lowerBound].key)
      people.insert(words[span.words.upperBound - 1].key)
    }
    self.people = people
  }

  func isNone(_ span: NameSpan) -> Bool {
    guard let kind = span.kind, let first = span.words.first else { return false }
    if isInAddress(span.words) || isLanguage(span.words) { return true }
    switch kind {
    case .person:
      return isStorm(span.words) || isPrize(span.words) || isRest(span.words) || isBand(span.words)
        || isShip(span.words) || isFlight(span.words)
    case .place:
      if isIsland(span.words, span.place) { return true }
      if span.words.count == 1 {
        return isMagazine(first)
          || (isRoom(first) || isStorm(span.words)) && NameDoubts.isSmall(span.place)
      }
      return isSort(span.words, span.place)
    case .organisation: return false
    }
  }

  /// "https://example.org/r/Calgary", "www.example.org/search?q=Turkey", "Lisa_letter.doc".
  private func isInAddress(_ range: Range<Int>) -> Bool {
    let (start, end) = (
      Int(words[range.lowerBound].start), Int(words[range.upperBound - 1].end)
    )
    if isFileName(from: start, to: end) { return true }
    var at = start
    var slashes = 0
    while at > 0, start - at < Self.reach {
      let byte = bytes[at - 1]
      if byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { break }
      if byte == UInt8(ascii: "/") {
        slashes += 1
        if slashes > 1, at > 1, bytes[at - 2] == UInt8(ascii: ":") { return true }
      }
      at -= 1
    }
    return start > at + 4 && bytes[at..<(at + 4)].elementsEqual("www.".utf8)
  }

  /// "Lisa_letter.doc", but not "_Chicago_", which is how plain text has italics.
  private func isFileName(from start: Int, to end: Int) -> Bool {
    let line = UInt8(ascii: "_")
    guard end + 1 < bytes.count, bytes[end] == line, start == 0 || bytes[start - 1] != line else {
      return false
    }
    switch CharacterKind.of(bytes, at: end + 1).0 {
    case .letter, .capital, .digit: return true
    case .mark, .gap: return false
    }
  }

  /// "en-US".
  private func isLanguage(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard range.count == 1, first > 0, words[first].gap == .hyphen,
      words[first].shape.contains(.allCapitals), words[first].end - words[first].start == 2
    else { return false }
    return !words[first - 1].isCapitalised && Self.languages.contains(words[first - 1].key)
  }

  // MARK: People

  /// "Rita" where the text speaks of Hurricane Rita, and of nobody of the name.
  private func isStorm(_ range: Range<Int>) -> Bool { isLone(range, of: stormNames) }

  /// "Oscar" beside "Oscar winners".
  private func isPrize(_ range: Range<Int>) -> Bool { isLone(range, of: wonPrizes) }

  private func isLone(_ range: Range<Int>, of names: Set<UInt64>) -> Bool {
    guard range.count == 1, let first = range.first else { return false }
    return names.contains(words[first].key) && !people.contains(words[first].key)
  }

  /// "Louise Porter" of "Nan Porter Anna (Nan) Louise Porter": the rest of the formal name.
  private func isRest(_ range: Range<Int>) -> Bool {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    return range.count > 1 && first > 2 && words[first].gap.contains(.close)
      && words[first - 1].gap.contains(.open) && words[first - 1].has(.given)
      && words[first - 2].has(.given) && words[first - 3].key == words[last].key
  }

  /// "the band Ashby".
  private func isBand(_ range: Range<Int>) -> Bool { isCalled(range, behind: Self.bands) }

  /// "the tanker Ashby", "MV Ashby", "HMS Queen Elizabeth".
  private func isShip(_ range: Range<Int>) -> Bool {
    if isCalled(range, behind: Self.ships) { return true }
    return (max(0, range.lowerBound - 2)...range.lowerBound).contains {
      Self.shipLetters.contains(words[$0].key) && words[$0].shape.contains(.allCapitals)
    }
  }

  private func isCalled(_ range: Range<Int>, behind nouns: KeySet) -> Bool {
    let first = range.lowerBound
    return first > 0 && nouns.contains(words[first - 1].key)
      && words[first].gap.isSubset(of: [.space, .quote])
  }

  /// "Ashby Air Flight 574".
  private func isFlight(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count else { return false }
    if words[next - 1].key == Self.flight { return words[next].shape.contains(.number) }
    return words[next].key == Self.flight && words[next].isCapitalised && next + 1 < words.count
      && words[next + 1].shape.contains(.number)
  }

  // MARK: Places

  private func isSort(_ range: Range<Int>, _ place: PlaceName?) -> Bool {
    guard range.count == 2 else { return false }
    let (first, last) = (words[range.lowerBound].key, words[range.lowerBound + 1].key)
    if Self.parts.contains(first), Self.districts.contains(last) {
      // Israel has a Southern District of its own.
      return place == nil
        || range.upperBound < words.count && words[range.upperBound].key == Self.of
    }
    return Self.owners.contains(first) && Self.grounds.contains(last) && NameDoubts.isSmall(place)
  }

  /// "Danish Island", of which there are many; and no Iceland, which is Island in German.
  private func isIsland(_ range: Range<Int>, _ place: PlaceName?) -> Bool {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    guard words[last].key == Self.island else { return false }
    if range.count == 2 { return place == nil && words[first].has(.demonym) }
    return range.count == 1 && isEnglish
  }

  /// "in The Atlantic", "an Atlantic writer", which is no ocean.
  private func isMagazine(_ index: Int) -> Bool {
    guard words[index].key == Self.atlantic, index > 0, words[index].gap == .space else {
      return false
    }
    let (article, next) = (words[index - 1], index + 1 < words.count ? words[index + 1] : nil)
    let isFollowed = next.map { $0.gap == .space && !$0.isCapitalised } ?? false
    if isFollowed, let next, Self.press.contains(next.key) { return true }
    guard article.key == Self.the, article.isCapitalised else { return false }
    guard article.startsSentence else { return true }
    return isFollowed && next.map { $0.has(.say) || Self.told.contains($0.key) } ?? false
  }

  /// "the Ashby room".
  private func isRoom(_ index: Int) -> Bool {
    index > 0 && words[index - 1].key == Self.the && index + 1 < words.count
      && words[index + 1].gap == .space && !words[index + 1].isCapitalised
      && Self.rooms.contains(words[index + 1].key)
  }
}
