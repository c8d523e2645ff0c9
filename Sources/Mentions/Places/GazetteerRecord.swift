import CMentionsData

/// One sense of a place name: a record of the gazetteer.
struct GazetteerRecord: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case country, state, county, region, city
  }

  /// The record's number: its identity within one build of the tables.
  var index: Int
  var kind: Kind
  /// The last of the neighbouring records that bear one name.
  var isLast: Bool
  /// The name looked up by is not the place's own: "Bombay", "Calif.".
  var isAlias: Bool
  var latitude: Double
  var longitude: Double
  /// ISO 3166-1 alpha-2 as two bytes, the first the lower; 0 for regions.
  var country: UInt16
  /// Numbers the state or province among all of them; a country without one has
  /// a number of its own.
  var state: UInt16
  /// log10(population + 10).
  var magnitude: Double

  /// How widely a city is known, from 0 to 1: the names that the gazetteer has for it in all languages, of
  /// which 15 count for a seventh (Paris has 109, the Parises in America have ten each); half as much by
  /// another name. Found on news of foreign capitals and on local news, where 1.5 times as much beside
  /// its magnitude costs half a point.
  private var renown: Double

  static let size = 8

  init(index: Int) {
    let at = MentionData.records + index * Self.size
    self.index = index
    latitude = Double(Int16(bitPattern: mentions_data_u16(at))) / 182
    longitude = Double(Int16(bitPattern: mentions_data_u16(at + 2))) / 182
    state = mentions_data_u16(at + 4)
    country = mentions_data_u16(MentionData.divisions + Int(state) * 2)
    magnitude = Double(mentions_data_u8(at + 6)) / 25
    let bits = mentions_data_u8(at + 7)
    kind = Kind(rawValue: bits & 0x07) ?? .city
    isAlias = bits & 0x80 != 0
    renown = Double((bits >> 3) & 0x07) / (isAlias ? 14 : 7)
    isLast = bits & 0x40 != 0
  }

  /// How likely it is meant by a name without neighbours, among the name's senses. A country has no lead
  /// before a state of its name that has more inhabitants: Georgia.
  func standing(among senses: [GazetteerRecord]) -> Double {
    switch kind {
    case .country:
      let hasGreaterState = senses.contains {
        $0.kind == .state && !$0.isAlias && $0.magnitude > magnitude
      }
      return magnitude + (hasGreaterState ? Self.stateLead : 2)
    case .state: return magnitude + Self.stateLead
    case .region: return magnitude + 1
    // Great and small ones are named alike: "Henry County" is the one next door.
    case .county: return magnitude / 2 + (isAlias ? 0.5 : 1.5)
    case .city: return magnitude + renown - (isAlias ? 1 : 0)
    }
  }

  private static let stateLead = 0.7

  /// The place's own name, where the one looked up by is another.
  var ownName: String? { isAlias ? MentionData.ownName(ofRecord: index) : nil }

  var countryCode: String? {
    guard country != 0 else { return nil }
    let bytes = [UInt8(truncatingIfNeeded: country), UInt8(truncatingIfNeeded: country >> 8)]
    return String(decoding: bytes, as: UTF8.self)
  }
}
