import TestSupport
import Testing

@testable import Dateline

/// Articles of several languages in one index.
@Suite struct LanguagesTests {
  private func archive() throws -> TestArchive {
    let archive = try TestArchive()
    try archive.write("a.json", .init(title: "A", text: "It left a mark in the sand."))
    try archive.write("b.json", .init(title: "B", text: "A mark beside the markets of town."))
    try archive.write(
      "c.json", .init(title: "C", text: "Marken ved huset er våd.", language: "da"))
    try archive.write("d.json", .init(title: "D", text: "Covid-19 in 2020", language: "xx"))
    try archive.run()
    return archive
  }

  private func found(_ question: String, in archive: TestArchive) throws -> [String] {
    try ArticleIndex(at: archive.index).search(SearchRequest(question)).hits.map(\.article.title)
      .sorted()
  }

  @Test func `a word has in each article the endings of that article's language`() throws {
    let archive = try archive()
    // The Danish stem of "market" is "mark".
    #expect(try found("market", in: archive) == ["B", "C"])
    #expect(try found("mark", in: archive) == ["A", "B", "C"])
    #expect(try found("marks", in: archive) == ["A", "B", "C"])
  }

  @Test func `what is marked is what was found`() throws {
    let archive = try archive()
    let hits = try ArticleIndex(at: archive.index).search(SearchRequest("market")).hits
    let snippet = try #require(hits.first { $0.article.title == "B" }).snippet
    let marked = snippet.highlights.map {
      String(decoding: Array(snippet.text.utf8)[$0], as: UTF8.self)
    }
    #expect(marked == ["markets"])
  }

  @Test func `numbers and words without a stemmer are found as they are`() throws {
    let archive = try archive()
    #expect(try found("2020", in: archive) == ["D"])
    #expect(try found("covid-19", in: archive) == ["D"])
    var request = SearchRequest("nothing-19")
    request.match = .any
    #expect(
      try ArticleIndex(at: archive.index).search(request).hits.map(\.article.title) == ["D"])
  }
}
