/// What to look for: a tree of terms and operators.
///
/// The operators are Xapian's own: <https://xapian.org/docs/queryparser.html> names them, and
/// `Xapian::Query` in its headers tells what each does. At most `maximumDepth` levels deep and a
/// megabyte when packed; beyond, a search throws `badQuery`.
package indirect enum Query: Hashable, Sendable {
  package static let maximumDepth = 200

  /// How the terms that a prefix stands for share their weight.
  package enum Combining: Hashable, Sendable {
    /// As if they were all one term.
    case synonym
    /// Each by itself, so that rare ones weigh more.
    case or
  }

  /// Every document, with weight 0.
  case all
  /// No document.
  case nothing
  /// `wqf` is how often the term is in the query: it multiplies the weight.
  case term(Term, wqf: Int = 1)
  /// The operands in this order, all within so many words: as many as there are operands for
  /// words that follow each other. Operands are terms, or ORs of terms, and have positions.
  case phrase([Query], window: Int)
  /// The operands in any order, all within so many words. Operands as in a phrase.
  case near([Query], window: Int)
  case and([Query])
  case or([Query])
  /// What has the first and not the second.
  case not(Query, Query)
  /// What has the first; the second adds to the weight.
  case andMaybe(Query, Query)
  /// What has both; the first alone gives the weight.
  case filter(Query, Query)
  /// Documents whose value in the slot is in the range, both bounds included, compared by bytes.
  /// Without bounds those that have a value at all.
  case valueRange(slot: Int, from: [UInt8]?, to: [UInt8]?)
  /// Terms that start so: of more than the limit those in most documents. Over several shards the
  /// limit holds for each.
  case prefix(Term, limit: Int, combined: Combining = .synonym)
  /// The weight multiplied by a number that is not negative.
  case scaled(Query, by: Double)
  /// The operands as if they were one term.
  case synonym([Query])
  /// The documents with these numbers, which ascend, where there is one local shard. There must be
  /// such documents: nobody looks.
  case documents([UInt32])
}
