import Dateline

/// What an index holds, in a sentence, so that an empty answer can be told from an
/// empty archive.
struct CoverageNote {
  private let summary: CoverageSummary

  init(_ summary: CoverageSummary) { self.summary = summary }

  var text: String {
    guard summary.articles > 0 else { return "The index holds no articles." }
    var text = "The index holds \(Count.text(summary.articles, "article"))"
    if let dates = summary.dates {
      let first = HumanDate.text(dates.lowerBound) ?? dates.lowerBound
      let last = HumanDate.text(dates.upperBound) ?? dates.upperBound
      text += first == last ? " of \(first)" : ", from \(first) to \(last)"
    }
    if summary.undated > 0 { text += ", \(Count.text(summary.undated)) of them undated" }
    return text + "; dateline coverage shows where it has gaps."
  }
}
