import TextAnalysis

/// Finds the dates that a text speaks of.
struct DateFinder {
  let bytes: [UInt8]
  let words: [Word]
  let published: PartialDate?

  func dates() -> [DateMention] {
    var found: [DateMention] = []
    var index = 0
    while index < words.count {
      if let (value, end) = absolute(at: index) {
        found.append(
          DateMention(
            value: value,
            span: MentionSpan(
              start: Int(words[index].start), end: Int(words[end - 1].end), rule: "absolute")))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func month(_ index: Int) -> Int? {
    guard index < words.count, words[index].has(.datelike), words[index].isCapitalised,
      let entry = MentionData.calendar.value(words[index].key), entry >> 24 == 1
    else { return nil }
    return Int(entry >> 16 & 0xFF)
  }

  private func year(_ index: Int) -> Int? {
    guard index < words.count, words[index].shape.contains(.number),
      (1500..<2100).contains(words[index].number)
    else { return nil }
    return Int(words[index].number)
  }

  private func day(_ index: Int) -> Int? {
    guard index < words.count, words[index].shape.contains(.number),
      (1...31).contains(words[index].number)
    else { return nil }
    return Int(words[index].number)
  }

  private func absolute(at index: Int) -> (PartialDate, Int)? {
    if let month = month(index) {
      if let day = day(index + 1) {
        if let year = year(index + 2), let date = PartialDate(year: year, month: month, day: day) {
          return (date, index + 3)
        }
        if let year = published?.year,
          let date = PartialDate(year: year, month: month, day: day)
        {
          return (date, index + 2)
        }
      }
      if let year = year(index + 1), let date = PartialDate(year: year, month: month) {
        return (date, index + 2)
      }
      return nil
    }
    if let day = day(index), let month = month(index + 1) {
      if let year = year(index + 2), let date = PartialDate(year: year, month: month, day: day) {
        return (date, index + 3)
      }
      if let year = published?.year, let date = PartialDate(year: year, month: month, day: day) {
        return (date, index + 2)
      }
    }
    guard let year = year(index) else { return nil }
    if index + 2 < words.count, words[index + 1].gap == .hyphen, words[index + 2].gap == .hyphen,
      let month = day(index + 1), let day = day(index + 2),
      let date = PartialDate(year: year, month: month, day: day)
    {
      return (date, index + 3)
    }
    guard index > 0, words[index - 1].has(.preposition), let date = PartialDate(year: year) else {
      return nil
    }
    return (date, index + 1)
  }
}
