import Foundation
import TestSupport
import Testing

@testable import Dateline

/// A `fields.toml` beside articles, when they are indexed.
@Suite struct FieldMapIndexingTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private static let record = #"{"a": {"b": "river"}, "c": "storm", "when": "30.01.2026"}"#

  private func titles() throws -> [String: String] {
    var titles: [String: String] = [:]
    for hit in try archive.hits("*") { titles[hit.article.path] = hit.article.title }
    return titles
  }

  @Test func `the file in a folder holds for it and below, the nearest one wins`() throws {
    for name in ["x.json", "deep/y.json", "deep/er/z.json"] {
      try archive.write(name, Self.record)
    }
    try archive.write("fields.toml", "[fields]\ntitle = 'a.b'")
    try archive.write("deep/er/fields.toml", "[fields]\ntitle = 'c'")
    let summary = try archive.run()
    #expect(try titles() == ["x.json": "river", "deep/y.json": "river", "deep/er/z.json": "storm"])
    // It is no article, and no file of a format that is not read.
    #expect(summary.otherFormats == [:])
    #expect(try archive.run { $0.rebuild = true }.articles == 3)
    #expect(try titles()["deep/er/z.json"] == "storm")
  }

  @Test func `when it changes, what it speaks of is read anew, and nothing else`() throws {
    try archive.write("other/plain.txt", "Plain\n\ntext")
    try archive.write("in/x.json", Self.record)
    try archive.write("in/fields.toml", "[fields]\ntitle = 'a.b'")
    try archive.run()
    #expect(try archive.run().unchanged == 2)
    try archive.write(
      "in/fields.toml", "[fields]\ntitle = 'c'\ndate = { key = 'when', format = '%d.%m.%Y' }")
    let summary = try archive.run()
    #expect(summary.updated == 1 && summary.unchanged == 1)
    #expect(try archive.hits("date:2026-01-30").map(\.article.title) == ["storm"])
    try archive.write("in/fields.toml", "[fields]\ntitle = 'a.b'")
    #expect(try archive.run().updated == 1)
  }

  @Test func `listed files and single files are read by it too`() throws {
    let path = try archive.write("in/x.json", Self.record)
    try archive.write("in/fields.toml", "[fields]\ntitle = 'a.b'")
    try archive.run { $0.files = [path] }
    #expect(try titles() == ["in/x.json": "river"])
    #expect(try archive.run().unchanged == 1)
    var options = IndexingOptions(sources: [path])
    options.workers = 1
    let single = archive.folder.path("single")
    _ = try IndexingRun(index: single, options: options).run()
    #expect(try ArticleIndex(at: single).search(SearchRequest("river")).hits.count == 1)
  }

  @Test func `a slip in it ends the run with its place, and the index stays`() throws {
    try archive.write("x.json", #"{"title": "before", "text": "t"}"#)
    try archive.run()
    try archive.write("x.json", #"{"title": "after!", "text": "t"}"#)
    try archive.write("fields.toml", "[fields]\ntitle = oops")
    let error = try #require(throws: DatelineError.self) { try archive.run() }
    #expect(error.code == .inputOutput)
    #expect(error.message.contains("fields.toml, line 2: put text in quotes"))
    #expect(try titles() == ["x.json": "before"])
  }

  @Test func `years from 1 to 9999 are found and sorted where a format says how they are written`()
    throws
  {
    let lines = ["0001-01-01", "9999-12-31", "0987-05-06", "2026-01-30"].map {
      #"{"title": "T \#($0)", "text": "t", "on": "\#($0)"}"# + "\n"
    }
    try archive.write("a.jsonl", lines.joined())
    try archive.write("fields.toml", "[fields]\ndate = { key = 'on', format = '%Y-%m-%d' }")
    try archive.run()
    let dates = try archive.hits("*") { $0.order = .oldest }.compactMap(\.article.date)
    #expect(dates == ["0001-01-01", "0987-05-06", "2026-01-30", "9999-12-31"])
    #expect(try archive.hits("date:0001-01-01").count == 1)
    #expect(try archive.hits("date:0001..9999").count == 4)
    #expect(try archive.hits("before:1000").count == 2)
    #expect(try archive.hits("after:2026").map(\.article.date) == ["9999-12-31"])
    let statistics = try archive.open().statistics()
    #expect(statistics.dates == "0001-01-01"..."9999-12-31")
    var request = SearchRequest("*")
    request.facets = [.init("decade"), .init("date")]
    #expect(try archive.open().search(request).facets[0].values.map(\.count) == [1, 1, 1, 1])
    // Without one they are more likely a program's "no date" than a date.
    try archive.remove("fields.toml")
    try archive.run()
    #expect(try archive.open().statistics().undated == 4)
  }
}
