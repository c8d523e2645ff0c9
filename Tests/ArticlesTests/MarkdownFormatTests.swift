import Articles
import TextAnalysis
import Testing

struct MarkdownFormatTests {
  @Test func `front matter gives the fields and the marks are taken off`() throws {
    let result = try ReadResult(Corpora.path("2026-02-03-library.md"))
    let article = try #require(result.articles.first)
    #expect(article.title == "Town library opens late on Thursdays")
    #expect(article.authors == ["Anna Weiss", "Jörg Kern"])
    #expect(article.topics == ["libraries", "Freiburg"])
    #expect(article.people == [])
    #expect(article.language == "de")
    #expect(article.published?.date == PartialDate(year: 2026, month: 2, day: 3))
    #expect(article.published?.provenance == .field)
    #expect(
      article.text == """
        From March the town library stays open until nine in the evening, said its director, \
        Anna Weiss.

        Costs

        • Two more librarians
        • Light and heating

        "We expect four hundred visitors an evening."
        """)
  }

  @Test func `without front matter the first heading and the file's name speak`() throws {
    let file = try TestFile("2024-05-06-flood.md", "# The Po floods\n\nWater stood in the streets.")
    let article = try #require(try ReadResult(file.path).articles.first)
    #expect(article.title == "The Po floods")
    #expect(article.text == "Water stood in the streets.")
    #expect(article.published?.date == PartialDate(year: 2024, month: 5, day: 6))
    #expect(article.published?.provenance == .fileName)
  }

  @Test func `broken YAML loses no more than the lines that are broken`() throws {
    let text = "---\ntitle: Rain: a history\ndate: 2001-02-03\n---\nIt rained."
    let article = try #require(try ReadResult("a.md", text: text).articles.first)
    #expect(article.title == "Rain: a history")
    #expect(article.text == "It rained.")
  }

  @Test func `front matter of as many items as fit is read at once`() throws {
    for list in ["[" + String(repeating: "a,", count: 31_000) + "a]", Self.manyKeys] {
      let text = "---\ntitle: Rain\nkeys: \(list)\n---\nIt rained.\n"
      #expect(try ReadResult("a.md", text: text).articles.map(\.title) == ["Rain"])
    }
  }

  private static let manyKeys = "\n" + (1...4_000).map { "  k\($0): 1\n" }.joined()

  @Test func `YAML that nests without end is refused`() throws {
    let deep = "---\na: " + String(repeating: "[", count: 5000) + "\n---\ntext"
    #expect(try ReadResult("a.md", text: deep).failures.map(\.reason) == [.tooDeep])
  }

  @Test func `YAML that multiplies without end is refused`() throws {
    let lists = (1...20).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }
    let bomb = "---\nl0: &l0 [x]\n" + lists.joined(separator: "\n") + "\n---\ntext"
    #expect(try ReadResult("a.md", text: bomb).failures.map(\.reason) == [.tooDeep])
  }

  @Test func `YAML may name what it says again, quote and fold`() throws {
    let text = """
      ---
      title: >
        Rain,
        a history
      author: &who
        - Ann Lee
        - "Bo Ek"
      people: *who
      source: ~
      section: 'null'
      ? [no, name]
      : left out
      tags: [weather, "rain: heavy"]
      ---
      It rained.
      """
    let article = try #require(try ReadResult("a.md", text: text).articles.first)
    #expect(article.title == "Rain, a history")
    #expect(article.authors == ["Ann Lee", "Bo Ek"] && article.people == article.authors)
    #expect(article.source == nil && article.section == "null")
    #expect(article.topics == ["weather", "rain: heavy"])
  }

  @Test(arguments: [
    ("[words](https://example.org/a_(b)) and ![picture](p.png)", "words) and picture"),
    ("snake_case stays and _this_ goes", "snake_case stays and this goes"),
    ("`code` \\*not emphasis\\*", "code *not emphasis*"),
    ("<b>bold</b> and 1 < 2", "bold and 1 < 2"),
  ])
  func `inline marks go and words stay`(line: String, plain: String) throws {
    let article = try #require(try ReadResult("a.md", text: "# T\n\n" + line).articles.first)
    #expect(article.text == plain)
  }

  @Test func `TOML front matter between plus signs is read`() throws {
    let text = """
      +++
      title = "Rain: a history"
      date = 2001-02-03T10:00:00Z
      authors = ["Ann Lee", "Bo Ek"]
      tags = ["weather"]
      [taxonomies]
      x = ["y"]
      +++
      It rained.
      """
    let article = try #require(try ReadResult("a.md", text: text).articles.first)
    #expect(article.title == "Rain: a history" && article.text == "It rained.")
    #expect(article.published?.date == PartialDate(year: 2001, month: 2, day: 3))
    #expect(article.authors == ["Ann Lee", "Bo Ek"] && article.topics == ["weather"])
  }

  @Test func `broken TOML keeps what stands before the slip`() throws {
    let text = "+++\ntitle = 'Rain'\ndate = yesterday\n+++\nIt rained."
    let article = try #require(try ReadResult("a.md", text: text).articles.first)
    #expect(article.title == "Rain" && article.text == "It rained.")
  }
}
