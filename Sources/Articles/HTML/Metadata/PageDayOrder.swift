import TextAnalysis

/// In which order a page writes the day and the month of dates of numbers, by what
/// decides it: other dates of the page, the month of its address or the day of its last
/// change, its country, its language and region. A template's language is often the one
/// that it was delivered with, so it comes last.
struct PageDayOrder {
  private let page: HTMLPage
  private let language: String?

  /// Nil when nothing decides.
  static func read(_ page: HTMLPage, language: String?) -> DayOrder? {
    // Where English isn't declared, the language is taken at its word.
    if let language, !language.hasPrefix("en") { return DayOrder.of(language: language) }
    return PageDayOrder(page: page, language: language).order()
  }

  private func order() -> DayOrder? {
    let dates = dates()
    return agreed(dates.map(shown)) ?? agreed(dates.map(confirmed(by: known())))
      ?? page.host.flatMap { DayOrder.of(host: $0) } ?? DayOrder.of(language: language)
      ?? page.meta.first(["og:locale"]).flatMap(LanguageTag.normalised)
      .flatMap { DayOrder.of(language: $0) }
  }

  private struct Numbers {
    var first: Int
    var second: Int
    var year: Int
  }

  /// What all that say something say.
  private func agreed(_ votes: [DayOrder?]) -> DayOrder? {
    let orders = Set(votes.compactMap { $0 })
    return orders.count == 1 ? orders.first : nil
  }

  /// A number over twelve is no month.
  private func shown(_ date: Numbers) -> DayOrder? {
    if date.first > 12, date.second <= 12 { return .dayFirst }
    return date.second > 12 && date.first <= 12 ? .monthFirst : nil
  }

  /// Months and days that the page is known to be of.
  private func known() -> [PartialDate] {
    let address = page.address.flatMap(WebAddress.path).flatMap {
      FileNameDate.read(path: String($0))
    }
    let changes =
      page.meta.all(["article:modified_time", "og:updated_time", "datemodified"])
      + page.data.articles.compactMap { $0["dateModified"].flatMap(RecordValue.line) }
    return ([address] + changes.map { PublicationDateText.read($0) }).compactMap { $0 }
      .filter { $0.precision > .year }
  }

  /// Only one reading of the date is in one of these months or days.
  private func confirmed(by known: [PartialDate]) -> (Numbers) -> DayOrder? {
    { date in
      func isKnown(month: Int, day: Int) -> Bool {
        known.contains { $0.year == date.year && $0.month == month && $0.day ?? day == day }
      }
      let dayFirst = isKnown(month: date.second, day: date.first)
      let monthFirst = isKnown(month: date.first, day: date.second)
      guard dayFirst != monthFirst else { return nil }
      return dayFirst ? .dayFirst : .monthFirst
    }
  }

  /// Dates like "30/01/2026" and "1-30-2026" in the page's texts, at most
  /// `mostDates`.
  private func dates() -> [Numbers] {
    var dates: [Numbers] = []
    for index in page.tree.nodes.indices where page.tree.tag(index) == nil {
      let text = page.tree.text(index)
      guard text.count >= 8, Self.mayHoldDate(text) else { continue }
      var numbers: [(value: Int, digits: Int)] = []
      var mark: UInt8 = 0
      for byte in text {
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
          if numbers.isEmpty { numbers.append((0, 0)) }
          let last = numbers.count - 1
          // Longer numbers than a year are of no date and grow no more.
          guard numbers[last].digits < 5 else { continue }
          numbers[last].value = numbers[last].value * 10 + Int(byte - UInt8(ascii: "0"))
          numbers[last].digits += 1
          continue
        }
        let joins = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
        if joins, let last = numbers.last, last.digits > 0, numbers.count == 1 || byte == mark {
          mark = byte
          numbers.append((0, 0))
          continue
        }
        guard !numbers.isEmpty else { continue }
        if let date = Self.date(numbers) { dates.append(date) }
        numbers.removeAll(keepingCapacity: true)
      }
      if let date = Self.date(numbers) { dates.append(date) }
      if dates.count >= Self.mostDates { break }
    }
    return dates
  }

  private static let mostDates = 100

  /// Hardly any text has two of the marks that join such a date's numbers.
  private static func mayHoldDate(_ text: ArraySlice<UInt8>) -> Bool {
    var marks = 0
    for byte in text where byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") { marks &+= 1 }
    return marks > 1
  }

  private static func date(_ numbers: [(value: Int, digits: Int)]) -> Numbers? {
    guard numbers.count == 3, numbers[0].digits <= 2, numbers[1].digits <= 2,
      numbers[2].digits == 4, (1...31).contains(numbers[0].value),
      (1...31).contains(numbers[1].value), (1900...2100).contains(numbers[2].value)
    else { return nil }
    return Numbers(first: numbers[0].value, second: numbers[1].value, year: numbers[2].value)
  }
}
