import TextAnalysis

/// Months, years, decades and centuries.
extension DateFinder {
  /// "May 1945", "early March", "Jan. of 1990", a bare "October".
  func month(at index: Int) -> DateReading? {
    guard let (month, isEnglishMonth) = monthNumber(index) else { return nil }
    var yearAt = index + 1
    if key(yearAt).map(DateWords.joints.contains) == true { yearAt += 1 }
    if let year = yearNumber(yearAt), joins(yearAt, [.comma, .period]),
      let date = PartialDate(year: year, month: month)
    {
      return DateReading(index..<(yearAt + 1), date, rule: "month", namesYear: true)
    }
    guard isEnglish, isEnglishMonth, isBareMonth(index) else { return nil }
    let range = index..<(index + 1)
    guard let year = context.year(ofMonth: month, isFuture: isFuture(range)),
      let date = PartialDate(year: year, month: month)
    else { return nil }
    return DateReading(
      range, date, rule: "month without year", namesYear: context.isNarrative)
  }

  private func isBareMonth(_ index: Int) -> Bool {
    let word = words[index]
    let previous = key(index - 1)
    if let previous, DateWords.recurring.contains(previous) { return false }
    let hasCue = previous.map(DateWords.monthCues.contains) == true && joins(index, [.hyphen])
    let next = index + 1 < words.count ? words[index + 1] : nil
    if next?.shape.contains(.number) == true, next?.gap == .space { return false }
    if word.end - word.start <= 4, word.key != DateWords.may, !isFullName(word) {
      return byte(Int(word.end)) == UInt8(ascii: ".") && hasCue
    }
    if word.key == DateWords.may {
      if let previous, hasCue, DateWords.sureMonthCues.contains(previous) { return true }
      return hasCue && !(next.map { DateWords.verbAfterMay.contains($0.key) } ?? false)
    }
    if word.key == DateWords.march, !hasCue,
      next.map({ DateWords.directions.contains($0.key) }) == true
    {
      return false
    }
    if DateWords.monthNames.contains(word.key), !hasCue {
      let isNamed = next.map { $0.isCapitalised && $0.gap == .space } == true
      let isSurname = index > 0 && words[index - 1].isCapitalised && word.gap == .space
      if isNamed || isSurname { return false }
    }
    return !followsPartOfYear(index)
  }

  private func isFullName(_ word: Word) -> Bool {
    word.end - word.start == 4
      && (word.key == NameKey.word("june") || word.key == NameKey.word("july"))
  }

  /// "The quarter ended in March", "the first half of May": no month is meant.
  private func followsPartOfYear(_ index: Int) -> Bool {
    guard index >= 2 else { return false }
    let lead =
      index - (key(index - 1) == DateWords.of || words[index - 1].has(.preposition) ? 2 : 1)
    guard lead >= 0, let meaning = CalendarWord.of(words[lead])?.0 else { return false }
    if case .unit(let unit, _) = meaning { return unit == .quarter || unit == .week }
    return false
  }

  func year(at index: Int) -> DateReading? {
    guard let year = yearNumber(index), year >= 1500 || isEraYear(index),
      let date = PartialDate(year: year)
    else { return nil }
    let word = words[index]
    if year > (context.publishedYear ?? 2040) + 60 { return nil }
    if isQuantity(index) { return nil }
    if let next = key(index + 1), joins(index + 1) {
      if DateWords.periods.contains(next) || DateWords.era.contains(next) { return nil }
      if let quarter = quarterOf(year, at: index) { return quarter }
    }
    let before = byte(Int(word.start) - 1)
    if "$.,:/#-+*=".utf8.contains(before)
      || before >= 0x80 && !words[index].gap.contains(.space)
        && !words[index].gap.contains(.dash) && !words[index].gap.contains(.quote)
    {
      return secondOfRange(index)
    }
    return DateReading(index..<(index + 1), date, rule: "year", namesYear: true)
  }

