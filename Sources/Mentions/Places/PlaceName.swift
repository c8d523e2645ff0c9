/// What the gazetteer knows under one name, in short.
struct PlaceName: Sendable {
  /// The first of the neighbouring records that bear the name.
  var firstRecord: Int
  /// The same of the name in its other spelling: "Saint Louis" for "St. Louis".
  var otherRecord: Int?
  var kinds: Set
  /// Of the greatest, as log10(population + 10).
  var magnitude: Double

  struct Set: OptionSet, Sendable {
    let rawValue: UInt8
    static let country = Set(rawValue: 1 << GazetteerRecord.Kind.country.rawValue)
    static let state = Set(rawValue: 1 << GazetteerRecord.Kind.state.rawValue)
    static let county = Set(rawValue: 1 << GazetteerRecord.Kind.county.rawValue)
    static let region = Set(rawValue: 1 << GazetteerRecord.Kind.region.rawValue)
    static let city = Set(rawValue: 1 << GazetteerRecord.Kind.city.rawValue)
  }

  init?(key: UInt64) {
    guard let first = MentionData.places.value(key) else { return nil }
    firstRecord = Int(first)
    kinds = []
    magnitude = 0
    for record in records {
      kinds.insert(Set(rawValue: 1 << record.kind.rawValue))
      let weight = record.isAlias && record.kind == .city ? record.magnitude - 1 : record.magnitude
      magnitude = max(magnitude, weight)
    }
  }

  /// At most 60 of each spelling, the most populous first.
  var records: [GazetteerRecord] {
    var found = Self.records(from: firstRecord)
    if let otherRecord { found += Self.records(from: otherRecord) }
    return found
  }

  private static func records(from first: Int) -> [GazetteerRecord] {
    var found: [GazetteerRecord] = []
    var index = first
    while found.count < 60 {
      let record = GazetteerRecord(index: index)
      found.append(record)
      if record.isLast { break }
      index += 1
    }
    return found
  }

  /// With the senses of the name in its other spelling.
  func joined(with other: PlaceName) -> PlaceName {
    var both = self
    both.otherRecord = other.firstRecord
    both.kinds.formUnion(other.kinds)
    both.magnitude = max(magnitude, other.magnitude)
    return both
  }

  func has(_ wanted: Set) -> Bool { !kinds.isDisjoint(with: wanted) }
}
