import Dateline
import TestSupport
import Testing

@Suite struct ArticlesByIDTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive()
    for (number, words) in [
      "the river flood broke the old stone bridge and the mill",
      "a flood of the river took the stone mill away from the bridge",
      "the minister spoke of taxes and of the new budget in parliament",
      "parliament debated the budget and its taxes until the evening",
      "a comet was seen over the observatory at midnight",
    ].enumerated() {
      try archive.write(
        "\(number).json", TestArchive.Source(title: "Number \(number)", text: words))
    }
    try archive.run()
  }

  private func id(_ path: String) throws -> String {
    try #require(try archive.hits("path:\(path)").first).article.id
  }

  @Test func `an article is found by its id, with its text`() throws {
    let article = try archive.open().article(try id("4.json"))
    #expect(article.title == "Number 4")
    #expect(article.text == "a comet was seen over the observatory at midnight")
  }

  @Test func `the beginning of an id is enough when there is only one`() throws {
    let id = try id("2.json")
    let index = try archive.open()
    #expect(try index.article(String(id.prefix(10))).id == id)
    let all = try archive.hits("*").map(\.article.id)
    for length in 1...4 {
      let start = String(id.prefix(length))
      let found = all.filter { $0.hasPrefix(start) }
      if found.count == 1 {
        #expect(try index.article(start).id == id)
      } else {
        let error = try #require(throws: DatelineError.self) { try index.article(start) }
        #expect(error.code == .badRequest)
        #expect(found.allSatisfy { error.message.contains($0) })
      }
    }
  }

  @Test func `an id that nothing has is an error`() throws {
    for id in ["", "zzzzzzzzzzzzzzzzzz", "!", "Q", String(repeating: "a", count: 1000), "\u{0}"] {
      let error = try #require(throws: DatelineError.self) { try archive.open().article(id) }
      #expect(error.code == .notFound, "\(id): \(error.message)")
    }
  }

  @Test func `similar articles share what is rare, and the article itself is not among them`()
    throws
  {
    let flood = try archive.open().similar(to: [try id("0.json")])
    #expect(flood.hits.first?.article.path == "1.json")
    #expect(!flood.hits.map(\.article.path).contains("0.json"))
    let taxes = try archive.open().similar(to: [String(try id("3.json").prefix(12))], limit: 1)
    #expect(taxes.hits.map(\.article.path) == ["2.json"])
    let two = try archive.open().similar(to: [try id("0.json"), try id("2.json")])
    #expect(Set(two.hits.prefix(2).map(\.article.path)) == ["1.json", "3.json"])
    #expect(throws: DatelineError.self) { try archive.open().similar(to: ["zzzz"]) }
  }

  /// Of one article the word is its own stem, of the other it isn't.
  @Test(arguments: ["comet", "comets"])
  func `similar articles have a word in any form`(word: String) throws {
    try archive.write("5.json", TestArchive.Source(title: "Number 5", text: "one comet passed"))
    try archive.write("6.json", TestArchive.Source(title: "Number 6", text: "what \(word) do"))
    try archive.run()
    for (path, other) in [("5.json", "6.json"), ("6.json", "5.json")] {
      let hits = try archive.open().similar(to: [try id(path)]).hits
      #expect(hits.map(\.article.path).contains(other), "\(path)")
      #expect(hits.map(\.article.path).contains("4.json"), "\(path)")
    }
  }

  @Test func `ids are the same after a rebuild, in another index and from another folder`() throws {
    let before = try archive.hits("*").map { [$0.article.path, $0.article.id] }.sorted {
      $0[0] < $1[0]
    }
    try archive.run { $0.rebuild = true }
    let after = try archive.hits("*").map { [$0.article.path, $0.article.id] }.sorted {
      $0[0] < $1[0]
    }
    #expect(before == after)
    let other = try TestArchive()
    for number in 0..<5 {
      try other.write("\(number).json", TestArchive.Source(title: "x", text: "y"))
    }
    try other.run()
    let elsewhere = try other.hits("*").map { [$0.article.path, $0.article.id] }.sorted {
      $0[0] < $1[0]
    }
    #expect(elsewhere == before)
  }

  @Test func `matches in a text are marked as in snippets`() throws {
    let index = try archive.open()
    let text = "Floods and bridges; the bridge."
    let bytes = Array(text.utf8)
    let marks = try index.highlights(in: text, of: "bridge flood")
    #expect(
      marks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["Floods", "bridges", "bridge"])
    #expect(throws: DatelineError.self) { try index.highlights(in: text, of: "(") }
  }

  @Test func `words that no other article has do not keep others from being found`() throws {
    let unique = (0..<60).map { "singular\($0)" }.joined(separator: " ")
    try archive.write(
      "5.json", TestArchive.Source(title: "Number 5", text: "a comet over \(unique) midnight"))
    try archive.run()
    #expect(try archive.open().similar(to: [try id("5.json")]).hits.first?.article.path == "4.json")
  }
}
