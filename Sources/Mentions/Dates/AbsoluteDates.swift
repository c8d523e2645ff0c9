import TextAnalysis

/// Dates that name their day, month or year.
extension DateFinder {
  /// "2026-01-30", "30/1/2026", "30.01.2026".
  func numeric(at index: Int) -> DateReading? {
    guard index + 2 < words.count, words[index].shape.contains(.number),
      words[index + 1].shape.contains(.number), words[index + 2].shape.contains(.number)
    else { return nil }
    let separator = words[index + 1].gap
    guard separator == words[index + 2].gap,
      separator == .hyphen || separator == .slash || separator == .period
    else { return nil }
    if words[index].gap == .period || words[index].gap == .slash { return nil }
    if index + 3 < words.count, words[index + 3].gap == separator,
      words[index + 3].shape.contains(.number)
    {
      return nil
    }
    let parts = (0..<3).map { Int(words[index + $0].number) }
    let range = index..<(index + 3)
    if length(index) == 4, separator != .period {
      return PartialDate(year: parts[0], month: parts[1], day: parts[2]).map {
        DateReading(range, $0, rule: "numeric", namesYear: true)
      }
    }
    guard length(index) <= 2, length(index + 1) <= 2, parts[0] > 0 else { return nil }
    var year = parts[2]
    if length(index + 2) == 2, separator == .slash {
      let now = context.publishedYear ?? 2000
      year += year <= now % 100 + 5 && now >= 2000 ? 2000 : 1900
    } else if length(index + 2) != 4 {
      return nil
    }
    let isDayFirst = parts[0] > 12 || !(isEnglish && separator == .slash)
    let (month, day) = isDayFirst ? (parts[1], parts[0]) : (parts[0], parts[1])
    return PartialDate(year: year, month: month, day: day).map {
      DateReading(range, $0, rule: "numeric", namesYear: true)
    }
  }

  private func length(_ index: Int) -> Int { Int(words[index].end - words[index].start) }

  /// The month at `index`, when the word can stand for one there.
  func monthNumber(_ index: Int) -> (month: Int, isEnglish: Bool)? {
    guard index < words.count, let (meaning, english) = CalendarWord.of(words[index]),
      case .month(let month) = meaning, words[index].isCapitalised || !isEnglish,
      english || !isEnglish
    else { return nil }
    return (month, english)
  }

  /// 1 to 31, with or without "st", "nd", "rd", "th", "er", "º".
  func dayNumber(_ index: Int) -> Int? {
    guard index < words.count else { return nil }
    let word = words[index]
    if word.shape.contains(.number) {
      guard (1...31).contains(word.number), length(index) <= 2 else { return nil }
      let after = byte(Int(word.end))
      if after == UInt8(ascii: ":") || after == UInt8(ascii: "%") { return nil }
      return isDecimal(word) ? nil : Int(word.number)
    }
    if word.has(.datelike), isEnglish, case .ordinal(let number)? = CalendarWord.of(word)?.0 {
      return (1...31).contains(number) ? number : nil
    }
    guard word.shape.contains(.hasDigit), length(index) <= 6 else { return nil }
    return leadingNumber(word, suffixes: ["st", "nd", "rd", "th", "er", "º", "ean", "a", "an"])
      .flatMap {
        (1...31).contains($0) ? $0 : nil
      }
  }

