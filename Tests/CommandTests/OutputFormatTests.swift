import Testing

@testable import Dateline
@testable import DatelineCommand

/// Hits as tables, lists of files and lines of JSON.
@Suite struct OutputFormatTests {
  private func hit(_ change: (inout IndexedArticle) -> Void) -> SearchResults.Hit {
    var article = IndexedArticle()
    article.id = "id1"
    article.path = "a/b.txt"
    article.collection = "news"
    change(&article)
    return SearchResults.Hit(
      rank: 1, weight: 1.5, article: article, snippet: Snippet(), duplicates: 0)
  }

  private func results(_ hits: [SearchResults.Hit]) -> SearchResults {
    SearchResults(
      question: "q", answered: "q", interpreted: "articles", match: .all, isLoosened: false,
      matches: .init(count: hits.count, isExact: true, lower: hits.count, upper: hits.count),
      hits: hits, facets: [], suggestion: nil, took: .zero)
  }

  private func rows(_ kind: HitTable.Kind, _ title: String) -> String {
    let table = HitTable(kind: kind, fields: [.rank, .title])
    let bytes = table.rows(results([hit { $0.title = title }]), query: "0")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Fire", "1,Fire\r\n"), ("Fire, flood", "1,\"Fire, flood\"\r\n"),
    ("a \"b\"", "1,\"a \"\"b\"\"\"\r\n"), ("a\nb", "1,\"a\nb\"\r\n"), ("", "1,\r\n"),
  ])
  func `CSV quotes what would end a cell`(_ title: String, _ row: String) {
    #expect(rows(.csv, title) == row)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
  func `no cell of CSV is a formula`(_ title: String) {
    let row = rows(.csv, title)
    #expect(row.contains("1,'" + title) || row.contains("1,\"'" + title))
  }

  @Test func `TSV keeps a formula and has no tab or line end in a cell`() {
    #expect(rows(.tsv, "=a\tb\nc\rd") == "1\t=a b c d\n")
  }

  @Test func `a table's header names its columns, and the question first in a batch`() {
    let table = HitTable(kind: .csv, fields: [.id, .people], hasQueries: true)
    #expect(String(decoding: table.header, as: UTF8.self) == "query,id,people\r\n")
    let row = table.rows(results([hit { $0.people = ["Ann Grey", "Bo Li"] }]), query: "=q")
    #expect(String(decoding: row, as: UTF8.self) == "'=q,id1,Ann Grey; Bo Li\r\n")
  }

  @Test func `files are absolute, each once, and end as asked`() {
    var list = PathList(folders: ["news": "/archive"], terminator: 0)
    let hits = [
      hit { $0.recordNumber = 1 }, hit { $0.recordNumber = 2 }, hit { $0.path = "c\n.txt" },
    ]
    let text = String(decoding: list.lines(results(hits)), as: UTF8.self)
    #expect(text == "/archive/a/b.txt\0/archive/c\n.txt\0")
    #expect(list.lines(results(hits)).isEmpty)
  }

  @Test func `a file of an unknown collection is given as the index has it`() {
    #expect(hit { _ in }.article.file(in: [:]) == "a/b.txt")
  }

  @Test func `fields are written as asked, in JSON too`() {
    let line = SearchJSON.line(
      results([hit { $0.authors = ["A"] }]), id: nil, fields: [.authors, .rank])
    #expect(
      String(decoding: line, as: UTF8.self).contains("\"hits\":[{\"authors\":[\"A\"],\"rank\":1}]"))
  }

  @Test func `every field of JSON is a column, by the same name`() throws {
    let names = HitField.allCases.map(\.rawValue).joined(separator: ",")
    #expect(try HitField.list(names) == HitField.allCases)
  }

  @Test(arguments: ["titel", "", "id,", "ID"])
  func `an unknown field is refused with those there are`(_ list: String) {
    do {
      _ = try HitField.list(list)
      Issue.record("\(list) was taken")
    } catch {
      #expect("\(error)".contains("rank, id, record"))
    }
  }

  @Test func `offsets in a table count Unicode scalars`() {
    var hit = hit { _ in }
    hit.snippet.text = "é fire"
    hit.snippet.highlights = [3..<7]
    #expect(HitField.highlights.cell(of: hit) == "2-6")
  }
}
