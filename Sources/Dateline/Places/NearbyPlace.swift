import Mentions

/// The place that `near:` measures from: a name that the gazetteer knows, or "34.05,-118.24".
struct NearbyPlace {
  let point: GeoPoint

  /// Nil when there is no such town.
  init?(_ text: String) {
    if let point = Self.coordinates(text) {
      self.point = point
    } else if let entry = Gazetteer.place(named: text, towns: true) {
      point = GeoPoint(latitude: entry.latitude, longitude: entry.longitude)
    } else {
      return nil
    }
  }

  /// Latitude and longitude in degrees.
  private static func coordinates(_ text: String) -> GeoPoint? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = degrees(parts[0]), let longitude = degrees(parts[1]),
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }

  /// Digits with a point and a minus; `Double` alone would read "nan" and "0x1p3" too.
  private static func degrees(_ text: Substring) -> Double? {
    let text = text.drop { $0 == " " }
    guard (1...20).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return Double(text)
  }
}