  private func isDecimal(_ word: Word) -> Bool {
    let after = byte(Int(word.end))
    guard after == UInt8(ascii: ",") || after == UInt8(ascii: ".") else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(Int(word.end) + 1))
  }

  /// The digits that start a word when one of the endings is all that follows.
  func leadingNumber(_ word: Word, suffixes: [String]) -> Int? {
    var at = Int(word.start)
    var number = 0
    while at < Int(word.end), number < 10_000, case let digit = bytes[at],
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
    {
      number = number * 10 + Int(digit & 15)
      at += 1
    }
    let rest = String(decoding: bytes[at..<Int(word.end)], as: UTF8.self)
    return suffixes.contains(rest) ? number : nil
  }

  func yearNumber(_ index: Int) -> Int? {
    if index < words.count, !isEnglish, words[index].shape.contains(.hasDigit), length(index) == 6 {
      return leadingNumber(words[index], suffixes: ["ko"]).flatMap { $0 >= 1000 ? $0 : nil }
    }
    guard index < words.count, words[index].shape.contains(.number), length(index) == 4,
      (1000..<2100).contains(words[index].number), !isDecimal(words[index])
    else { return nil }
    return Int(words[index].number)
  }

  /// Day and month in either order, with or without a year; a range of days
  /// gives two readings.
  func dayAndMonth(at index: Int) -> [DateReading]? {
    guard index < words.count else { return nil }
    if let (month, _) = monthNumber(index) { return monthThenDay(month, at: index) }
    if let year = yearNumber(index) {
      // Lithuanian puts an "m." for "year" between: "2026 m. sausio 30 d."
      let at = key(index + 1) == DateWords.yearSign ? index + 2 : index + 1
      if let (month, _) = monthNumber(at), let day = dayNumber(at + 1),
        joins(at, [.period]), joins(at + 1)
      {
        return single(index..<(at + 2), year, month, day)
      }
    }
    guard let day = dayNumber(index) else { return nil }
    if index > 0, words[index].gap == .period || words[index].gap == .comma { return nil }
    var at = index + 1
    var lastDay: Int?
    if let second = dayNumber(at), isRange(at) {
      lastDay = second
      at += 1
    } else if at + 1 < words.count, isRangeWord(at), let second = dayNumber(at + 1),
      monthNumber(at + 2) != nil
    {
      lastDay = second
      at += 2
    }
    if key(at).map(DateWords.joints.contains) == true, joins(at) { at += 1 }
    guard let (month, isEnglishMonth) = monthNumber(at),
      joins(at, isEnglishMonth ? [.hyphen] : [.period, .hyphen])
    else { return nil }
    at += 1
    var yearAt = at
    if key(yearAt).map(DateWords.joints.contains) == true { yearAt += 1 }
    if let year = yearNumber(yearAt), joins(yearAt, [.comma, .hyphen, .period]) {
      if let lastDay {
        return pair(index, at: at - 1, end: yearAt + 1, year, month, day, month, lastDay)
      }
      return single(index..<(yearAt + 1), year, month, day)
    }
    return yearless(index, monthAt: at - 1, end: at, month, day, month, lastDay)
  }

  private func monthThenDay(_ month: Int, at index: Int) -> [DateReading]? {
    var at = index + 1
    guard let day = dayNumber(at), joins(at, [.period]) else { return nil }
    at += 1
    var last: (month: Int, day: Int)?
    if let second = dayNumber(at), isRange(at) {
      last = (month, second)
      at += 1
    } else if isRangeWord(at) || isRange(at) {
      var next = isRangeWord(at) ? at + 1 : at
      var secondMonth = month
      if let (named, _) = monthNumber(next) {
        secondMonth = named
        next += 1
      }
      if let second = dayNumber(next), next > at, !hasUnit(next + 1) {
        last = (secondMonth, second)
        at = next + 1
      }
    }
    if let year = yearNumber(at), joins(at, [.comma, .hyphen]) {
      if let last {
        return pair(index, at: index + 1, end: at + 1, year, month, day, last.month, last.day)
      }
      return single(index..<(at + 1), year, month, day)
    }
    return yearless(index, monthAt: index + 1, end: at, month, day, last?.month, last?.day)
  }

  private func hasUnit(_ index: Int) -> Bool {
    guard index < words.count else { return false }
    return DateWords.noYearAfter.contains(words[index].key)
  }

  private func isRange(_ index: Int) -> Bool {
    guard index < words.count else { return false }
    let gap = words[index].gap.subtracting(.space)
    return gap == .hyphen || gap == .dash
  }

  private func isRangeWord(_ index: Int) -> Bool {
    guard let key = key(index), joins(index) else { return false }
    return key == DateWords.to || key == DateWords.and || key == DateWords.through
  }

  private func single(_ range: Range<Int>, _ year: Int, _ month: Int, _ day: Int)
    -> [DateReading]?
  {
    PartialDate(year: year, month: month, day: day).map {
      [DateReading(range, $0, rule: "day", namesYear: true)]
    }
  }

  /// Two days of one range; `at` is the last word of the first.
  private func pair(
    _ start: Int, at middle: Int, end: Int, _ year: Int, _ month: Int, _ day: Int,
    _ lastMonth: Int, _ lastDay: Int
  ) -> [DateReading]? {
    guard let first = PartialDate(year: year, month: month, day: day),
      let last = PartialDate(year: year, month: lastMonth, day: lastDay)
    else { return nil }
    let cut = min(max(middle + 1, start + 1), end - 1)
    return [
      DateReading(start..<cut, first, rule: "day range", namesYear: true),
      DateReading(cut..<end, last, rule: "day range", namesYear: true),
    ]
  }

  private func yearless(
    _ start: Int, monthAt: Int, end: Int, _ month: Int, _ day: Int, _ lastMonth: Int?,
    _ lastDay: Int?
  ) -> [DateReading]? {
    let range = start..<end
    let future = isFuture(range)
    guard let first = context.date(month: month, day: day, isFuture: future) else { return nil }
    guard let lastDay,
      let last = PartialDate(year: first.year, month: lastMonth ?? month, day: lastDay)
    else {
      return [DateReading(range, first, rule: "day without year", namesYear: context.isNarrative)]
    }
    let cut = min(max(monthAt + 1, start + 1), end - 1)
    return [
      DateReading(start..<cut, first, rule: "day range", namesYear: context.isNarrative),
      DateReading(cut..<end, last, rule: "day range", namesYear: context.isNarrative),
    ]
  }
}