  /// "the 1988 third quarter"; "the 1988 quarter" has no value.
  private func quarterOf(_ year: Int, at index: Int) -> DateReading? {
    guard index + 2 < words.count,
      case .ordinal(let number)? = CalendarWord.of(words[index + 1])?.0,
      (1...4).contains(number), case .unit(.quarter, _)? = CalendarWord.of(words[index + 2])?.0,
      let first = PartialDate(year: year, month: number * 3 - 2),
      let last = PartialDate(year: year, month: number * 3)
    else { return nil }
    return DateReading(index..<(index + 3), first, to: last, rule: "quarter", namesYear: true)
  }

  /// "in 1215": years before 1500 need a preposition.
  private func isEraYear(_ index: Int) -> Bool {
    guard let key = key(index - 1), joins(index) else { return false }
    return key == NameKey.word("in") || key == NameKey.word("since")
  }

  private func isQuantity(_ index: Int) -> Bool {
    let end = Int(words[index].end)
    let after = byte(end)
    if after == UInt8(ascii: "%") { return true }
    if after == UInt8(ascii: "-"), byte(end + 1) | 0x20 >= UInt8(ascii: "a"),
      byte(end + 1) | 0x20 <= UInt8(ascii: "z")
    {
      return true
    }
    if index + 1 < words.count, joins(index + 1),
      DateWords.noYearAfter.contains(words[index + 1].key)
    {
      return true
    }
    guard let previous = key(index - 1), joins(index), DateWords.noYearBefore.contains(previous)
    else { return false }
    if previous == DateWords.the { return false }
    if previous == DateWords.of { return false }
    return key(index - 2).map(DateWords.comparison.contains) != true
  }

  /// The second year of "1914-1918" or "1914-18".
  private func secondOfRange(_ index: Int) -> DateReading? {
    guard index > 0, let first = yearNumber(index - 1), let year = yearNumber(index),
      words[index].gap == .hyphen || words[index].gap == .slash, year > first,
      let date = PartialDate(year: year)
    else { return nil }
    return DateReading(index..<(index + 1), date, rule: "year", namesYear: true)
  }

  /// "1990s", "the '90s".
  func decade(at index: Int) -> DateReading? {
    let word = words[index]
    let isPlural = word.shape.contains(.number) && word.shape.contains(.possessive)
    let digits =
      isPlural
      ? Int(word.number)
      : word.shape.contains(.hasDigit) ? leadingNumber(word, suffixes: ["s"]) ?? -1 : -1
    guard digits >= 0, digits % 10 == 0 else { return nil }
    var start = digits
    if digits < 100 {
      guard digits >= 10, word.gap.contains(.apostrophe) || word.gap.contains(.quote) else {
        return nil
      }
      start = digits + 1900
    }
    guard (1000..<2100).contains(start), let first = PartialDate(year: start),
      let last = PartialDate(
        year: start % 100 == 0 && digits >= 100 && start < 1900 ? start + 99 : start + 9)
    else { return nil }
    return DateReading(index..<(index + 1), first, to: last, rule: "decade", namesYear: false)
  }

  /// "19th century", "the twentieth century".
  func century(at index: Int) -> DateReading? {
    guard index + 1 < words.count, let meaning = CalendarWord.of(words[index + 1])?.0,
      case .unit(.century, _) = meaning, joins(index + 1, [.hyphen])
    else { return nil }
    let number: Int
    if case .ordinal(let value)? = CalendarWord.of(words[index])?.0 {
      number = value
    } else if let value = leadingNumber(words[index], suffixes: ["st", "nd", "rd", "th"]) {
      number = value
    } else {
      return nil
    }
    guard (1...21).contains(number), let first = PartialDate(year: number * 100 - 99),
      let last = PartialDate(year: number * 100)
    else { return nil }
    return DateReading(index..<(index + 2), first, to: last, rule: "century")
  }
}
