import TextAnalysis

/// Dates as publishers write them: ISO 8601, RFC 5322, "Jan. 30, 2026",
/// "30. Januar 2026", "20260130", "2026年1月30日", "May 1923", "1923".
///
/// The day is the one written, whatever the time zone beside it. Relative dates
/// ("two hours ago") are none. "03/04/2026" is the third of April or the fourth of
/// March: what is known of the order decides, else the language, and otherwise only
/// the year is kept, which is certain.
enum PublicationDateText {
  /// Years that a publication date may have; others are numbers of another kind.
  static let years = 1000...2999

  static func read(
    _ text: String, language: String? = nil, order: DayOrder? = nil
  ) -> PartialDate? {
    let tokens = DateTokens(text).tokens
    return yearFirst(tokens) ?? named(tokens, language: language)
      ?? numeric(tokens, order: order ?? DayOrder.of(language: language)) ?? lone(tokens)
  }

  /// A JSON number: a year, yyyymmdd, or seconds or milliseconds since 1970.
  static func read(number digits: String) -> PartialDate? {
    guard let value = Double(digits), value > 0, value < 1e14 else { return nil }
    let number = Int(value)
    switch number {
    case years: return PartialDate(year: number)
    case 1000_01_01...2999_12_31 where digits.utf8.count == 8: return compact(number)
    case 100_000_000..<10_000_000_000: return DayNumber(daysSince1970: number / 86_400).date
    case 100_000_000_000...: return DayNumber(daysSince1970: number / 86_400_000).date
    default: return nil
    }
  }

  private static func compact(_ number: Int) -> PartialDate? {
    let year = number / 10_000
    guard years.contains(year) else { return nil }
    return PartialDate(year: year, month: number / 100 % 100, day: number % 100)
  }

  /// "2026-01-30…", "2026/1/30", "2026. 1. 30.", "2026年1月30日", "2026-01",
  /// "20260130", "20260130T101500Z", "20260130101500".
  private static func yearFirst(_ tokens: [DateTokens.Token]) -> PartialDate? {
    for (index, token) in tokens.enumerated() {
      guard case .number(let value, let digits) = token else { continue }
      if digits == 8, let date = compact(value) { return date }
      if digits == 14, let date = compact(value / 1_000_000) { return date }
      guard digits == 4, years.contains(value), index + 2 < tokens.count,
        case .mark(let mark) = tokens[index + 1], mark != ":"
      else { continue }
      let rest = numbers(in: tokens[(index + 2)...], joinedBy: mark)
      if let month = rest.first, (1...12).contains(month) {
        if rest.count > 1, let date = PartialDate(year: value, month: month, day: rest[1]) {
          return date
        }
        if rest.count == 1 { return PartialDate(year: value, month: month) }
      }
    }
    return nil
  }

  /// Up to two numbers of one or two digits, with a mark (and perhaps a space)
  /// between them.
  private static func numbers(
    in tokens: ArraySlice<DateTokens.Token>, joinedBy mark: Unicode.Scalar
  ) -> [Int] {
    var found: [Int] = []
    var needsMark = false
    for token in tokens {
      switch token {
      case .number(let value, let digits) where digits <= 2 && !needsMark && found.count < 2:
        found.append(value)
        needsMark = true
      case .mark(let other) where needsMark && other != ":" && (other == mark || isCJK(other)):
        needsMark = false
      case .space where !needsMark: continue
      default: return found
      }
    }
    return found
  }

  private static func isCJK(_ mark: Unicode.Scalar) -> Bool { mark.value > 0x2000 }

  /// Dates with the month's name: day before or after it, year behind (or before,
  /// as in Hungarian).
  private static func named(_ tokens: [DateTokens.Token], language: String?) -> PartialDate? {
    let parts = tokens.filter {
      switch $0 {
      case .number, .word: true
      default: false
      }
    }
    for (index, part) in parts.enumerated() {
      guard case .word(let word) = part,
        let month = MonthNames.month(word, language: language)
      else { continue }
      let before = number(in: parts[..<index].reversed())
      let after = numbers(after: parts[(index + 1)...])
      if let date = assemble(month: month, before: before, after: after) { return date }
      // "2026. január 30." and "2026 Jan 30".
      if let before, before.digits == 4, years.contains(before.value) {
        if let day = after.first, day.digits <= 2 {
          return PartialDate(year: before.value, month: month, day: day.value)
        }
        return PartialDate(year: before.value, month: month)
      }
    }
    return nil
  }

