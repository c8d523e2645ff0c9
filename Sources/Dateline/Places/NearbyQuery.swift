import Mentions
import Xapian

/// The query for articles that name a place within a distance of another.
///
/// The index says itself where its places lie, a term for each: those near enough are asked for, so
/// that the answer is exact, and a shard on another machine needs nothing new.
struct NearbyQuery {
  let vocabulary: IndexVocabulary

  /// Places that are asked for, the nearest first; further ones are cut.
  static let maximumPoints = 20_000

  func query(around place: String, kilometres: Int) -> Query {
    guard let middle = NearbyPlace(place)?.point else { return .nothing }
    var near = vocabulary.points.compactMap { candidate in
      let distance = middle.kilometres(to: candidate.point)
      return distance <= Double(kilometres) ? (term: candidate.term, distance: distance) : nil
    }
    guard !near.isEmpty else { return .nothing }
    if near.count > Self.maximumPoints {
      near.sort { ($0.distance, $0.term.text) < ($1.distance, $1.term.text) }
    }
    return .or(near.prefix(Self.maximumPoints).map { .term($0.term) })
  }
}
