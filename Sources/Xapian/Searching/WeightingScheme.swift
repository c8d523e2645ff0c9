/// How matches are weighted: Xapian's schemes by their names and with their parameters, see
/// <https://xapian.org/docs/weighting.html>.
package enum WeightingScheme: Hashable, Sendable {
  /// Okapi BM25. The defaults are Xapian's.
  case bm25(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5,
    minimumNormalisedLength: Double = 0.5)
  /// BM25 with a least gain `delta` for having a term at all, however long the document.
  case bm25Plus(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5,
    minimumNormalisedLength: Double = 0.5, delta: Double = 1)
  /// Three letters name how term frequency, document frequency and the product are normalised.
  case tfIdf(String = "ntn")
  /// Divergence from randomness, without parameters.
  case dph
  /// Divergence from randomness, Poisson and Laplace; `c` above 0.
  case pl2(c: Double = 1)
  /// All weights are 0.
  case boolean
  /// How many of the query's terms a document has.
  case coordinate

  /// k1, k2, k3, b and the least normalised length of BM25; of another scheme numbers that no
  /// search has.
  var bm25Parameters: [Double] {
    guard case .bm25(let k1, let k2, let k3, let b, let length) = self else {
      return [Double](repeating: -1, count: 5)
    }
    return [k1, k2, k3, b, length]
  }
}
