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

  /// How widely known, from 0 to 1: the names that the gazetteer has for it in all languages, of which
  /// 15 count for a seventh (Paris has 109, the Parises in America have ten each).
  private var fame: Double

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
    fame = Double((bits >> 3) & 0x07) / 7
    isAlias = bits & 0x80 != 0
    isLast = bits & 0x40 != 0
  }

  /// What a city's being known is worth beside its magnitude, found on news of foreign capitals and on
  /// local news (1.5 times as much costs half a point there).
  var renown: Double { isAlias ? fame / 2 : fame }

  /// The place's own name, where the one looked up by is another.
  var ownName: String? { isAlias ? MentionData.ownName(ofRecord: index) : nil }

  var countryCode: String? {
    guard country != 0 else { return nil }
    let bytes = [UInt8(truncatingIfNeeded: country), UInt8(truncatingIfNeeded: country >> 8)]
    return String(decoding: bytes, as: UTF8.self)
  }
}
