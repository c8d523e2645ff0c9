import TextAnalysis

/// English dates that are told from the day of publication or from the date
/// named last.
extension DateFinder {
  func relative(_ meaning: CalendarWord, at index: Int) -> DateReading? {
    switch meaning {
    case .deictic(let deictic): return self.deictic(deictic, at: index)
    case .relative(let relative): return lastOrNext(relative, at: index)
    case .number, .ordinal:
      return century(at: index) ?? quarter(at: index) ?? ago(at: index) ?? spelledYear(at: index)
    case .season(let season): return self.season(season, at: index)
    case .holiday(let holiday): return self.holiday(holiday, at: index)
    case .unit(.year, isPlural: false): return partOfYear(at: index)
    case .month, .weekday, .unit: return nil
    }
  }

  func weekday(_ day: Int, at index: Int) -> DateReading? {
    let word = words[index]
    if let previous = key(index - 1), DateWords.recurring.contains(previous) { return nil }
    guard let published = context.published, word.isCapitalised, word.end - word.start >= 6 else {
      return nil
    }
    let range = index..<(index + 1)
    return reading(range, isFuture(range) ? next(day, from: published) : back(day, from: published))
  }

  private func back(_ day: Int, from start: DayNumber) -> DayNumber {
    start + -((start.weekday - day + 7) % 7)
  }

  private func next(_ day: Int, from start: DayNumber) -> DayNumber {
    start + (day - start.weekday + 7) % 7
  }

  func reading(_ range: Range<Int>, _ day: DayNumber?, rule: String = "weekday")
    -> DateReading?
  {
    day?.date.map { DateReading(range, $0, rule: rule) }
  }

  private func deictic(_ deictic: CalendarWord.Deictic, at index: Int) -> DateReading? {
    guard let published = context.published else { return nil }
    var shift =
      switch deictic {
      case .today, .tonight: 0
      case .yesterday: -1
      case .tomorrow: 1
      }
    var start = index
    if index >= 2, key(index - 2) == DateWords.day, joins(index), joins(index - 1) {
      if key(index - 1) == NameKey.word("before"), deictic == .yesterday {
        shift = -2
        start = index - 2
      } else if key(index - 1) == NameKey.word("after"), deictic == .tomorrow {
        shift = 2
        start = index - 2
      }
    }
    return reading(start..<(index + 1), published + shift, rule: "deictic")
  }

  /// "last May", "next Tuesday", "this month", "late last year", "last night".
  ///
  /// One such word may stand before another ("late last year"), no more: a
  /// text of nothing else must not nest calls.
  private func lastOrNext(
    _ relative: CalendarWord.Relative, at index: Int, isInner: Bool = false
  ) -> DateReading? {
    guard index + 1 < words.count, joins(index + 1, [.hyphen]) else { return nil }
    let range = index..<(index + 2)
    switch relative {
    case .late, .early, .earlier, .later, .mid:
      guard !isInner, case .relative(let inner)? = CalendarWord.of(words[index + 1])?.0,
        var found = lastOrNext(inner, at: index + 1, isInner: true)
      else { return nil }
      found.words = index..<found.words.upperBound
      return found
    default: break
    }
    if DateWords.partsOfDay.contains(words[index + 1].key) {
      guard let published = context.published, relative == .this || relative == .last else {
        return nil
      }
      return reading(range, published + (relative == .last ? -1 : 0), rule: "part of day")
    }
    var at = index + 1
    if relative == .this, !isInner, case .relative(let second)? = CalendarWord.of(words[at])?.0,
      second == .past || second == .coming, joins(at + 1)
    {
      return lastOrNext(second == .past ? .last : .next, at: at, isInner: true).map {
        var found = $0
        found.words = index..<found.words.upperBound
        return found
      }
    }
    while at < words.count,
      words[at].key == DateWords.fiscal || words[at].key == DateWords.calendarWord
    {
      at += 1
    }
    guard at < words.count, let (meaning, isEnglishWord) = CalendarWord.of(words[at]), isEnglishWord
    else { return nil }
    let wide = index..<(at + 1)
    switch meaning {
    case .unit(let unit, isPlural: false): return self.unit(unit, relative, wide)
    case .month(let month): return relativeMonth(month, relative, at: at, wide)
    case .weekday(let day): return relativeWeekday(day, relative, wide)
    case .season(let season):
      guard let year = context.publishedYear else { return nil }
      let shift = relative == .last || relative == .previous ? -1 : relative == .next ? 1 : 0
      guard relative == .this || shift != 0 else { return nil }
      return seasonReading(season, year + shift, wide)
    default: return nil
    }
  }

