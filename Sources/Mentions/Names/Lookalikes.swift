/// What stands where names stand and is none: parts of web addresses and file names, a language's code,
/// storms, and words that only say of what sort a place is.
struct Lookalikes {
  private let bytes: [UInt8]
  private let words: [Word]
  private let isEnglish: Bool
  /// First names of the storms that the text speaks of.
  private let stormNames: Set<UInt64>
  /// Names of what the text speaks of winners of.
  private let prizes: Set<UInt64>
  /// First and last words of the text's full names.
  private let people: Set<UInt64>
  /// How often the last words of people's names are.
  private let surnames: [UInt64: Int]

  static let storms = Set(["cyclone", "hurricane", "storm", "typhoon"].map(NameKey.word))
  private static let the = NameKey.word("the")
  private static let of = NameKey.word("of")
  private static let eras = Set(
    ["ages", "enlightenment", "era", "reformation", "renaissance", "revolution"].map(NameKey.word))
  private static let press = Set(
    ["article", "columnist", "editor", "essay", "journalist", "magazine", "reporter", "writer"].map(
      NameKey.word))
  private static let island = NameKey.word("island")
  private static let told = Set(
    ["called", "cited", "published", "quoted", "reported", "wrote"].map(NameKey.word))
  private static let rooms = Set(["bar", "restaurant", "room", "rooms", "suite"].map(NameKey.word))
  private static let bands = Set(
    [
      "band", "bands", "destroyer", "ferry", "freighter", "frigate", "liner", "ship", "submarine",
      "tanker", "trawler", "warship", "yacht",
    ].map(NameKey.word))
  /// What one is of a prize: "Oscar winner".
  private static let winners = Set(["winner", "winners"].map(NameKey.word))
  /// "National Park", "Southern District": of which, the text doesn't say.
  private static let owners = Set(
    ["city", "county", "municipal", "national", "public", "state", "town", "village"].map(
      NameKey.word))
  private static let grounds = Set(["beach", "forest", "park", "parks"].map(NameKey.word))
  private static let parts = Set(
    ["central", "eastern", "middle", "northern", "southern", "western"].map(NameKey.word))
  private static let districts = Set(["district", "districts"].map(NameKey.word))
  /// Bytes that an address is looked at backwards, and the least of a town's name that stands alone.
  private static let reach = 200
  private static let least = 3

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
    var prizes: Set<UInt64> = []
    for index in words.indices.dropFirst() where !words[index].isCapitalised {
      guard words[index].gap == .space || words[index].gap == .hyphen,
        words[index - 1].isCapitalised, Self.winners.contains(words[index].key)
      else { continue }
      prizes.insert(words[index - 1].key)
    }
    self.prizes = prizes
    var people: Set<UInt64> = []
    var surnames: [UInt64: Int] = [:]
    for span in spans where span.kind == .person {
      surnames[words[span.words.upperBound - 1].key, default: 0] += 1
      guard span.words.count > 1 else { continue }
      people.insert(words[span.words.lowerBound].key)
      people.insert(words[span.words.upperBound - 1].key)
    }
    self.people = people
    self.surnames = surnames
  }

  func isNone(_ span: NameSpan) -> Bool {
    guard let kind = span.kind, let first = span.words.first, let last = span.words.last else {
      return false
    }
    if isInAddress(span.words) || isLanguage(span.words) { return true }
    switch kind {
    case .person:
      return isStormOrPrize(span.words) || isRest(span.words) || isBand(span.words)
        || isFlight(span.words)
    case .place:
      if isIsland(span.words, span.place) { return true }
      if span.words.count == 1 {
        if NameDoubts.isSmall(span.place), isStormOrPrize(span.words) { return true }
        return isMagazine(first, span.place) || isLetters(first, span.place)
          || isRoom(first) && NameDoubts.isSmall(span.place)
      }
      return isSort(span.words, span.place)
        || span.place == nil && Self.eras.contains(words[last].key)
    case .organisation: return false
    }
  }

  /// "https://example.org/r/Calgary", "www.example.org/search?q=Turkey", "Lisa_letter.doc".
  private func isInAddress(_ range: Range<Int>) -> Bool {
    let (start, end) = (
      Int(words[range.lowerBound].start), Int(words[range.upperBound - 1].end)
    )
    if end < bytes.count, bytes[end] == UInt8(ascii: "_") { return true }
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

  /// "en-US".
  private func isLanguage(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard range.count == 1, first > 0, words[first].gap == .hyphen,
      words[first].shape.contains(.allCapitals), words[first].end - words[first].start == 2
    else { return false }
    let language = words[first - 1]
    return !language.isCapitalised && language.end - language.start == 2
  }

  // MARK: People

  /// "Rita" where the text speaks of Hurricane Rita, and of nobody of the name; "Oscar" beside "Oscar
  /// winners".
  private func isStormOrPrize(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let first = range.first else { return false }
    return (stormNames.contains(words[first].key) || prizes.contains(words[first].key))
      && !people.contains(words[first].key)
  }

  /// "Louise Porter" of "Ann Porter Anna (Ann) Louise Porter": the rest of the same name.
  private func isRest(_ range: Range<Int>) -> Bool {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    return range.count > 1 && first > 1 && words[first].gap.contains(.close)
      && words[first - 1].gap.contains(.open)
      && words[first - 1].has(.given) && words[first - 2].has(.given)
      && words[first - 2].isCapitalised && surnames[words[last].key, default: 0] > 1
  }

  /// "the band Ashby", "the tanker Ashby".
  private func isBand(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return first > 0 && Self.bands.contains(words[first - 1].key)
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

  private static let flight = NameKey.word("flight")

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
  private func isMagazine(_ index: Int, _ place: PlaceName?) -> Bool {
    guard place?.has(.region) == true, index > 0, words[index].gap == .space else { return false }
    let (article, next) = (words[index - 1], index + 1 < words.count ? words[index + 1] : nil)
    let isFollowed = next.map { $0.gap == .space && !$0.isCapitalised } ?? false
    if isFollowed, let next, Self.press.contains(next.key) { return true }
    guard article.key == Self.the, article.isCapitalised else { return false }
    guard article.startsSentence else { return true }
    return isFollowed && next.map { $0.has(.say) || Self.told.contains($0.key) } ?? false
  }

  /// "Mo": two letters with nothing before them, and no state's.
  private func isLetters(_ index: Int, _ place: PlaceName?) -> Bool {
    words[index].shape == .capitalised && !words[index].has(.stateAbbreviation)
      && place?.has([.country, .state, .region]) != true
      && Int(words[index].end - words[index].start) < Self.least
      && !(index > 0 && words[index].gap == .space && words[index - 1].has(.preposition))
  }

  /// "the Ashby room".
  private func isRoom(_ index: Int) -> Bool {
    index > 0 && words[index - 1].key == Self.the && index + 1 < words.count
      && words[index + 1].gap == .space && !words[index + 1].isCapitalised
      && Self.rooms.contains(words[index + 1].key)
  }
}
