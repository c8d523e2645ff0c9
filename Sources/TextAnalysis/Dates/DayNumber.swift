/// A day as the number of days since 1970-01-01, for arithmetic.
///
/// Civil-from-days and days-from-civil after Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms"
/// (https://howardhinnant.github.io/date_algorithms.html).
package struct DayNumber: Hashable, Sendable, Comparable {
  package let daysSince1970: Int

  package init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

  package init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// The same day as a date; nil outside the years 1 to 9999.
  package var date: PartialDate? {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return PartialDate(year: year, month: month, day: day)
  }

  /// 1 is Monday and 7 is Sunday, as in ISO 8601.
  package var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

  package static func < (a: DayNumber, b: DayNumber) -> Bool {
    a.daysSince1970 < b.daysSince1970
  }

  package static func + (day: DayNumber, days: Int) -> DayNumber {
    DayNumber(daysSince1970: day.daysSince1970 + days)
  }
}
