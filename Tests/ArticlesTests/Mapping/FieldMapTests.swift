import Testing
import TextAnalysis

@testable import Articles

@Suite struct FieldMapTests {
  private func read(_ name: String, _ text: String, _ toml: String) throws -> ReadResult {
    let file = try TestFile(name, text)
    let fields = try FieldMap(Array(toml.utf8), path: "fields.toml")
    var result = try ReadResult(file.path)
    result.articles = []
    var reader = ArticleReader(explainsRecords: true)
    try reader.read(path: file.path, fields: fields) { _, article in
      if case .success(let article) = article { result.articles.append(article) }
    }
    return result
  }

  private static let export = """
    {"export": {"items": [
      {"head": {"main": "Tram runs", "kicker": "City"}, "released": "30.01.2026 14:05",
       "content": {"paragraphs": [{"t": "One."}, {"t": "Two."}]},
       "link": "https://e.org/news/traffic/77", "by": [{"n": "Ann Lee"}], "words": 2,
       "title": "not this"},
      {"head": {"main": "Rain"}, "released": "unknown", "teaser": "It rained."}
    ]}}
    """

  @Test func `a nested export is read by paths, patterns, formats and constants`() throws {
    let toml = """
      articles = "export.items"
      [fields]
      title = "head.main"
      text = ["content.paragraphs[].t", "teaser"]
      date = { key = "released", format = "%d.%m.%Y" }
      section = { key = "link", pattern = "/news/([a-z]+)/" }
      authors = "by[0].n"
      source = { value = "Harbour Herald" }
      """
    let articles = try read("a.json", Self.export, toml).articles
    #expect(articles.map(\.title) == ["Tram runs", "Rain"])
    #expect(articles.map(\.text) == ["One.\n\nTwo.", "It rained."])
    #expect(articles.map(\.published?.date.description) == ["2026-01-30", nil])
    #expect(articles.map(\.section) == ["traffic", nil])
    #expect(articles.map(\.authors) == [["Ann Lee"], []])
    #expect(articles.map(\.source) == ["Harbour Herald", "Harbour Herald"])
    let keys = try #require(articles.first?.keys)
    #expect(keys.contains(RecordKey(key: "released as %d.%m.%Y", field: "date")))
    #expect(keys.contains(RecordKey(key: "head.main", field: "title")))
    // "title" is a usual name, and not read because fields.toml says otherwise.
    #expect(keys.filter { $0.field == nil }.map(\.key) == ["words", "title"])
  }

  @Test func `fields that are not named are found by their usual names`() throws {
    let text = #"[{"headline": "A", "stuff": "B", "datePublished": "2026-01-30"}]"#
    let article = try #require(
      try read("a.json", text, "[fields]\ntext = 'stuff'").articles.first)
    #expect(article.title == "A" && article.text == "B")
    #expect(article.published?.date.description == "2026-01-30")
  }

  @Test func `columns of a table are fields, whatever they are called`() throws {
    let text = "Überschrift;Text.lang;erschienen\nA;B;3/4/2026\n"
    let toml = """
      [fields]
      title = "Überschrift"
      text = "Text.lang"
      date = { key = "erschienen", format = "%d/%m/%Y" }
      """
    let article = try #require(try read("a.csv", text, toml).articles.first)
    #expect(article.title == "A" && article.text == "B")
    #expect(article.published?.date.description == "2026-04-03")
  }

  @Test func `front matter is read so too`() throws {
    let text = "+++\ntitle = 'T'\n[extra]\nwritten = 2024-05-06\n+++\nBody."
    let toml = "[fields]\ndate = 'extra.written'"
    let article = try #require(try read("a.md", text, toml).articles.first)
    #expect(article.title == "T" && article.published?.date.description == "2024-05-06")
  }

  @Test(arguments: [
    ("[fields]\ncolour = 'x'", "there is no field “colour”; there are record, title"),
    ("[fields]\ntitle = 3", "title is a path in quotes"),
    ("[fields]\ntitle = { path = 'x' }", "it can have key, pattern, format and value"),
    ("[fields]\ntitle = { pattern = 'x' }", "says no key"),
    ("[fields]\ntitle = { key = 'x', format = '%Y' }", "only a date has a format"),
    ("[fields]\ndate = { key = 'x', format = '%d' }", "the format has no year"),
    ("[fields]\ntitle = { key = 'x', pattern = '(' }", "is no regular expression"),
    ("[fields]\ntitle = { key = 'x', value = 'y' }", "leave the rest out"),
    ("title = 'x'", "“title” is not known here"),
    ("[fields]\ntitle =", "line 2: there is no value"),
  ])
  func `a slip is told with its place`(toml: String, message: String) {
    let error = #expect(throws: ArticleError.self) {
      try FieldMap(Array(toml.utf8), path: "fields.toml")
    }
    #expect(error?.message.hasPrefix("fields.toml") == true)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test func `a path leads through lists, and to one of their elements`() throws {
    let bytes = Array(#"{"a": [{"b": 1}, {"b": [2, 3]}, {"c": 4}], "x.y": 5}"#.utf8)
    let object = try #require(try JSONParser.parse(bytes, maximumDepth: 9).object)
    #expect(FieldPath("a.b").value(in: object)?.elements.count == 2)
    #expect(FieldPath("a[].b").value(in: object)?.elements.count == 2)
    #expect(FieldPath("a[0].b").value(in: object) == .number("1"))
    #expect(FieldPath("a[9].b").value(in: object) == nil)
    #expect(FieldPath("x.y").value(in: object) == .number("5"))
    #expect(FieldPath("").value(in: object) == .object(object))
    #expect(FieldPath("a.z").value(in: object) == nil)
  }

  @Test func `a map changes with what it says`() throws {
    let one = try FieldMap(Array("[fields]\ntitle = 'a'".utf8), path: "f")
    let other = try FieldMap(Array("[fields]\ntitle = 'b'".utf8), path: "f")
    #expect(one.fingerprint != other.fingerprint && one != other)
    #expect(try FieldMap.read("/nowhere/fields.toml") == nil)
  }
}
