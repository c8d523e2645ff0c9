import Foundation
import TestSupport
import Testing
import Xapian

@testable import Dateline

/// Runs of indexing over real folders.
@Suite struct IndexingTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private func write(_ name: String, _ word: String) throws {
    try archive.write(name, TestArchive.Source(title: "T", text: "the word is \(word)"))
  }

  /// Id and word of every article.
  private func content() throws -> [String: String] {
    let index = try archive.open()
    var content: [String: String] = [:]
    for hit in try archive.hits("*") {
      let article = try index.article(hit.article.id)
      content[article.path] = String(article.text.split(separator: " ").last ?? "")
    }
    return content
  }

  @Test func `added, changed and deleted files are what the index holds after`() throws {
    for (name, word) in [("a.json", "one"), ("b/c.json", "two"), ("d.json", "three")] {
      try write(name, word)
    }
    let first = try archive.run()
    #expect(first.added == 3 && first.files == 3 && first.articles == 3 && first.failed == 0)
    try write("b/c.json", "changed")
    try archive.remove("d.json")
    try write("e.json", "new")
    let second = try archive.run()
    #expect(
      second.added == 1 && second.updated == 1 && second.unchanged == 1 && second.removed == 1)
    #expect(second.articles == 3)
    #expect(try content() == ["a.json": "one", "b/c.json": "changed", "e.json": "new"])
  }

  @Test func `files that look as they did are not opened again`() throws {
    try write("a.json", "first")
    try archive.run()
    let path = archive.folder.path("articles/a.json")
    let before = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    // As long, and of the same time: only opening it would show the change.
    let text = String(decoding: try archive.folder.bytes("articles/a.json"), as: UTF8.self)
    try archive.folder.write("articles/a.json", text.replacing("first", with: "other"))
    try FileManager.default.setAttributes([.modificationDate: before as Any], ofItemAtPath: path)
    let summary = try archive.run()
    #expect(summary.unchanged == 1 && summary.bytes == 0)
    #expect(try content() == ["a.json": "first"])
    #expect(try archive.run { $0.rebuild = true }.added == 1)
    #expect(try content() == ["a.json": "other"])
  }

  @Test func `without a folder, those that the index knows are looked at`() throws {
    try write("a.json", "one")
    try archive.run()
    try write("b.json", "two")
    #expect(try archive.run([]).added == 1)
  }

  @Test func `a renamed file is an article in its new place`() throws {
    try write("a.json", "one")
    try archive.run()
    try FileManager.default.moveItem(
      atPath: archive.folder.path("articles/a.json"), toPath: archive.folder.path("articles/z.json")
    )
    try archive.run()
    #expect(try content() == ["z.json": "one"])
  }

  @Test func `a run over one collection leaves the others alone`() throws {
    try archive.write("a.json", TestArchive.Source(title: "A", text: "one"), in: "north")
    try archive.write("a.json", TestArchive.Source(title: "A", text: "two"), in: "south")
    try archive.run(["north", "south"])
    try archive.remove("a.json", in: "south")
    try archive.write("b.json", TestArchive.Source(title: "B", text: "three"), in: "north")
    let summary = try archive.run(["north"])
    #expect(summary.removed == 0 && summary.added == 1 && summary.articles == 3)
    let hits = try archive.hits("*")
    #expect(
      Set(hits.map { $0.article.collection + "/" + $0.article.path }) == [
        "north/a.json", "north/b.json", "south/a.json",
      ])
    #expect(Set(hits.map(\.article.id)).count == 3)
    #expect(try archive.open().statistics().collections.map(\.name) == ["north", "south"])
  }

  @Test func `a rebuild from one folder keeps the others of the index`() throws {
    try archive.write("a.json", TestArchive.Source(title: "A", text: "one"), in: "north")
    try archive.write("a.json", TestArchive.Source(title: "A", text: "two"), in: "south")
    try archive.run(["north", "south"])
    #expect(try archive.run(["north"]) { $0.rebuild = true }.articles == 2)
  }

  @Test(arguments: [false, true])
  func `a folder that is missing leaves the index as it is`(rebuild: Bool) throws {
    try write("a.json", "one")
    try archive.run()
    try FileManager.default.moveItem(
      atPath: archive.articles, toPath: archive.folder.path("elsewhere"))
    for sources in [["articles"], []] {
      let error = try #require(throws: DatelineError.self) {
        try archive.run(sources) { $0.rebuild = rebuild }
      }
      #expect(error.code == .inputOutput)
      #expect(try content() == ["a.json": "one"])
    }
  }

  @Test(arguments: [false, true])
  func `a folder that is suddenly empty takes --purge`(rebuild: Bool) throws {
    try write("a.json", "one")
    try archive.run()
    try archive.remove("a.json")
    let error = try #require(throws: DatelineError.self) {
      try archive.run { $0.rebuild = rebuild }
    }
    #expect(error.code == .inputOutput)
    #expect(error.message.contains("--purge"))
    #expect(try content() == ["a.json": "one"])
    let summary = try archive.run {
      $0.rebuild = rebuild
      $0.purge = true
    }
    #expect(summary.articles == 0)
    #expect(try content() == [:])
  }

  @Test func `a bad file is listed with its reason, and the run goes on`() throws {
    try write("a.json", "one")
    try archive.write("b.json", "{\"headline\": \"cut short")
    try archive.write("c.txt", "")
    try archive.write("d.jsonl", "{\"headline\": \"x\", \"text\": \"word is fine\"}\nnot json\n")
    try archive.write("e.json.gz", "this is no gzip")
    try write("f.json", "six")
    let summary = try archive.run()
    #expect(summary.articles == 3)
    #expect(Set(summary.failures.map(\.path)) == ["b.json", "c.txt", "d.jsonl", "e.json.gz"])
    #expect(summary.failures.first { $0.path == "d.jsonl" }?.recordNumber == 2)
    #expect(summary.failed == 4)
    let statistics = try archive.open().statistics()
    #expect(statistics.articles == 3)
    #expect(statistics.failedByReason == summary.failedByReason)
    // They are not read again while they stay as they are, and still listed.
    let second = try archive.run()
    #expect(second.bytes == 0)
    #expect(try archive.open().statistics().failedByReason == summary.failedByReason)
    // Mended, they are forgotten.
    try write("b.json", "two")
    try archive.run()
    #expect(try archive.open().statistics().failedByReason.values.reduce(0, +) == 3)
    try archive.remove("c.txt")
    try archive.run()
    #expect(try archive.open().statistics().failedByReason.values.reduce(0, +) == 2)
  }

  @Test func `a file that is damaged keeps the articles that it had`() throws {
    try write("a.json", "one")
    try write("b.json", "two")
    try archive.run()
    try archive.write("a.json", "{\"headline\": \"cut sho")
    let summary = try archive.run()
    #expect(summary.failures.map(\.path) == ["a.json"])
    #expect(summary.removed == 0 && summary.articles == 2)
    #expect(try content() == ["a.json": "one", "b.json": "two"])
    #expect(try archive.run().bytes == 0)
    #expect(try content() == ["a.json": "one", "b.json": "two"])
    #expect(try archive.open().statistics().failedByReason.count == 1)
    try write("a.json", "mended")
    #expect(try archive.run().updated == 1)
    #expect(try content() == ["a.json": "mended", "b.json": "two"])
    #expect(try archive.open().statistics().failedByReason.isEmpty)
  }

  @Test func `a file that became empty is an article no longer`() throws {
    try write("a.json", "one")
    try archive.write("b.txt", "Title\n\nthe word is two")
    try archive.run()
    try archive.write("b.txt", "")
    let summary = try archive.run()
    #expect(summary.removed == 1 && summary.failed == 1)
    #expect(try content() == ["a.json": "one"])
  }

  @Test func `a link that leads nowhere keeps its article, one that is gone does not`() throws {
    try write("a.json", "one")
    try archive.write(
      "real.json", TestArchive.Source(title: "R", text: "the word is two"), in: "store")
    let link = archive.folder.path("articles/b.json")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: archive.folder.path("store/real.json"))
    try archive.run()
    try archive.remove("real.json", in: "store")
    let summary = try archive.run()
    #expect(summary.failures.map(\.path) == ["b.json"] && summary.removed == 0)
    #expect(try content() == ["a.json": "one", "b.json": "two"])
    try FileManager.default.removeItem(atPath: link)
    #expect(try archive.run().removed == 1)
    #expect(try content() == ["a.json": "one"])
  }

  @Test(.enabled(if: getuid() != 0, "permissions don't hold for root"))
  func `a folder that can't be opened keeps its articles`() throws {
    try write("a.json", "one")
    try write("locked/b.json", "two")
    try archive.run()
    let folder = archive.folder.path("articles/locked")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    let summary = try archive.run()
    #expect(summary.failed == 1 && summary.removed == 0)
    #expect(try content() == ["a.json": "one", "locked/b.json": "two"])
  }

  @Test func `what a scan could not look at counts as seen`() throws {
    for name in ["a.json", "sub/b.json", "sub/deep/c.json", "subway.json"] { try write(name, "x") }
    try archive.write("sub/d.json", TestArchive.Source(title: "D", text: "x"), in: "other")
    try archive.run(["articles", "other"])
    let database = try Database(path: archive.index)
    var known = try KnownFiles(in: database)
    #expect(known.vanished(from: "articles").count == 4)
    try known.keepUnreachable(at: "sub", of: "articles", in: database)
    let gone = Set(known.vanished(from: "articles").map(\.key))
    #expect(
      gone
        == Set(["a.json", "subway.json"].map { SourceFile.key(collection: "articles", path: $0) }))
    #expect(known.vanished(from: "other").count == 1)
  }

  @Test func `a file of records has the articles of its last state alone`() throws {
    let records = (1...5).map { TestArchive.Source(title: "R\($0)", text: "the word is w\($0)") }
    try archive.write("wire.jsonl", lines: records)
    try write("a.json", "one")
    try archive.run()
    #expect(
      try archive.hits("path:wire.jsonl").map(\.article.recordNumber).compactMap { $0 }.sorted()
        == [1, 2, 3, 4, 5])
    try archive.write("wire.jsonl", lines: Array(records.prefix(2)))
    let summary = try archive.run()
    #expect(summary.updated == 0 && summary.removed == 3 && summary.unchanged == 3)
    #expect(try archive.paths("path:wire.jsonl").count == 2)
  }

  @Test func `a rebuild swaps, and keeps the generation before`() throws {
    try write("a.json", "one")
    try archive.run()
    #expect(try archive.open().statistics().generation == 1)
    for expected in [2, 3, 4] {
      try archive.run {
        $0.rebuild = true
        $0.graceSeconds = 0
      }
      #expect(try archive.open().statistics().generation == expected)
      #expect(IndexFolder(archive.index).allGenerations() == [expected - 1, expected])
    }
    #expect(!FileManager.default.fileExists(atPath: archive.index + "/building"))
    #expect(try content() == ["a.json": "one"])
    #expect(try IndexCheck(index: archive.index).run().problems.isEmpty)
  }

  @Test func `Xapian itself opens the index as it stands`() throws {
    try write("a.json", "one")
    try archive.run()
    #expect(try Database(path: archive.index).documentCount == 1)
  }

  @Test func `a run that was stopped keeps what it has, and the next goes on`() throws {
    for number in 0..<20 { try write("\(number).json", "w\(number)") }
    try archive.run()
    try write("0.json", "changed")
    try write("new.json", "new")
    var options = IndexingOptions(sources: [archive.articles])
    options.workers = 2
    let run = IndexingRun(index: archive.index, options: options)
    run.stop.stop()
    let stopped = try run.run()
    #expect(stopped.isInterrupted && stopped.removed == 0)
    #expect(try archive.hits("*").count == 20)
    #expect(try archive.run().articles == 21)
    #expect(try content()["0.json"] == "changed")
  }

  @Test func `a rebuild that was stopped leaves the index as it was`() throws {
    try write("a.json", "one")
    try archive.run()
    var options = IndexingOptions(sources: [archive.articles])
    options.rebuild = true
    let run = IndexingRun(index: archive.index, options: options)
    run.stop.stop()
    let error = try #require(throws: DatelineError.self) { try run.run() }
    #expect(error.code == .interrupted)
    #expect(try archive.open().statistics().generation == 1)
    #expect(try content() == ["a.json": "one"])
  }

  @Test func `a damaged index says so, and can be built again`() throws {
    try write("a.json", "one")
    try archive.run()
    let shard = IndexFolder(archive.index).shard(generation: 1)
    for name in try FileManager.default.contentsOfDirectory(atPath: shard) {
      try Data("not a table".utf8).write(to: URL(filePath: shard + "/" + name))
    }
    let error = try #require(throws: DatelineError.self) { try archive.open() }
    #expect(error.code == .unusableIndex)
    #expect(error.message.contains("--rebuild"))
    #expect(throws: DatelineError.self) { try archive.run() }
    #expect(try !IndexCheck(index: archive.index).run().problems.isEmpty)
    #expect(try archive.run { $0.rebuild = true }.articles == 1)
    #expect(try content() == ["a.json": "one"])
    #expect(try IndexCheck(index: archive.index).run().problems.isEmpty)
  }

  @Test func `an index of another version is not written to`() throws {
    try write("a.json", "one")
    try archive.run()
    let path = IndexFolder(archive.index).manifest(generation: 1)
    var manifest = try Manifest.read(from: path)
    manifest.schemaVersion += 1
    try manifest.write(to: path)
    let error = try #require(throws: DatelineError.self) { try archive.run() }
    #expect(error.code == .unusableIndex)
    #expect(error.message.contains("a newer version"))
    #expect(try archive.run { $0.rebuild = true }.articles == 1)
  }

  @Test func `there is no index where none was built`() throws {
    let error = try #require(throws: DatelineError.self) { try archive.open() }
    #expect(error.code == .notFound)
    #expect(throws: DatelineError.self) { try IndexCheck(index: archive.index).run() }
  }
}
