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
    Self.forEachRecord(from: firstRecord) { record in
      kinds.insert(Set(rawValue: 1 << record.kind.rawValue))
      let weight = record.isAlias && record.kind == .city ? record.magnitude - 1 : record.magnitude
      magnitude = max(magnitude, weight)
    }
  }

  /// At most 60 of each spelling, the most populous first.
  var records: [GazetteerRecord] {
    var found: [GazetteerRecord] = []
    Self.forEachRecord(from: firstRecord) { found.append($0) }
    if let otherRecord { Self.forEachRecord(from: otherRecord) { found.append($0) } }
    return found
  }

  private static func forEachRecord(from first: Int, _ body: (GazetteerRecord) -> Void) {
    for index in first..<first + 60 {
      let record = GazetteerRecord(index: index)
      body(record)
      if record.isLast { return }
    }
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
