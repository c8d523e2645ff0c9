import TextAnalysis

/// The term of a point on the Earth that an article names: what `near:` asks for.
///
/// Four hexadecimal digits of latitude and four of longitude, in steps of 1/182 degree (600 m), as
/// the gazetteer has them; so the terms of an index tell where its articles' places lie.
enum PointTerm {
  static let prefix = "XGEO:"

  private static let steps = 182.0
  private static let middle = 0x8000

  static func text(latitude: Double, longitude: Double) -> String {
    prefix + hexadecimal(latitude) + hexadecimal(longitude)
  }

  /// Nil when the term is none of these.
  static func point(of term: String) -> GeoPoint? {
    let digits = term.utf8.dropFirst(prefix.utf8.count)
    guard term.hasPrefix(prefix), digits.count == 8,
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return GeoPoint(
      latitude: Double(Int(number >> 16) - middle) / steps,
      longitude: Double(Int(number & 0xFFFF) - middle) / steps)
  }

  private static func hexadecimal(_ degrees: Double) -> String {
    guard degrees.isFinite else { return "8000" }
    let number = middle + Int((max(-180, min(180, degrees)) * steps).rounded())
    let text = String(min(0xFFFF, number), radix: 16)
    return String(repeating: "0", count: 4 - text.count) + text
  }
}
