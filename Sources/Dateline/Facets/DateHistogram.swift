import TextAnalysis
import Xapian

/// Articles by when they were published, in bars that a person can take in.
///
/// Every bar is named so that `date:NAME` asks for just its articles. A date that
/// is coarser than the bars ("1923" among months) belongs to none and is counted
/// as missing.
struct DateHistogram {
  enum Bucket: String, CaseIterable {
    case day, week, month, year, decade
  }

  /// A date as the number that its value is (`DateValue`), which orders as dates do.
  private struct Day {
    var number: UInt32
    var count: Int

    var year: Int { Int(number >> 16) }
    /// 0 where it isn't known.
    var month: Int { Int(number >> 8 & 0xFF) }
    /// 0 where it isn't known.
    var day: Int { Int(number & 0xFF) }

    var date: PartialDate? {
      PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    }
  }

  private var days: [Day] = []

  /// How many articles have a date.
  private(set) var articles = 0

  init() {}

  /// Of what was counted in the slot of dates.
  init(_ counted: FacetCounting.Counted) {
    switch counted {
    case .values(let values): for value in values { add(value.value, count: value.count) }
    case .dates(let table, let counts):
      days.reserveCapacity(counts.ordinals.count)
      for counted in counts.ordinals {
        guard let number = table.number(counted.ordinal) else { continue }
        add(number, count: counted.count)
      }
    case .names: break
    }
  }

  mutating func add(_ value: [UInt8], count: Int) {
    guard value.count == 4 else { return }
    add(value.reduce(0) { $0 << 8 | UInt32($1) }, count: count)
  }

  /// What can't be a date is passed over: an index may be damaged.
  private mutating func add(_ number: UInt32, count: Int) {
    let day = Day(number: number, count: count)
    guard (1...9999).contains(day.year), day.month <= 12, day.day <= 31 else { return }
    days.append(day)
    articles += count
  }

  /// The finest bucket with which the whole span fits into `bars` bars.
  func bucket(fitting bars: Int) -> Bucket {
    guard let first = days.lazy.map(\.number).min().flatMap(date),
      let last = days.lazy.map(\.number).max().flatMap(date)
    else { return .year }
    let span = last.lastDay.daysSince1970 - first.firstDay.daysSince1970 + 1
    let months = (last.year - first.year) * 12 + (last.month ?? 12) - (first.month ?? 1) + 1
    let weeks = Self.week(of: last.lastDay) - Self.week(of: first.firstDay) + 1
    if weeks <= bars, days.allSatisfy({ $0.day > 0 }) { return span <= bars ? .day : .week }
    if months <= bars, days.allSatisfy({ $0.month > 0 }) { return .month }
    return last.year - first.year < bars ? .year : .decade
  }

  private func date(_ number: UInt32) -> PartialDate? { Day(number: number, count: 0).date }

  /// Bars with at least one article, in order of time, and how many articles
  /// with a date are in none.
  func bars(_ bucket: Bucket) -> (values: [SearchResults.FacetValue], tooCoarse: Int) {
    var tooCoarse = 0
    var placed: [(place: Int, count: Int)] = []
    placed.reserveCapacity(days.count)
    for day in days {
      if let place = Self.place(of: day, bucket) {
        placed.append((place, day.count))
      } else {
        tooCoarse += day.count
      }
    }
    let values = Self.sums(placed).compactMap { place, count in
      Self.name(of: place, bucket).map { SearchResults.FacetValue(value: $0, count: count) }
    }
    return (values, tooCoarse)
  }

  /// The sum of each place, in order.
  private static func sums(_ placed: [(place: Int, count: Int)]) -> [(place: Int, count: Int)] {
    let places = placed.lazy.map(\.place)
    guard let first = places.min(), let last = places.max() else { return [] }
    var sums: [(place: Int, count: Int)] = []
    // Close together, as months are. Days are far apart as numbers.
    if last - first < 2 * placed.count + sparsest {
      var dense = [Int](repeating: 0, count: last - first + 1)
      for (place, count) in placed { dense[place - first] += count }
      for (index, sum) in dense.enumerated() where sum > 0 { sums.append((first + index, sum)) }
    } else {
      for (place, count) in placed.sorted(by: { $0.place < $1.place }) {
        if sums.last?.place == place {
          sums[sums.count - 1].count += count
        } else {
          sums.append((place, count))
        }
      }
    }
    return sums
  }

  /// A thousand years of months.
  private static let sparsest = 12_000

  /// The bar of a date: its day as the value's number, its week, its month counted from year 0, its
  /// year, or its decade's first. Nil where it is too coarse.
  private static func place(of day: Day, _ bucket: Bucket) -> Int? {
    switch bucket {
    case .day: day.day > 0 ? Int(day.number) : nil
    case .week: day.day > 0 ? day.date.map { week(of: $0.firstDay) } : nil
    case .month: day.month > 0 ? day.year * 12 + day.month - 1 : nil
    case .year: day.year
    case .decade: day.year / 10 * 10
    }
  }

  /// Weeks from Monday to Sunday (ISO 8601), counted from that of 29 December 1969, whose Thursday
  /// was day 0.
  private static func week(of day: DayNumber) -> Int {
    let sinceMonday = day.daysSince1970 + 3
    return (sinceMonday - (sinceMonday % 7 + 7) % 7) / 7
  }

  /// From its Monday to its Sunday, as far as the calendar goes.
  private static func name(ofWeek week: Int) -> String? {
    let days = (0..<7).compactMap { DayNumber(daysSince1970: week * 7 - 3 + $0).date }
    guard let first = days.first, let last = days.last else { return nil }
    return "\(first)..\(last)"
  }

  private static func name(of place: Int, _ bucket: Bucket) -> String? {
    switch bucket {
    case .day: Day(number: UInt32(place), count: 0).date?.description
    case .week: name(ofWeek: place)
    case .month: PartialDate(year: place / 12, month: place % 12 + 1)?.description
    case .year: PartialDate(year: place)?.description
    case .decade:
      if let first = PartialDate(year: max(1, place)), let last = PartialDate(year: place + 9) {
        "\(first)..\(last)"
      } else {
        nil
      }
    }
  }
}
