import TextAnalysis

/// Holidays that news dates by, each named by the first word of its name.
enum Holiday: UInt8, Sendable {
  case christmas, newYear, thanksgiving, independence, halloween, labor, memorial, veterans
  case valentine, boxing, easter, good, bastille

  /// The word that has to follow, besides a possible "day".
  var secondWord: String? {
    switch self {
    case .newYear: "year"
    case .independence, .labor, .memorial, .veterans, .boxing, .bastille: "day"
    case .valentine: "day"
    case .good: "friday"
    case .christmas, .thanksgiving, .halloween, .easter: nil
    }
  }

  /// `shift` is -1 for an eve and 1 for Easter Monday.
  func day(in year: Int, shift: Int) -> DayNumber {
    let day =
      switch self {
      case .christmas: DayNumber(year: year, month: 12, day: 25)
      case .newYear: DayNumber(year: shift < 0 ? year + 1 : year, month: 1, day: 1)
      case .thanksgiving: Self.weekday(4, number: 4, month: 11, year: year)
      case .independence: DayNumber(year: year, month: 7, day: 4)
      case .halloween: DayNumber(year: year, month: 10, day: 31)
      case .labor: Self.weekday(1, number: 1, month: 9, year: year)
      case .memorial: Self.weekday(1, number: 1, month: 6, year: year) + -7
      case .veterans: DayNumber(year: year, month: 11, day: 11)
      case .valentine: DayNumber(year: year, month: 2, day: 14)
      case .boxing: DayNumber(year: year, month: 12, day: 26)
      case .easter: Self.easter(year)
      case .good: Self.easter(year) + -2
      case .bastille: DayNumber(year: year, month: 7, day: 14)
      }
    return day + shift
  }

  private static func weekday(_ weekday: Int, number: Int, month: Int, year: Int) -> DayNumber {
    let first = DayNumber(year: year, month: month, day: 1)
    return first + ((weekday - first.weekday + 7) % 7 + 7 * (number - 1))
  }

  /// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
  private static func easter(_ year: Int) -> DayNumber {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let moon =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * weekday) / 451
    let days = moon + weekday - 7 * late + 114
    return DayNumber(year: year, month: days / 31, day: days % 31 + 1)
  }
}
