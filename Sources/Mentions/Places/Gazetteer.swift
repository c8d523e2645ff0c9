/// The gazetteer, asked by name and without a text.
package enum Gazetteer {
  /// A place of the gazetteer.
  package struct Entry: Sendable, Equatable {
    /// The gazetteer's own name where it was asked for by another.
    package var ownName: String?
    /// A town or a county: a place that lies near others, as a country doesn't.
    package var isTown: Bool
    /// ISO 3166-1 alpha-2.
    package var country: String?
    /// Degrees, WGS 84.
    package var latitude: Double
    package var longitude: Double
  }

  /// The best known place of a name: "Paris", or "Paris, Texas" for the one within another.
  ///
  /// - Parameter towns: Countries, states and regions don't count.
  package static func place(named name: String, towns: Bool = false) -> Entry? {
    let bytes = Array(name.utf8.prefix(maximumName))
    var words: [Word] = []
    WordScanner.words(in: bytes, into: &words)
    let lookup = PlaceLookup(words: words)
    let comma = words.indices.dropFirst().first { words[$0].gap.contains(.comma) } ?? words.count
    guard let place = lookup.exact(0..<comma) else { return nil }
    let containers =
      comma < words.count ? lookup.exact(comma..<words.count)?.records ?? [] : []
    if comma < words.count, containers.isEmpty { return nil }
    let records = place.records.filter { record in
      (!towns || record.isTown) && (containers.isEmpty || containers.contains { $0.holds(record) })
    }
    let best = records.max { $0.standing(among: records) < $1.standing(among: records) }
    return best.map { Entry($0.town(among: records) ?? $0, ownName: $0.ownName) }
  }

  /// Another name of a country ("U.S.", "America"), as the country's own.
  package static func countryName(of name: String) -> String? {
    let bytes = Array(name.utf8.prefix(maximumName))
    var words: [Word] = []
    WordScanner.words(in: bytes, into: &words)
    guard let place = PlaceLookup(words: words).exact(0..<words.count) else { return nil }
    return place.records.first { $0.kind == .country }?.ownName
  }

  /// The same of letters and everyday names alone ("usa", "UK", "Britain"), which stand for the whole
  /// name in a text too; "Zaire" is a name by itself.
  package static func wholeCountryName(of name: String) -> String? {
    guard let country = countryName(of: name) else { return nil }
    return PlaceNaming.isWhole(name, country, in: true) ? country : nil
  }

  /// A folded word is a title or an office: "mayor", "dr".
  package static func isTitle(_ word: String) -> Bool {
    guard let classes = MentionData.words.value(NameKey.word(word)) else { return false }
    return WordClasses(rawValue: classes).contains(.title)
  }

  /// A folded surname that many bear in the United States.
  package static func isFrequentSurname(_ word: String) -> Bool {
    guard let classes = MentionData.words.value(NameKey.word(word)) else { return false }
    return WordClasses(rawValue: classes).contains(.frequentSurname)
  }

  /// Bytes of a name that are looked at; no place has a longer one.
  private static let maximumName = 200
}

extension Gazetteer.Entry {
  fileprivate init(_ record: GazetteerRecord, ownName: String?) {
    self.init(
      ownName: ownName, isTown: record.isTown, country: record.countryCode,
      latitude: record.latitude, longitude: record.longitude)
  }
}

extension GazetteerRecord {
  var isTown: Bool { kind == .city || kind == .county }

  /// Itself when it is a town; of a state or country that is hardly more than its city (Berlin,
  /// Singapore, New York for most who write of it), the city.
  func town(among records: [GazetteerRecord]) -> GazetteerRecord? {
    switch kind {
    case .city, .county: return self
    case .region: return nil
    case .country, .state:
      let least = magnitude - (kind == .state ? 1 : 0.3)
      return records.first { $0.kind == .city && holds($0) && $0.magnitude >= least }
    }
  }

  /// A country or a state that the other lies in.
  func holds(_ other: GazetteerRecord) -> Bool {
    switch kind {
    case .country: other.kind != .country && other.country == country
    case .state: other.isTown && other.state == state
    case .county, .region, .city: false
    }
  }
}
