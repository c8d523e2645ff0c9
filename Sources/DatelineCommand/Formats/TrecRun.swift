import Dateline

/// The six-column run file that trec_eval reads
/// (https://github.com/usnistgov/trec_eval): query, "Q0", document, rank,
/// weight, the run's name.
enum TrecRun {
  static func lines(_ results: SearchResults, query: String) -> [UInt8] {
    var text = ""
    for hit in results.hits {
      // White space parts the columns.
      let document = (hit.article.record ?? hit.article.id)
        .split(whereSeparator: \.isWhitespace).joined(separator: "_")
      text +=
        "\(query) Q0 \(document) \(hit.rank) \(Decimal.text(hit.weight, places: 6)) dateline\n"
    }
    return Array(text.utf8)
  }
}