  private func unit(
    _ unit: CalendarWord.Unit, _ relative: CalendarWord.Relative, _ range: Range<Int>
  ) -> DateReading? {
    let shift: Int
    var base = context.published
    switch relative {
    case .last: shift = -1
    case .previous, .following, .same, .that:
      base = context.lastDay
      shift = relative == .previous ? -1 : relative == .following ? 1 : 0
    case .next, .coming: shift = 1
    case .this, .current: shift = 0
    default: return nil
    }
    if context.isNarrative, let told = narrative(unit, relative, shift, range) { return told }
    guard let base, let day = base.date, let month = day.month else { return nil }
    switch unit {
    case .month:
      let count = day.year * 12 + month - 1 + shift
      return PartialDate(year: count / 12, month: count % 12 + 1).map {
        DateReading(range, $0, rule: "month relative")
      }
    case .year:
      return PartialDate(year: day.year + shift).map {
        DateReading(range, $0, rule: "year relative")
      }
    case .week:
      let monday = base + (1 - base.weekday + 7 * shift)
      guard let first = monday.date, let last = (monday + 6).date else { return nil }
      return DateReading(range, first, to: last, rule: "week relative")
    case .weekend:
      let saturday = base + (6 - base.weekday + 7 * shift)
      guard let first = saturday.date, let last = (saturday + 1).date else { return nil }
      return DateReading(range, first, to: last, rule: "weekend relative")
    case .decade:
      let start = day.year / 10 * 10 + 10 * shift
      guard let first = PartialDate(year: start), let last = PartialDate(year: start + 9) else {
        return nil
      }
      return DateReading(range, first, to: last, rule: "decade relative")
    default: return nil
    }
  }

  /// In a text that tells of the past, "the next month" follows the month
  /// that was named last.
  private func narrative(
    _ unit: CalendarWord.Unit, _ relative: CalendarWord.Relative, _ shift: Int,
    _ range: Range<Int>
  ) -> DateReading? {
    switch unit {
    case .month:
      guard let (year, month) = context.lastMonth else { return nil }
      let count = year * 12 + month - 1 + shift
      return PartialDate(year: count / 12, month: count % 12 + 1).map {
        DateReading(range, $0, rule: "month relative", namesYear: true)
      }
    case .year:
      guard let year = context.lastYear else { return nil }
      return PartialDate(year: year + shift).map {
        DateReading(range, $0, rule: "year relative", namesYear: true)
      }
    default: return nil
    }
  }

  private func relativeMonth(
    _ month: Int, _ relative: CalendarWord.Relative, at index: Int, _ range: Range<Int>
  ) -> DateReading? {
    guard words[index].isCapitalised, let now = context.publishedYear,
      let nowMonth = context.publishedMonth
    else { return nil }
    if index + 1 < words.count, words[index + 1].shape.contains(.number), joins(index + 1) {
      return nil
    }
    let year: Int
    switch relative {
    case .next, .coming, .following: year = month > nowMonth ? now : now + 1
    case .last, .past, .previous: year = month < nowMonth ? now : now - 1
    case .this: year = now
    default: return nil
    }
    return PartialDate(year: year, month: month).map {
      DateReading(range, $0, rule: "month relative")
    }
  }

  private func relativeWeekday(
    _ day: Int, _ relative: CalendarWord.Relative, _ range: Range<Int>
  ) -> DateReading? {
    guard let published = context.published, words[range.upperBound - 1].isCapitalised else {
      return nil
    }
    switch relative {
    case .last, .past, .previous: return reading(range, back(day, from: published + -1))
    case .next, .coming: return reading(range, next(day, from: published + 1))
    case .this: return reading(range, next(day, from: published))
    case .following: return reading(range, context.lastDay.map { next(day, from: $0 + 1) })
    default: return nil
    }
  }

  /// "three months ago", "two days later". Weeks and single years are too
  /// vague to have a value.
  func ago(at index: Int) -> DateReading? {
    guard index + 2 < words.count else { return nil }
    var at = index
    var count: Int?
    if words[at].shape.contains(.number), (1..<1000).contains(words[at].number) {
      count = Int(words[at].number)
    } else if case .number(let value)? = CalendarWord.of(words[at])?.0 {
      count = value
      if value == 1, at + 1 < words.count, case .number(2)? = CalendarWord.of(words[at + 1])?.0 {
        at += 1
        count = 2
      }
      if key(at) == NameKey.word("couple"), key(at + 1) == DateWords.of { at += 1 }
    }
    guard let count, at + 2 < words.count, joins(at + 1, [.hyphen]), joins(at + 2, [.hyphen]),
      case .unit(let unit, _)? = CalendarWord.of(words[at + 1])?.0
    else { return nil }
    let key = words[at + 2].key
    var range = index..<(at + 3)
    let base: DayNumber?
    let sign: Int
    if DateWords.ago.contains(key) {
      (base, sign) = (context.published, -1)
    } else if DateWords.back.contains(key) {
      if key == NameKey.word("before"), at + 3 < words.count, words[at + 3].gap == .space {
        return nil
      }
      (base, sign) = (context.lastDay ?? context.published, -1)
    } else if DateWords.forward.contains(key) {
      (base, sign) = (context.lastDay, 1)
    } else if key == DateWords.from, self.key(at + 3) == DateWords.now {
      (base, sign) = (context.published, 1)
      range = index..<(at + 4)
    } else {
      return nil
    }
    return base.flatMap { shifted($0, unit, sign * count, range) }
  }

  private func shifted(
    _ base: DayNumber, _ unit: CalendarWord.Unit, _ count: Int, _ range: Range<Int>
  ) -> DateReading? {
    guard let date = base.date, let month = date.month else { return nil }
    switch unit {
    case .day: return reading(range, base + count, rule: "days ago")
    case .month:
      let months = date.year * 12 + month - 1 + count
      guard months > 0 else { return nil }
      return PartialDate(year: months / 12, month: months % 12 + 1).map {
        DateReading(range, $0, rule: "months ago")
      }
    case .year where abs(count) > 1:
      return PartialDate(year: date.year + count).map {
        DateReading(range, $0, rule: "years ago")
      }
    default: return nil
    }
  }
}
