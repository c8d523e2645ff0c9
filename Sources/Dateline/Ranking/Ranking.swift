import Xapian

/// How answers are weighed: one setting for every index and every question.
///
/// All were chosen together on the development collections, where
/// Benchmarks/README.md has the figures: no one collection is best with them, and
/// none is far from its best.
enum Ranking {
  /// Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
  /// 2009). Their usual range of k1 is 1.2 to 2 and of b 0.5 to 0.8.
  static let weighting = WeightingScheme.bm25(
    k1: 1.8, k2: 0, k3: 1, b: 0.7, minimumNormalisedLength: 0.1)

  /// How often a word of the title counts, against once in the text. The title's
  /// words are often repeated in the lead: more than two would drown the text.
  static let titleWeight = 2

  /// News tells the most important first: so many words of the text count twice.
  static let leadWords = 30

  /// BM25's k3: how soon a word that the question has several times stops gaining.
  private static let repetition = 4.0

  /// What a word that stands so often in a question weighs, against one that
  /// stands there once: (k3 + 1) qtf / (k3 + qtf).
  static func weight(ofRepeated count: Int) -> Double {
    (repetition + 1) * Double(count) / (repetition + Double(count))
  }

  /// The share of its words' weights that a name adds where it stands in the text
  /// as one thing.
  static let nameShare = 0.1
}
