import TextAnalysis

/// Years in words, as speech is written down: "nineteen ninety-one".
extension DateFinder {
  func spelledYear(at index: Int) -> DateReading? {
    guard let century = number(index), let next = number(index + 1), joins(index + 1, [.hyphen])
    else { return nil }
    guard (15...20).contains(century), next >= 10, next < 100 else { return nil }
    var year = century * 100 + next
    var end = index + 2
    if next >= 20, next % 10 == 0, let unit = number(end), (1...9).contains(unit),
      joins(end, [.hyphen])
    {
      year += unit
      end += 1
    }
    guard year <= (context.publishedYear ?? 2040) + 60, let date = PartialDate(year: year) else {
      return nil
    }
    return DateReading(index..<end, date, rule: "year in words", namesYear: true)
  }

  private func number(_ index: Int) -> Int? {
    guard index < words.count, case .number(let value)? = CalendarWord.of(words[index])?.0 else {
      return nil
    }
    return value
  }
}
