import TextAnalysis

/// Holidays as dates: "Thanksgiving", "Christmas Eve 1998", "Easter Monday".
extension DateFinder {
  func holiday(_ holiday: Holiday, at index: Int) -> DateReading? {
    guard words[index].isCapitalised else { return nil }
    var at = index + 1
    if let second = holiday.secondWord {
      guard key(at) == NameKey.word(second), joins(at) else { return nil }
      at += 1
    }
    var shift = 0
    if key(at) == DateWords.eve, joins(at) {
      shift = -1
      at += 1
    } else if key(at) == NameKey.word("monday"), holiday == .easter {
      shift = 1
      at += 1
    } else if key(at) == DateWords.day || key(at) == NameKey.word("sunday"), joins(at) {
      at += 1
    } else if holiday == .newYear {
      return nil
    }
    let range = index..<at
    if let year = yearNumber(at), joins(at, [.comma]) {
      return reading(index..<(at + 1), holiday.day(in: year, shift: shift), rule: "holiday")
    }
    guard let published = context.published, let year = context.publishedYear else { return nil }
    let days = [year - 1, year, year + 1].map { holiday.day(in: $0, shift: shift) }
    let future = isFuture(range)
    let day = future ? days.first { $0 >= published } : days.last { $0 <= published }
    guard let day else { return nil }
    if abs(day.daysSince1970 - published.daysSince1970) <= 300 {
      return reading(range, day, rule: "holiday")
    }
    let nearest = days.min {
      abs($0.daysSince1970 - published.daysSince1970)
        < abs($1.daysSince1970 - published.daysSince1970)
    }
    return reading(range, nearest, rule: "holiday")
  }
}