  private typealias Number = (value: Int, digits: Int)

  private static func assemble(month: Int, before: Number?, after: [Number]) -> PartialDate? {
    if let before, before.digits <= 2, (1...31).contains(before.value) {
      if let year = after.first.flatMap(fullYear) {
        return PartialDate(year: year, month: month, day: before.value)
      }
    }
    guard let first = after.first else { return nil }
    if first.digits == 4, years.contains(first.value) {
      return PartialDate(year: first.value, month: month)
    }
    guard first.digits <= 2, (1...31).contains(first.value) else { return nil }
    // "Jan 30 10:00:00 2026": the year is the next number of four digits.
    let year = after.dropFirst().first { $0.digits == 4 && years.contains($0.value) }
    return year.flatMap { PartialDate(year: $0.value, month: month, day: first.value) }
  }

  /// A year of four digits, or of two as in RFC 822 mail: 00 to 49 are this
  /// century's (RFC 5322, section 4.3).
  private static func fullYear(_ number: Number) -> Int? {
    switch number.digits {
    case 4 where years.contains(number.value): number.value
    case 2: number.value < 50 ? 2000 + number.value : 1900 + number.value
    default: nil
    }
  }

  /// The number nearest before a month's name, past words like "of" and "de".
  private static func number(in parts: some Sequence<DateTokens.Token>) -> Number? {
    for part in parts.prefix(3) {
      switch part {
      case .number(let value, let digits): return (value, digits)
      case .word(let word) where word.unicodeScalars.count <= 3: continue
      default: return nil
      }
    }
    return nil
  }

  private static func numbers(after parts: ArraySlice<DateTokens.Token>) -> [Number] {
    var found: [Number] = []
    for part in parts.prefix(9) {
      if case .number(let value, let digits) = part {
        found.append((value, digits))
      } else if case .word(let word) = part, word.unicodeScalars.count > 5 {
        break
      }
    }
    return found
  }

  /// "30.1.2026", "1/30/2026", "30-01-26".
  private static func numeric(_ tokens: [DateTokens.Token], order: DayOrder?) -> PartialDate? {
    guard let (a, b, year, mark) = threeNumbers(tokens) else { return nil }
    if a > 12 || mark == "." || a == b { return PartialDate(year: year, month: b, day: a) }
    if b > 12 { return PartialDate(year: year, month: a, day: b) }
    switch order {
    case .monthFirst: return PartialDate(year: year, month: a, day: b)
    case .dayFirst: return PartialDate(year: year, month: b, day: a)
    case nil: return PartialDate(year: year)
    }
  }

  /// The order that a date of numbers shows by itself: one over twelve is no month.
  static func order(in text: String) -> DayOrder? {
    let tokens = DateTokens(text).tokens
    guard yearFirst(tokens) == nil, named(tokens, language: nil) == nil,
      let (a, b, _, mark) = threeNumbers(tokens), mark != "."
    else { return nil }
    if (13...31).contains(a), (1...12).contains(b) { return .dayFirst }
    return (13...31).contains(b) && (1...12).contains(a) ? .monthFirst : nil
  }

  /// The first two numbers and the year of what may be a date, and the mark between them.
  private static func threeNumbers(
    _ tokens: [DateTokens.Token]
  ) -> (Int, Int, Int, Unicode.Scalar)? {
    for index in tokens.indices {
      guard case .number(let a, let digits) = tokens[index], digits <= 2,
        index + 1 < tokens.count, case .mark(let mark) = tokens[index + 1], mark != ":"
      else { continue }
      var rest = tokens[(index + 2)...].filter { $0 != .space }[...]
      guard case .number(let b, let bDigits)? = rest.popFirst(), bDigits <= 2,
        rest.popFirst() == .mark(mark),
        case .number(let c, let cDigits)? = rest.popFirst(), let year = fullYear((c, cDigits))
      else { continue }
      return (a, b, year, mark)
    }
    return nil
  }

  /// A year that stands alone.
  private static func lone(_ tokens: [DateTokens.Token]) -> PartialDate? {
    let parts = tokens.filter { $0 != .space && $0 != .mark(".") }
    guard parts.count == 1, case .number(let value, let digits)? = parts.first, digits == 4,
      years.contains(value)
    else { return nil }
    return PartialDate(year: value)
  }
}
