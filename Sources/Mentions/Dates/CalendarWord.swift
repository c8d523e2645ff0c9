/// What the calendar table says of a word.
enum CalendarWord: Equatable, Sendable {
  /// 1 to 12.
  case month(Int)
  /// 1 is Monday.
  case weekday(Int)
  case number(Int)
  case unit(Unit, isPlural: Bool)
  case deictic(Deictic)
  case season(Season)
  case relative(Relative)
  case ordinal(Int)
  case holiday(Holiday)

  enum Unit: UInt8, Sendable {
    case day, week, month, year, decade, century, quarter, weekend, fortnight
  }
  enum Deictic: UInt8, Sendable { case today, yesterday, tomorrow, tonight }
  enum Season: UInt8, Sendable { case spring, summer, autumn, winter }
  enum Relative: UInt8, Sendable {
    case last, next, this, previous, following, past, coming, current, same, earlier, late, early
    case mid, later, that
  }

  /// The word's meaning, and whether it is English.
  static func of(_ word: Word) -> (CalendarWord, isEnglish: Bool)? {
    guard word.has(.datelike), let entry = MentionData.calendar.value(word.key) else { return nil }
    let value = UInt8(truncatingIfNeeded: entry >> 16)
    let isEnglish = entry & 0xFFFF == 0
    let meaning: CalendarWord? =
      switch entry >> 24 {
      case 1: .month(Int(value))
      case 2: .weekday(Int(value))
      case 3: .number(Int(value))
      case 4: Unit(rawValue: value & 15).map { .unit($0, isPlural: value & 16 != 0) }
      case 5: Deictic(rawValue: value).map { .deictic($0) }
      case 6: Season(rawValue: value).map { .season($0) }
      case 7: Relative(rawValue: value).map { .relative($0) }
      case 8: .ordinal(Int(value))
      case 9: Holiday(rawValue: value).map { .holiday($0) }
      default: nil
      }
    return meaning.map { ($0, isEnglish) }
  }
}
