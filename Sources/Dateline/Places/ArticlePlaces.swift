import Mentions
import TextAnalysis

/// The places of an article as the index keeps them.
///
/// A place that the text calls by another name ("Calif.", "Bombay") goes by the gazetteer's, so that
/// it is one place however articles write it; the text's own words find it too. The names that a
/// publisher gives stay as they are, but for a country's letters ("usa"), which would part its
/// articles from all others on the country.
enum ArticlePlaces {
  static func indexed(
    publisher: [String]?, found: [PlaceMention]
  ) -> [IndexedArticle.Place] {
    var seen: Set<String> = []
    if let publisher {
      return publisher.map { Gazetteer.wholeCountryName(of: $0) ?? $0 }
        .filter { seen.insert(Folding.fold($0)).inserted }.map(resolved)
    }
    return found.compactMap { place in
      let name = place.gazetteerName ?? place.name
      guard seen.insert(Folding.fold(name)).inserted else { return nil }
      return IndexedArticle.Place(
        name: name, country: place.country, latitude: place.latitude, longitude: place.longitude)
    }
  }

  /// Of a name without a text around it, the best known place.
  static func resolved(_ name: String) -> IndexedArticle.Place {
    let entry = Gazetteer.place(named: name)
    return IndexedArticle.Place(
      name: name, country: entry?.country, latitude: entry?.latitude, longitude: entry?.longitude)
  }

  /// The terms of the points where its towns lie.
  static func points(publisher: [String]?, found: [PlaceMention]) -> Set<String> {
    let towns: [(latitude: Double?, longitude: Double?)] =
      if let publisher {
        publisher.compactMap { Gazetteer.place(named: $0) }.filter(\.isTown)
          .map { ($0.latitude, $0.longitude) }
      } else {
        found.filter(\.isTown).map { ($0.latitude, $0.longitude) }
      }
    return Set(
      towns.compactMap { town in
        guard let latitude = town.latitude, let longitude = town.longitude else { return nil }
        return PointTerm.text(latitude: latitude, longitude: longitude)
      })
  }

  /// What the text calls places that go by another name.
  static func otherNames(_ found: [PlaceMention]) -> [String] {
    found.compactMap { $0.gazetteerName == nil || $0.gazetteerName == $0.name ? nil : $0.name }
  }
}
