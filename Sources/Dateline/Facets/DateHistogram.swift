import TextAnalysis
import Xapian

/// Articles by when they were published, in bars that a person can take in.
///
/// Every bar is named so that `date:NAME` asks for just its articles. A date that
/// is coarser than the bars ("1923" among months) belongs to none and is counted
/// as missing.
struct DateHistogram {
  enum Bucket: String, CaseIterable {
    case day, month, year, decade
  }

  private var counts: [PartialDate: Int] = [:]

  /// How many articles have a date.
  var articles: Int { counts.values.reduce(0, +) }

  init() {}

  /// Of what was counted in the slot of dates.
  init(_ counted: FacetCounting.Counted) {
    guard case .values(let values) = counted else { return }
    for value in values { add(value.value, count: value.count) }
  }

  mutating func add(_ value: [UInt8], count: Int) {
    guard let date = DateValue.decode(value) else { return }
    counts[date, default: 0] += count
  }

  /// The finest bucket with which the whole span fits into `bars` bars.
  func bucket(fitting bars: Int) -> Bucket {
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return .year }
    let finest = counts.keys.map(\.precision).min() ?? .day
    let days = last.lastDay.daysSince1970 - first.firstDay.daysSince1970 + 1
    let months = (last.year - first.year) * 12 + (last.month ?? 12) - (first.month ?? 1) + 1
    if finest == .day && days <= bars { return .day }
    if finest >= .month && months <= bars { return .month }
    return last.year - first.year < bars ? .year : .decade
  }

  /// Bars with at least one article, in order of time, and how many articles
  /// with a date are in none.
  func bars(_ bucket: Bucket) -> (values: [SearchResults.FacetValue], tooCoarse: Int) {
    var bars: [Int: (name: String, count: Int)] = [:]
    var tooCoarse = 0
    for (date, count) in counts {
      guard let (place, name) = Self.bar(of: date, bucket) else {
        tooCoarse += count
        continue
      }
      bars[place, default: (name, 0)].count += count
    }
    let values = bars.sorted { $0.key < $1.key }.map {
      SearchResults.FacetValue(value: $0.value.name, count: $0.value.count)
    }
    return (values, tooCoarse)
  }

  private static func bar(of date: PartialDate, _ bucket: Bucket) -> (place: Int, name: String)? {
    switch bucket {
    case .decade:
      let start = max(1, date.year / 10 * 10)
      guard let first = PartialDate(year: start),
        let last = PartialDate(year: date.year / 10 * 10 + 9)
      else { return nil }
      return (start, "\(first)..\(last)")
    case .year:
      return PartialDate(year: date.year).map { (date.year, $0.description) }
    case .month:
      guard let month = date.month else { return nil }
      return PartialDate(year: date.year, month: month).map {
        (date.year * 12 + month, $0.description)
      }
    case .day:
      return date.day == nil ? nil : (date.firstDay.daysSince1970, date.description)
    }
  }
}
