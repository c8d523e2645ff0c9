import TestSupport
import Testing

/// Pages for people, as they look.
@Suite struct GoldenTests {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  @Test func `pages look as recorded`() throws {
    let id = try archive.id("record:r-1")
    let pages: [(String, [String])] = [
      ("search.txt", ["search", "city"]),
      (
        "search-facets.txt",
        [
          "search", "*", "--facet", "people", "--facet", "sources", "--facet", "date", "--limit",
          "1",
        ]
      ),
      ("search-nothing.txt", ["search", "zebra"]),
      ("search-any.txt", ["search", "zebra venice"]),
      ("search-explain.txt", ["search", "protest -flood source:\"Harbour Gazette\"", "--explain"]),
      ("show.txt", ["show", id]),
      ("similar.txt", ["similar", id, "--limit", "1"]),
      ("stats.txt", ["stats"]),
      ("check.txt", ["check"]),
      ("extract.txt", ["extract", "articles/flood.json", "articles/wire.jsonl"]),
    ]
    for (name, arguments) in pages {
      let outcome = try Command.run(
        arguments, in: archive.folder.path, environment: ["DATELINE_INDEX": archive.index])
      try Golden.expect(outcome.stdout, is: name)
    }
  }
}
