import Glibc

/// A point on the Earth, in degrees of WGS 84.
struct GeoPoint: Sendable, Hashable {
  var latitude: Double
  var longitude: Double

  /// The mean radius of the Earth in kilometres (IUGG).
  private static let radius = 6371.0088

  /// Kilometres along the great circle, by the haversine formula (Sinnott, "Virtues of the
  /// Haversine", 1984); right to half a per cent, since the Earth is no sphere.
  func kilometres(to other: GeoPoint) -> Double {
    let degree = Double.pi / 180
    let north = sin((other.latitude - latitude) * degree / 2)
    let east = sin((other.longitude - longitude) * degree / 2)
    let half =
      north * north + cos(latitude * degree) * cos(other.latitude * degree) * east * east
    return 2 * Self.radius * asin(min(1, half.squareRoot()))
  }
}
