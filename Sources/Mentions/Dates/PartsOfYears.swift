import TextAnalysis

/// Quarters, seasons and ends of years.
extension DateFinder {
  /// "third quarter of 1997".
  func quarter(at index: Int) -> DateReading? {
    guard index + 1 < words.count, case .ordinal(let number)? = CalendarWord.of(words[index])?.0,
      (1...4).contains(number), joins(index + 1, [.hyphen]),
      case .unit(.quarter, isPlural: false)? = CalendarWord.of(words[index + 1])?.0
    else { return nil }
    var at = index + 2
    if key(at) == DateWords.of || key(at) == NameKey.word("in") { at += 1 }
    guard let year = yearNumber(at), joins(at, [.comma]),
      let first = PartialDate(year: year, month: number * 3 - 2),
      let last = PartialDate(year: year, month: number * 3)
    else { return nil }
    return DateReading(index..<(at + 1), first, to: last, rule: "quarter", namesYear: true)
  }

  /// "the end of the year", "later in the year", "year-end".
  func partOfYear(at index: Int) -> DateReading? {
    guard let year = context.isNarrative ? context.lastYear : context.publishedYear,
      let date = PartialDate(year: year)
    else { return nil }
    if key(index + 1) == NameKey.word("end"), joins(index + 1, [.hyphen]) {
      return DateReading(index..<(index + 2), date, rule: "part of year")
    }
    guard index >= 3, key(index - 1) == DateWords.the, joins(index),
      let part = key(index - 3), DateWords.partsOfYear.contains(part),
      key(index - 2) == DateWords.of || key(index - 2) == NameKey.word("in"),
      index + 1 == words.count || !words[index + 1].shape.contains(.number)
    else { return nil }
    return DateReading((index - 3)..<(index + 1), date, rule: "part of year")
  }

  func season(_ season: CalendarWord.Season, at index: Int) -> DateReading? {
    var at = index + 1
    if key(at) == DateWords.of { at += 1 }
    guard let year = yearNumber(at), joins(at, [.comma]) else { return nil }
    return seasonReading(season, year, index..<(at + 1), namesYear: true)
  }

  /// Seasons of the northern half of the world; winter runs into the next year.
  func seasonReading(
    _ season: CalendarWord.Season, _ year: Int, _ range: Range<Int>, namesYear: Bool = false
  ) -> DateReading? {
    let month = season == .winter ? 12 : Int(season.rawValue) * 3 + 3
    let end =
      season == .winter
      ? PartialDate(year: year + 1, month: 2) : PartialDate(year: year, month: month + 2)
    guard let first = PartialDate(year: year, month: month), let end else { return nil }
    return DateReading(range, first, to: end, rule: "season", namesYear: namesYear)
  }
}
