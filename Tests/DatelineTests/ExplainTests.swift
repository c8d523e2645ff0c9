import Testing

@testable import Dateline

/// What an explanation counts, and whom it blames.
@Suite struct ExplainTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive()
    try archive.write(
      "a.json",
      .init(
        title: "Fire in the harbour", text: "The fire brigade came. Fires burned all night.",
        date: "2026-01-30", people: ["Ann Grey"]))
    try archive.write(
      "b.json",
      .init(title: "Council", text: "The council spoke of the harbour.", date: "2025-06-01"))
    try archive.write(
      "c.json",
      .init(title: "Music", text: "A harbour song by Bob Brown, no fire.", date: "2026-02-01"))
    try archive.run()
  }

  private func explain(
    _ question: String, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> Explanation {
    var request = SearchRequest(question)
    change(&request)
    return try archive.open().explain(request)
  }

  private func blame(
    _ question: String, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> Blame? {
    var request = SearchRequest(question)
    change(&request)
    return try archive.open().blame(request)
  }

  @Test func `each part is counted by itself`() throws {
    let root = try explain("fire harbour -council date:2026").root
    #expect(root.count == 2)
    #expect(root.parts.map(\.question) == ["fire", "harbour", "-council", "date:2026"])
    #expect(root.parts.map(\.count) == [2, 3, 2, 2])
    #expect(root.parts[2].parts.map(\.count) == [1])
  }

  @Test func `every part's count is that of asking for it alone`() throws {
    let index = try archive.open()
    let questions = [
      "fire OR council", "\"fire brigade\" OR music", "harbour NEAR/3 song",
      "person:Grey -date:2025",
      "(fire OR song) harb* -title:music", "atleast2:fire OR day:06-01",
    ]
    for question in questions {
      var waiting = [try explain(question).root]
      while let part = waiting.popLast() {
        var request = SearchRequest(part.question)
        request.wantsExactCount = true
        #expect(try index.search(request).matches.count == part.count, "\(part.question)")
        waiting += part.parts
      }
    }
  }

  @Test func `a word is shown with the words of the index that it stands for`() throws {
    let root = try explain("fires").root
    #expect(root.forms.map(\.word) == ["fire", "fires"])
    #expect(root.forms.map(\.count) == [2, 1])
    #expect(try explain("=fires").root.forms == [])
    #expect(try explain("fir*").root.forms.map(\.word) == ["fire", "fires"])
  }

  @Test func `filters of a request are parts beside the question's`() throws {
    let root = try explain("fire harbour") { $0.filters = [.from("2026-02")] }.root
    #expect(root.parts.map(\.question) == ["fire", "harbour", "since:2026-02"])
    #expect(root.count == 1)
  }

  @Test func `a question of very many parts is cut and says so`() throws {
    let words = (0..<300).map { "w\($0)" }.joined(separator: " OR ")
    let explanation = try explain(words)
    #expect(explanation.root.parts.count == Explanation.mostParts - 1)
    #expect(explanation.leftOut == 300 - Explanation.mostParts + 1)
  }

  @Test func `a sign that asks for nothing has no count`() throws {
    let root = try explain("fire &").root
    #expect(root.parts.map(\.count) == [2, nil])
    #expect(root.count == 2)
  }

  @Test func `nobody is blamed for a question that finds something`() throws {
    #expect(try blame("fire") == nil)
  }

  @Test func `a word that no article has is to blame`() throws {
    let blame = try #require(try blame("harbour xyzzy"))
    #expect(blame.missing.map(\.question) == ["xyzzy"])
    #expect(
      blame.alternatives == [
        .init(question: "harbour", without: ["xyzzy"], instead: nil, count: 3)
      ])
  }

  @Test func `of a phrase the missing word is to blame`() throws {
    let blame = try #require(try blame("\"fire xyzzy\" harbour"))
    #expect(blame.missing.map(\.question) == ["=xyzzy"])
    #expect(blame.alternatives.map(\.question) == ["harbour"])
  }

  @Test func `words that are never side by side may be asked for apart`() throws {
    let blame = try #require(try blame("\"brigade fire\""))
    #expect(blame.missing.map(\.question) == ["\"brigade fire\""])
    #expect(blame.alternatives.map(\.question) == ["brigade AND fire"])
    #expect(blame.alternatives.map(\.count) == [1])
  }

  @Test func `a name that was not recognised may be in the text`() throws {
    let blame = try #require(try blame("person:\"Bob Brown\" song"))
    #expect(blame.alternatives.map(\.question).first == "\"Bob Brown\" song")
  }

  @Test func `parts that are found but never together are left out one by one`() throws {
    let blame = try #require(try blame("brigade date:2025"))
    #expect(blame.missing.isEmpty)
    #expect(blame.alternatives.map(\.question) == ["date:2025", "brigade"])
    #expect(blame.alternatives.map(\.without) == [["brigade"], ["date:2025"]])
  }

  @Test func `when no single part is to blame, as many as possible stay`() throws {
    let blame = try #require(try blame("council song person:\"Ann Grey\" harbour"))
    #expect(blame.missing.isEmpty)
    #expect(blame.alternatives.count == 1)
    #expect(blame.alternatives[0].question == "council harbour")
    #expect(blame.alternatives[0].without == ["song", "person:\"Ann Grey\""])
  }

  @Test func `a question of which nothing is found has no alternatives`() throws {
    let blame = try #require(try blame("xyzzy qwert"))
    #expect(blame.missing.map(\.question) == ["xyzzy", "qwert"])
    #expect(blame.alternatives.isEmpty)
  }

  @Test func `by any, words side by side are blamed together`() throws {
    let blame = try #require(try blame("xyzzy qwert date:2026") { $0.match = .any })
    #expect(blame.missing.map(\.question) == ["xyzzy", "qwert"])
    #expect(blame.alternatives.map(\.question) == ["date:2026"])
  }

  @Test func `a filter is to blame like any other part`() throws {
    let blame = try #require(try blame("fire") { $0.filters = [.to("2025")] })
    #expect(blame.alternatives.map(\.question) == ["until:2025", "fire"])
  }
}
