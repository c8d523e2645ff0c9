import Testing
import TextAnalysis

@testable import Articles

/// Which of the two numbers of "02/10/2026" is the month.
struct PageDayOrderTests {
  private func date(
    _ html: String = "", language: String = "en", address: String? = nil, head: String = ""
  ) throws -> PartialDate? {
    let link = address.map { "<link rel=canonical href='\($0)'>" } ?? ""
    let text = String(repeating: "<p>Words of the article, which go on.</p>", count: 60)
    let page = """
      <html lang=\(language)><head>\(link)\(head)</head><body><h1>A headline of some length</h1>
      <p class=date>02/10/2026</p>\(text)\(html)</body></html>
      """
    return try PageDate.read(
      HTMLPage(Array(page.utf8), limits: .standard), title: "A headline of some length",
      language: language)?.date
  }

  private let october = PartialDate(year: 2026, month: 10, day: 2)
  private let february = PartialDate(year: 2026, month: 2, day: 10)

  @Test func `nothing is guessed where nothing decides`() throws {
    #expect(try date() == nil)
    #expect(try date(language: "en-ca") == nil)
    #expect(try date(address: "https://news.example.com/story") == nil)
  }

  @Test func `a region or a country decides`() throws {
    #expect(try date(language: "en-gb") == october)
    #expect(try date(language: "en-us") == february)
    #expect(try date(address: "https://news.example.co.uk/story") == october)
    #expect(try date(language: "en-us", address: "https://news.example.com.au/a") == october)
    #expect(try date(address: "https://news.example.gov/story") == february)
    #expect(try date(head: "<meta property=og:locale content=en_GB>") == october)
    #expect(try date(language: "de", address: "https://news.example.us/story") == october)
  }

  @Test func `another date of the page decides before the region does`() throws {
    #expect(try date("<p>Seen 28/09/2026</p>", language: "en-us") == october)
    #expect(try date("<p>Seen 1-28-2026</p>", language: "en-gb") == february)
    #expect(try date("<p>Seen 27/09/2026</p><p>Seen 09/28/2026</p>") == nil)
    #expect(try date("<p>Call 128/09/2026 or 28/09/20261</p>") == nil)
  }

  @Test func `the address's month or the day of the last change decides`() throws {
    #expect(try date(address: "https://news.example.com/2026/10/story") == october)
    #expect(try date(address: "https://news.example.com/2026/02/story") == february)
    #expect(try date(address: "https://news.example.com/2026/05/story")?.precision == .month)
    let changed = "<meta property=article:modified_time content='2026-02-10T10:00:00'>"
    #expect(try date(head: changed) == february)
  }
}
