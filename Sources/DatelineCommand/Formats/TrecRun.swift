import Dateline

/// The six-column run file that trec_eval reads
/// (https://github.com/usnistgov/trec_eval): query, "Q0", document, rank,
/// weight, the run's name.
enum TrecRun {
  static func lines(_ results: SearchResults, query: String) -> [UInt8] {
    results.hits.flatMap { line($0.article, query: query, rank: $0.rank, weight: $0.weight) }
  }

  static func line(
    _ article: IndexedArticle, query: String, rank: Int, weight: Double
  ) -> [UInt8] {
    // White space parts the columns.
    let document = (article.record ?? article.id)
      .split(whereSeparator: \.isWhitespace).joined(separator: "_")
    return Array(
      "\(query) Q0 \(document) \(rank) \(Decimal.text(weight, places: 6)) dateline\n".utf8)
  }
}
