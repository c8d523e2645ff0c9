import TextAnalysis

/// What a date without a year is read against.
struct DateContext {
  /// The day of publication; nil when it isn't known to the day.
  let published: DayNumber?
  let publishedYear: Int?
  let publishedMonth: Int?
  /// The text tells of the past: most of the years it names lie three or more
  /// before publication. Then a bare month belongs to the year named last.
  let isNarrative: Bool
  /// The year that was named last.
  var lastYear: Int?
  /// The full date that was named last, which "two days later" counts from.
  var lastDay: DayNumber?
  /// The month that was named last, alone or in a full date.
  var lastMonth: (year: Int, month: Int)?

  init(published: PartialDate?, words: [Word]) {
    self.published = published.flatMap { $0.precision == .day ? $0.firstDay : nil }
    publishedYear = published?.year
    publishedMonth = published?.month
    var years = 0
    var old = 0
    let now = published?.year ?? 9999
    for word in words where word.shape.contains(.number) && (1500..<2100).contains(word.number) {
      years += 1
      if now - Int(word.number) >= 3 { old += 1 }
    }
    isNarrative = years >= 6 && old * 10 > years * 6 && years * 250 > words.count
  }

  /// The year that a bare month or day belongs to before publication counts.
  func narrativeYear(isFuture: Bool) -> Int? {
    guard isNarrative, !isFuture, let lastYear else { return publishedYear == nil ? lastYear : nil }
    if let publishedYear, publishedYear - lastYear < 2 { return nil }
    return lastYear
  }

  /// The year of a month named without one.
  func year(ofMonth month: Int, isFuture: Bool) -> Int? {
    if let year = narrativeYear(isFuture: isFuture) { return year }
    guard let publishedYear, let publishedMonth else { return nil }
    if isFuture { return month >= publishedMonth ? publishedYear : publishedYear + 1 }
    return month <= publishedMonth ? publishedYear : publishedYear - 1
  }

  /// The date of a month and day named without a year.
  func date(month: Int, day: Int, isFuture: Bool) -> PartialDate? {
    if let year = narrativeYear(isFuture: isFuture) {
      return PartialDate(year: year, month: month, day: day)
    }
    guard let published, let publishedYear else { return nil }
    let choices = [publishedYear - 1, publishedYear, publishedYear + 1].compactMap {
      PartialDate(year: $0, month: month, day: day)
    }
    let distances = choices.map { ($0, $0.firstDay.daysSince1970 - published.daysSince1970) }
    if isFuture, let next = distances.first(where: { $0.1 >= 0 && $0.1 < 300 }) { return next.0 }
    // A day ahead counts as farther off than one as long ago: news tells what was.
    let cost = { (days: Int) in days <= 0 ? Double(-days) : 1.6 * Double(days) }
    return distances.min { cost($0.1) < cost($1.1) }?.0
  }

  mutating func note(_ date: PartialDate, namesYear: Bool) {
    if namesYear { lastYear = date.year }
    if date.precision == .day { lastDay = date.firstDay }
    if let month = date.month { lastMonth = (date.year, month) }
  }
}
