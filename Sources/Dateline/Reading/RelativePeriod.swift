import TextAnalysis

/// A time told from today: "yesterday", "last week", "past 10 days", "this year".
///
/// A week is from Monday to Sunday, as ISO 8601 has it.
struct RelativePeriod {
  let from: PartialDate
  let to: PartialDate
  /// How many words say it.
  let length: Int

  init?(_ words: [String], today: PartialDate) {
    guard let first = words.first else { return nil }
    let now = today.firstDay
    func days(_ start: DayNumber, _ end: DayNumber) -> (PartialDate, PartialDate)? {
      guard let start = start.date, let end = end.date else { return nil }
      return (start, end)
    }
    var found: (PartialDate, PartialDate)?
    var length = 2
    switch (first, words.count > 1 ? words[1] : "") {
    case ("today", _): (found, length) = (days(now, now), 1)
    case ("yesterday", _): (found, length) = (days(now + -1, now + -1), 1)
    case ("this", "week"): found = days(now + (1 - now.weekday), now)
    case ("this", "month"): found = Self.month(of: today, back: 0)
    case ("this", "year"): found = Self.year(of: today, back: 0)
    case ("last", "week"):
      let monday = now + -(now.weekday + 6)
      found = days(monday, monday + 6)
    case ("last", "month"): found = Self.month(of: today, back: 1)
    case ("last", "year"): found = Self.year(of: today, back: 1)
    case ("past", "week"): found = days(now + -6, now)
    case ("past", "month"): found = days(now + -29, now)
    case ("past", "year"): found = days(now + -364, now)
    case ("last", let number), ("past", let number):
      guard words.count > 2, number.utf8.count <= 3, let count = Int(number), count > 0,
        let unit = Self.units[words[2]]
      else { return nil }
      (found, length) = (days(now + -(count * unit - 1), now), 3)
    default: return nil
    }
    guard let found else { return nil }
    (from, to, self.length) = (found.0, found.1, length)
  }

  /// Days in each; months and years as people count back with them.
  private static let units = [
    "days": 1, "day": 1, "weeks": 7, "week": 7, "months": 30, "month": 30, "years": 365,
    "year": 365,
  ]

  private static func month(of today: PartialDate, back: Int) -> (PartialDate, PartialDate)? {
    let months = today.year * 12 + (today.month ?? 1) - 1 - back
    return PartialDate(year: months / 12, month: months % 12 + 1).map { ($0, $0) }
  }

  private static func year(of today: PartialDate, back: Int) -> (PartialDate, PartialDate)? {
    PartialDate(year: today.year - back).map { ($0, $0) }
  }
}
