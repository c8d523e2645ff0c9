import TextAnalysis

/// Dates and ranges of them, as a question writes them.
enum QuestionDates {
  /// `date:`, with `undated` for articles that have none.
  static func published(_ term: QuestionLexeme.Term) throws(QuestionError) -> QuestionNode {
    let word = term.text.lowercased()
    if word == "undated" || word == "none" { return .undated }
    let (from, to) = try range(term)
    return .published(from: from, to: to)
  }

  /// `about:`, whose ranges have both ends.
  static func spoken(_ term: QuestionLexeme.Term) throws(QuestionError) -> QuestionNode {
    let (from, to) = try range(term)
    guard let from, let to else {
      throw QuestionError(
        "a range of dates that the text speaks of needs both ends: write them as 1914..1918",
        at: term.range)
    }
    return .spoken(from: from, to: to)
  }

  /// `before:`, `after:`, `since:` and `until:`: the first two leave out the
  /// period that they name.
  static func bound(_ term: QuestionLexeme.Term) throws(QuestionError) -> QuestionNode {
    let text = trimmed(term.text)
    let date = try date(text, at: term.range)
    switch term.form {
    case .since: return .published(from: date, to: nil)
    case .until: return .published(from: nil, to: date)
    case .before:
      guard let day = (date.firstDay + -1).date else {
        throw QuestionError(
          "there is no date before \(text): dates begin with the year 1", at: term.range)
      }
      return .published(from: nil, to: day)
    default:
      guard let day = (date.lastDay + 1).date else {
        throw QuestionError(
          "there is no date after \(text): dates end with the year 9999", at: term.range)
      }
      return .published(from: day, to: nil)
    }
  }

  /// `day:04-13`. 29 February is a day of some years.
  static func calendarDay(_ term: QuestionLexeme.Term) throws(QuestionError) -> QuestionNode {
    let digits = Array(trimmed(term.text).utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: "-"),
      let month = number(digits[0..<2]), let day = number(digits[3..<5])
    else {
      throw QuestionError(
        "“\(QuestionError.shown(term.text))” is not a day of the year: write the month and the "
          + "day, as 04-13", at: term.range)
    }
    // 2000 is a leap year.
    guard PartialDate(year: 2000, month: month, day: day) != nil else {
      throw QuestionError(
        impossible(year: 2000, month: month, day: day)
          + ": write the month first and then the day, as 04-13", at: term.range)
    }
    return .calendarDay(month: month, day: day)
  }

  // MARK: Reading

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.isQuestionSpace } ?? scalars.endIndex
    let kept = scalars[start...]
    let end = kept.lastIndex { !$0.isQuestionSpace }.map(kept.index(after:)) ?? start
    return String(kept[..<end])
  }

  private static func range(
    _ term: QuestionLexeme.Term
  ) throws(QuestionError) -> (from: PartialDate?, to: PartialDate?) {
    let scalars = Array(term.text.unicodeScalars)
    guard
      let dots = scalars.indices.dropLast().first(where: {
        scalars[$0] == "." && scalars[$0 + 1] == "."
      })
    else {
      let day = try date(trimmed(term.text), at: term.range)
      return (day, day)
    }
    let start = term.range.lowerBound
    let from = try end(scalars[..<dots], at: start..<start + dots)
    let to = try end(scalars[(dots + 2)...], at: start + dots + 2..<term.range.upperBound)
    switch (from, to) {
    case (nil, nil):
      throw QuestionError(
        "this range has no dates: write at least one of them, as 2025..2026, 2025.. or ..2026",
        at: term.range)
    case (let from?, let to?) where from.firstDay > to.lastDay:
      throw QuestionError(
        "this range ends before it begins: write the earlier date first, as \(to)..\(from)",
        at: term.range)
    default: return (from, to)
    }
  }

  /// One end of a range; nil when it is open.
  private static func end(
    _ scalars: ArraySlice<Unicode.Scalar>, at range: Range<Int>
  ) throws(QuestionError) -> PartialDate? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = trimmed(String(view))
    return text.isEmpty ? nil : try date(text, at: range)
  }

  private static func date(
    _ text: String, at range: Range<Int>
  ) throws(QuestionError) -> PartialDate {
    let extended = withHyphens(text)
    if let date = PartialDate(iso: extended) { return date }
    let parts = extended.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { number(Array($0)[...]) }
    let looksRight =
      numbers.count == parts.count && parts.count <= 3 && parts[0].count == 4
      && parts.dropFirst().allSatisfy { $0.count == 2 }
    guard looksRight else {
      throw QuestionError(
        "“\(QuestionError.shown(text))” is not a date: write a year, a month or a day, as 2026, "
          + "2026-01 or 2026-01-30", at: range)
    }
    let fact = impossible(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
      day: numbers.count > 2 ? numbers[2] : 1)
    throw QuestionError("\(fact): write a date that the calendar has", at: range)
  }

  /// ISO 8601's basic form of a day, 20260130, as its extended form.
  private static func withHyphens(_ text: String) -> String {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return text
    }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  /// What is wrong with a date that does not exist.
  private static func impossible(year: Int, month: Int, day: Int) -> String {
    guard year >= 1 else { return "there is no year 0" }
    guard (1...12).contains(month) else { return "there is no month \(month)" }
    guard day >= 1 else { return "there is no day 0" }
    return "\(QuestionWording.monthNames[month - 1]) has only "
      + "\(PartialDate.daysIn(month: month, year: year)) days"
      + (month == 2 && day == 29 ? " in \(year)" : "")
  }

  /// Digits only, and few of them.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
