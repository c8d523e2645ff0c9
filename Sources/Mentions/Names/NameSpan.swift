/// A run of words that names something.
struct NameSpan: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    case person, place, organisation
  }

  /// Words, the last one excluded.
  var words: Range<Int>
  /// Nil as long as nothing tells what it is.
  var kind: Kind?
  /// What found it, for people to read.
  var rule: String
  /// From 0 to 1.
  var confidence: Double = 0.7
  var place: PlaceName?
  /// How much better the tagger likes it than no name of the kind, in the logarithm of the odds;
  /// infinite where the rules are what found it.
  var margin = Double.infinity
  /// A margin at which nine of ten people are right, be the name in a list of names or not.
  static let sure = 3.0
  /// The tagger isn't asked.
  var isCertain = false

  mutating func decide(_ kind: Kind, _ rule: String) {
    self.kind = kind
    self.rule = rule
  }
}
