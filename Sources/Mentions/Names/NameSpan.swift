/// A run of words that names something.
struct NameSpan: Sendable {
  enum Kind: UInt8, Sendable {
    case person, place, organisation
  }

  /// Words, the last one excluded.
  var words: Range<Int>
  /// Nil as long as nothing tells what it is.
  var kind: Kind?
  var rule: String
  var place: PlaceName?
}
