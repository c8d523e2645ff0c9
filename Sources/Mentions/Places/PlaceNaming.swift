/// By which name a place is known that a text calls by another.
enum PlaceNaming {
  /// Countries whose states the gazetteer names in English; of others it has names that readers
  /// of English don't use ("Moskva").
  private static let english: Set = ["US", "CA", "AU", "GB", "IE", "IN", "NZ", "ZA"]

  private static let everyday: Set = [
    "america", "britain", "great britain", "united states of america",
  ]
  /// Capitals of a country's letters: "USSR".
  private static let letters = 4

  /// Whether a country or region is meant by its whole name, its letters ("U.S.", "UAE") or an everyday
  /// name ("America"), which stand for the name that it goes by, `own`. "Zaire" and "Palestine" are
  /// names by themselves, and the text's.
  static func isWhole(_ written: String, _ own: String?, in capitals: Bool) -> Bool {
    guard let own else { return true }
    return everyday.contains(written.lowercased()) || written.lowercased() == own.lowercased()
      || !written.unicodeScalars.contains { $0.properties.isLowercase }
      || capitals && written.utf8.count <= letters
  }

  /// Nil where the text's own name does: it is the gazetteer's, or a usual short form or
  /// translation of that ("Geneva" for Genève, "New York" for New York City).
  static func otherName(of record: GazetteerRecord, written: String, _ place: PlaceName?) -> String?
  {
    // Looked up by the city's own name, see `PlaceLookup.exact`.
    if written == "L.A.", record.kind == .city { return "Los Angeles" }
    guard let own = record.ownName else { return nil }
    switch record.kind {
    case .country, .region: return nil
    case .state:
      guard let country = record.countryCode, english.contains(country) else { return nil }
    case .city, .county:
      guard own.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    }
    guard !own.lowercased().hasPrefix(written.lowercased() + " ") else { return nil }
    // Another place there bears the name as its own: Moscow the town in Moskva the province.
    let isOwnToo = place?.records.contains { !$0.isAlias && $0.country == record.country } ?? false
    return isOwnToo ? nil : own
  }
}
