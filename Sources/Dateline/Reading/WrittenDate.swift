import TextAnalysis

/// A date as the first words of a list write it: "2019", "1990s", "january 2026",
/// "30 january 2026", "january 30 2026", "2026-01-30".
struct WrittenDate {
  let from: PartialDate
  let to: PartialDate
  /// How many words say it.
  let length: Int

  init?(_ words: ArraySlice<String>) {
    let words = Array(words.prefix(3))
    guard let first = words.first else { return nil }
    func word(_ index: Int) -> String { index < words.count ? words[index] : "" }
    if let year = Self.decade(first), let start = PartialDate(year: year),
      let end = PartialDate(year: year + 9)
    {
      (from, to, length) = (start, end, 1)
    } else if let month = Self.month(first), let day = Self.day(word(1)),
      let year = Self.year(word(2)),
      let date = PartialDate(year: year, month: month, day: day)
    {
      (from, to, length) = (date, date, 3)
    } else if let day = Self.day(first), let month = Self.month(word(1)),
      let year = Self.year(word(2)),
      let date = PartialDate(year: year, month: month, day: day)
    {
      (from, to, length) = (date, date, 3)
    } else if let month = Self.month(first), let year = Self.year(word(1)),
      let date = PartialDate(year: year, month: month)
    {
      (from, to, length) = (date, date, 2)
    } else if let year = Self.year(first), let date = PartialDate(year: year) {
      (from, to, length) = (date, date, 1)
    } else if first.utf8.count > 4, let date = PartialDate(iso: first) {
      (from, to, length) = (date, date, 1)
    } else {
      return nil
    }
  }

  /// Newspapers are older than 1600 nowhere, and a number beyond 2100 is no year yet.
  private static let years = 1600...2100

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = number(word), years.contains(year) else { return nil }
    return year
  }

  private static func decade(_ word: String) -> Int? {
    guard word.utf8.count == 5, word.hasSuffix("0s") else { return nil }
    return year(String(word.dropLast()))
  }

  private static func day(_ word: String) -> Int? {
    var digits = Substring(word)
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
    }
    guard (1...2).contains(digits.utf8.count), let day = number(digits), (1...31).contains(day)
    else {
      return nil
    }
    return day
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let names = QuestionWording.monthNames.map { $0.lowercased() }
    if let index = names.firstIndex(of: word) { return index + 1 }
    guard
      let index = names.firstIndex(where: {
        $0.prefix(3) == word || word == "sept" && $0 == "september"
      })
    else { return nil }
    return index + 1
  }
}
