import Articles
import TextAnalysis
import Testing

struct TableFormatTests {
  @Test func `rows are articles with the fields that the header names`() throws {
    let result = try ReadResult(Corpora.path("table.csv"))
    #expect(result.numbers == [1, 2])
    #expect(result.articles.map(\.title) == [#"Rain; and "more" rain"#, "Sun"])
    #expect(result.articles.first?.text == "It rained.\n\nAll day.")
    #expect(result.articles.map(\.published?.date.description) == ["2026-01-30", "2026-01-31"])
    #expect(result.articles.map(\.authors) == [["Ann Lee"], []])
  }

  @Test func `a table that names no text is of an unknown format`() throws {
    #expect(try ReadResult("a.csv", text: "x,y\n1,2\n").failures.map(\.reason) == [.unknownFormat])
  }

  @Test func `a quotation mark that never closes is bounded`() throws {
    var limits = ReadingLimits.standard
    limits.recordBytes = 100_000
    let text = "title,text\na,\"" + String(repeating: "x", count: 600_000)
    let result = try ReadResult("a.csv", text: text, limits: limits)
    #expect(result.failures.map(\.reason) == [.tooLarge])
  }

  @Test func `wire stories in SGML keep their editors' tags`() throws {
    let result = try ReadResult(Corpora.path("wire.sgm"))
    let article = try #require(result.articles.first)
    #expect(result.numbers == [1, 2])
    #expect(article.record == "11")
    #expect(article.title == "TIN <TIN> TALKS RESUME")
    #expect(article.dateline == "LONDON, Feb 26 -")
    #expect(article.topics == ["tin"])
    #expect(article.places == ["uk", "bolivia"])
    #expect(article.people == [])
    #expect(article.published?.date == PartialDate(year: 1987, month: 2, day: 26))
    #expect(article.text.hasPrefix("Talks on tin resumed in London on Thursday, the council said"))
    #expect(result.articles.last?.title == "COCOA LOWER")
  }
}
