import Mentions
import TextAnalysis

extension DateMention {
  /// ISO 8601, a span of time as an interval: "2026-01-30", "1990/1999".
  var isoText: String { end.map { "\(value)/\($0)" } ?? value.description }

  /// What a question about a date may find it by: the date, or the year or month
  /// that a span of time lies in. "The 1990s" are not the year 1990, and nil.
  var surelyMeant: PartialDate? {
    guard let end else { return value }
    guard value.year == end.year else { return nil }
    guard let month = value.month, month == end.month else { return PartialDate(year: value.year) }
    return PartialDate(year: value.year, month: month)
  }
}
