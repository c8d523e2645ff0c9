import Testing
import TextAnalysis

@testable import Dateline

@Suite struct DatesInWordsTests {
  private let today = PartialDate(year: 2026, month: 3, day: 4)

  private func reading(_ text: String) throws -> DatesInWords.Found? {
    DatesInWords(today: try #require(today)).read(try Question(text).root)
  }

  @Test(arguments: [
    ("protests in January 2026", "protests date:2026-01"),
    ("protests in 2026", "protests date:2026"),
    ("floods since 2019", "floods since:2019"), ("floods before 1950", "floods until:1949-12-31"),
    ("floods after May 2005", "floods since:2005-06-01"),
    ("music during the 1990s", "music date:1990..1999"),
    ("war between 1914 and 1918", "war date:1914..1918"),
    ("war from 1914 to May 1918", "war date:1914..1918-05"),
    ("rally on January 30, 2026", "rally date:2026-01-30"),
    ("rally on 30 January 2026", "rally date:2026-01-30"),
    ("sept. 2001 attacks", "date:2001-09 attacks"),
    ("arrests last week", "arrests date:2026-02-23..2026-03-01"),
    ("arrests this week", "arrests date:2026-03-02..2026-03-04"),
    ("arrests last month", "arrests date:2026-02"), ("arrests last year", "arrests date:2025"),
    ("arrests yesterday", "arrests date:2026-03-03"),
    ("arrests in the past 3 days", "arrests date:2026-03-02..2026-03-04"),
    ("arrests since last month", "arrests since:2026-02"), ("in 1906", "date:1906"),
  ])
  func `words that say when become a filter`(text: String, question: String) throws {
    let found = try #require(try reading(text))
    #expect(found.root == (try Question(question).root))
  }

  @Test(arguments: [
    "\"in January 2026\" protests", "2026 election", "apollo 11", "title:in 2026", "may", "in may",
    "chapter of 12", "since =2019", "last orders", "in 3000", "(in 2019)", "in OR 2019",
  ])
  func `what may mean something else stays words`(text: String) throws {
    #expect(try reading(text) == nil)
  }

  @Test func `the other reading has the words in quotes`() throws {
    let found = try #require(try reading("protests in January 2026"))
    #expect(found.quoted.canonical == "protests \"in January 2026\"")
    #expect(found.words == "in January 2026")
    #expect(found.filter == "published in January 2026")
  }
}
