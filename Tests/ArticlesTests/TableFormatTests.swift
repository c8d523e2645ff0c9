import Articles
import CArchive
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

  private func dates(_ table: String) throws -> [String?] {
    try ReadResult("a.csv", text: table).articles.map(\.published?.date.description)
  }

  @Test func `a date over twelve in one row tells how to read the others of its column`() throws {
    #expect(
      try dates("title,date\na,02/03/2020\nb,13/02/2020\nc,04/05/2020 10:15\n")
        == ["2020-03-02", "2020-02-13", "2020-05-04"])
    #expect(
      try dates("title,date\na,2-3-2020\nb,2-13-2020\n") == ["2020-02-03", "2020-02-13"])
  }

  @Test func `without such a row, or with rows that contradict, the year is known`() throws {
    #expect(try dates("title,date\na,02/03/2020\n") == ["2020"])
    #expect(
      try dates("title,date\na,02/03/2020\nb,13/02/2020\nc,02/13/2020\n")
        == ["2020", "2020-02-13", "2020-02-13"])
  }

  @Test func `another column tells nothing`() throws {
    #expect(try dates("title,date,seen\na,02/03/2020,13/02/2020\n") == ["2020"])
  }

  @Test func `what decided is said, where it decided`() throws {
    let articles = try ReadResult("a.csv", text: "title,date\na,02/03/2020\nb,13/02/2020\n")
      .articles
    #expect(
      articles.map { $0.provenance["date"] } == ["date, day first as in other rows", "date"])
  }

  @Test func `rows behind the first thousand tell nothing, and are read by what those told`() throws
  {
    let many = String(repeating: "a,02/03/2020\n", count: 999)
    let late = try dates("title,date\n\(many)b,04/05/2020\nc,13/02/2020\n")
    #expect(late.count == 1001 && late.first == "2020" && late[999] == "2020")
    let early = try dates("title,date\n\(many)b,13/02/2020\nc,04/05/2020\n")
    #expect(early.first == "2020-03-02" && early.last == "2020-05-04")
  }

  @Test func `rows before one that is too long are read`() throws {
    var limits = ReadingLimits.standard
    limits.recordBytes = 100_000
    let text = "title,text\na,b\nc,\"" + String(repeating: "x", count: 600_000)
    let result = try ReadResult("a.csv", text: text, limits: limits)
    #expect(result.articles.map(\.title) == ["a"])
    #expect(result.failures.map(\.reason) == [.tooLarge])
  }

  @Test func `rows before the place where a compressed table is cut off are read`() throws {
    let rows = (1...400).map { "Title \($0),\($0 &* 7919 % 1009) words and \($0 &* 104_729)\n" }
    let whole = try TestArchive.compressed(
      Array(("title,text\n" + rows.joined()).utf8), filter: ARCHIVE_FILTER_GZIP)
    let file = try TestFile("table.csv.gz", Array(whole.prefix(whole.count / 2)))
    let result = try ReadResult(file.path)
    #expect(result.articles.count > 50 && result.articles.first?.title == "Title 1")
    #expect(result.failures.map(\.reason) == [.damaged])
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
