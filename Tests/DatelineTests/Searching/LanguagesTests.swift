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
    try archive.write("e.json", .init(title: "E", text: "Die Mark galt lange.", language: "de"))
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
    #expect(try found("mark", in: archive) == ["A", "B", "C", "E"])
    #expect(try found("marks", in: archive) == ["A", "B", "C", "E"])
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

  /// A document has the stems only of words that aren't their own, and a stem may have another
  /// stem itself: that of "experimental" is "experiment", of which it is "experi".
  @Test func `what a word finds are the articles with a word of its stem`() throws {
    let words = [
      "experiment", "experimental", "experimentally", "experiments", "mark", "marks", "market",
      "markets", "marken", "marked", "die", "dies", "nation", "nationen", "nations", "national",
    ]
    var generator = SeededGenerator(seed: 11)
    let archive = try TestArchive()
    var articles: [(title: String, language: String, words: Set<String>)] = []
    for number in 0..<120 {
      let language = ["en", "en", "da", "de", "xx"].randomElement(using: &generator) ?? "en"
      let own = Set((0..<3).compactMap { _ in words.randomElement(using: &generator) })
      articles.append(("T\(number)", language, own))
      try archive.write(
        "\(number).json",
        .init(
          title: "T\(number)", text: own.sorted().joined(separator: " "), language: language))
    }
    try archive.run()
    let shelf = StemmerShelf()
    func stem(_ word: String, _ language: String) -> [UInt8] {
      var stem: [UInt8] = []
      shelf.stem(word.utf8Span.span, language: shelf.index(of: language), into: &stem)
      return stem
    }
    for word in words {
      let expected = articles.filter { article in
        article.words.contains { stem($0, article.language) == stem(word, article.language) }
      }
      var request = SearchRequest(word)
      request.limit = 200
      let hits = try ArticleIndex(at: archive.index).search(request).hits
      #expect(hits.map(\.article.title).sorted() == expected.map(\.title).sorted(), "\(word)")
    }
  }

  /// The Danish stem of "market" is a word of this index, but of no Danish article.
  @Test func `a stem that only other languages have doesn't make a word known`() throws {
    let archive = try TestArchive()
    try archive.write("a.json", .init(title: "A", text: "It left a mark in the sand."))
    try archive.write("b.json", .init(title: "B", text: "Huset er våd.", language: "da"))
    try archive.run()
    #expect(try found("market", in: archive) == ["A"])
  }
}
