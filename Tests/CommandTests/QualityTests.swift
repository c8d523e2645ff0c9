import TestSupport
import Testing

/// What articles lack, counted by the sources they are from.
@Suite struct QualityTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func quality() throws -> [String] {
    #expect(try Command.run(["index", "articles"], in: folder.path).status == 0)
    let outcome = try Command.run(["stats", "--quality"], in: folder.path)
    #expect(outcome.status == 0)
    return outcome.stdout.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func `what is lacking is counted by source`() throws {
    let lines = [
      #"{"title": "A", "date": "2026-01-30", "source": "Post", "text": "The council met."}"#,
      #"{"title": "B", "source": "Post", "language": "en", "text": "The council met."}"#,
      #"{"title": "C", "source": "Echo", "language": "en", "text": "The council met."}"#,
      #"{"title": "D", "language": "en", "date": "2026-01-30"}"#,
    ]
    try folder.write("articles/wire.jsonl", lines.joined(separator: "\n") + "\n")
    let found = try quality()
    #expect(found.first == "without title none")
    let dates = try #require(found.firstIndex(of: "without date 2 articles"))
    #expect(Set(found[(dates + 1)...].prefix(2)) == ["1 Post", "1 Echo"])
    let texts = try #require(found.firstIndex(of: "without text 1 article"))
    #expect(found[texts + 1] == "1 no source named")
  }

  @Test func `whole articles lack nothing`() throws {
    try folder.write(
      "articles/a.json",
      #"{"title": "A", "date": "2026-01-30", "language": "en", "text": "The council met."}"#)
    #expect(
      try quality() == [
        "without title none", "without date none", "without text none", "without language none",
      ])
  }
}
