import Testing

@testable import TextAnalysis

struct PartialDateTests {
  @Test(arguments: ["2026-01-30", "2024-02-29", "0001-01-01", "9999-12-31", "1923", "1923-07"])
  func `a date reads back what it writes`(text: String) {
    #expect(PartialDate(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "2026-", "2026-1", "26", "2026-13", "2026-00", "2026-02-30", "2025-02-29",
    "1900-02-29",
    "2026-01-32", "2026-01-00", "0000", "10000", "2026-01-30-", "2026/01/30", " 2026", "２０２６",
    "2026-01-3O", "+026", "2026-01-30T00",
  ])
  func `what is no date is not read`(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test func `a date keeps the precision it was given`() throws {
    #expect(try #require(PartialDate(year: 1923)).precision == .year)
    #expect(try #require(PartialDate(year: 1923, month: 7)).precision == .month)
    #expect(try #require(PartialDate(year: 1923, month: 7, day: 4)).precision == .day)
    #expect(PartialDate(year: 1923, day: 4) == nil)
  }

  @Test(arguments: [
    ("1923", "1923-01-01", "1923-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"), ("2026-01-30", "2026-01-30", "2026-01-30"),
  ])
  func `a date spans the days that it may mean`(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(iso: text))
    #expect(date.firstDay.date?.description == first)
    #expect(date.lastDay.date?.description == last)
  }

  @Test func `dates are in order and the coarser comes first`() throws {
    let texts = ["1999-12-31", "2000", "2000-01", "2000-01-01", "2000-01-02", "2000-02", "2001"]
    let dates = try texts.map { try #require(PartialDate(iso: $0)) }
    #expect(dates.shuffled().sorted() == dates)
  }
}
