import Articles
import Foundation
import TestSupport
import Testing
import Xapian

@testable import Dateline

/// Files that change while most of their articles stay as they are.
@Suite struct SmallChangesTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private func source(_ number: Int, _ text: String = "harbour") -> TestArchive.Source {
    TestArchive.Source(id: "r-\(number)", title: "Record \(number)", text: "\(text) \(number)")
  }

  /// A summary's added, updated, unchanged and removed.
  private func counts(_ summary: IndexingSummary) -> [Int] {
    [summary.added, summary.updated, summary.unchanged, summary.removed]
  }

  /// What is stored of each article, by document number.
  private func stored() throws -> [UInt32: [UInt8]] {
    let database = try Database(path: archive.index)
    let ids = try database.documentIDs(of: nil, limit: 10_000)
    return try Dictionary(uniqueKeysWithValues: ids.map { ($0, try database.document($0).data) })
  }

  /// As an update does that is over one file, which it reads with these units.
  private func update(unitBytes: Int = 1 << 20) throws -> LiveWriter.Outcome {
    let update = LiveUpdate(
      shard: IndexFolder(archive.index).shard(generation: 1),
      budget: MemoryBudget(memory: 64 << 20, workers: 1, unitBytes: unitBytes),
      progress: IndexingProgress(), stop: StopSignal())
    let files = try scanned()
    return try update.run { cutter in
      for file in files { try cutter.add(file) }
      cutter.flush()
      return LiveUpdate.Produced()
    }
  }

  @Test func `a line added to a file of records is one article added`() throws {
    try archive.write("wire.jsonl", lines: (0..<50).map { source($0) })
    try archive.run()
    let before = try stored()
    try archive.write("wire.jsonl", lines: (0..<51).map { source($0) })
    #expect(counts(try archive.run()) == [1, 0, 50, 0])
    let after = try stored()
    #expect(after.count == 51 && before.allSatisfy { after[$0.key] == $0.value })
    // The articles that stand know the file as it is now.
    let again = try archive.run()
    #expect(again.bytes == 0 && again.unchanged == 51)
  }

  @Test func `of records that change those alone are put in their places`() throws {
    try archive.write("wire.jsonl", lines: (0..<50).map { source($0) })
    try archive.run()
    let before = try stored()
    try archive.write(
      "wire.jsonl", lines: (0..<49).map { source($0, $0 == 30 ? "bridge" : "harbour") })
    #expect(counts(try archive.run()) == [0, 1, 48, 1])
    let after = try stored()
    #expect(before.count { after[$0.key] == $0.value } == 48 && after.count == 49)
    #expect(try archive.hits("bridge").map(\.article.record) == ["r-30"])
    #expect(try archive.hits("harbour").count == 48)
  }

  @Test func `files that were only touched leave every document's terms and data`() throws {
    try archive.write("a.json", source(1))
    try archive.write("wire.jsonl", lines: (2..<400).map { source($0) })
    try archive.run()
    let before = try stored()
    try archive.write("a.json", source(1))
    try archive.write("wire.jsonl", lines: (2..<400).map { source($0) })
    // In several units.
    let outcome = try update(unitBytes: 4 << 10)
    #expect(outcome.changes?.documents == [])
    #expect(outcome.articles == LiveWriter.ArticleCounts(unchanged: 399))
    #expect(try stored() == before)
    #expect(try archive.run().bytes == 0)
  }

  @Test func `an article of an index from before fingerprints is written once more`() throws {
    try archive.write("a.json", source(1))
    try archive.run()
    let shard = IndexFolder(archive.index).shard(generation: 1)
    let writer = try WritableDatabase(path: shard, .open)
    var changes = PackedDocument()
    changes.setValue([], slot: ValueSlot.fingerprint)
    try writer.amend(1, removing: [], with: changes)
    try writer.close()
    for expected in [[0, 1, 0, 0], [0, 0, 1, 0]] {
      try archive.write("a.json", source(1))
      #expect(counts(try archive.run()) == expected)
    }
  }

  @Test func `an article in a folder that is called as an archive's inside is kept`() throws {
    for name in ["articles/p.tar!/a.json", "pack/a.json"] {
      try archive.folder.write(name, source(1, name).json)
    }
    let tar = try Process.run(
      URL(filePath: "/usr/bin/tar"),
      arguments: [
        "-cf", archive.folder.path("articles/p.tar"), "-C", archive.folder.path("pack"), "a.json",
      ])
    tar.waitUntilExit()
    try archive.run()
    try #require(Set(try archive.hits("*").map(\.article.id)).count == 1)
    for name in ["p.tar", "p.tar!/a.json"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: archive.folder.path("articles/" + name))
      #expect(try archive.run().articles == 2)
      #expect(try archive.hits("pack").count == 1 && archive.hits("tar").count == 1)
    }
  }

  @Test func `members of an archive that have one path are all kept`() throws {
    for (name, text) in [("a.json", "one"), ("b.json", "two"), ("c.json", "three")] {
      try archive.folder.write("pack/" + name, source(1, text).json)
    }
    // tar writes what it is told, whatever is there already.
    let tar = try Process.run(
      URL(filePath: "/usr/bin/tar"),
      arguments: [
        "-cf", archive.folder.path("articles/p.tar"), "-C", archive.folder.path("pack"),
        "--transform=s/[ab].json/same.json/", "a.json", "b.json", "c.json",
      ])
    tar.waitUntilExit()
    try #require(tar.terminationStatus == 0)
    #expect(try archive.run().articles == 3)
    for seconds in 1...2 {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + Double(seconds))],
        ofItemAtPath: archive.folder.path("articles/p.tar"))
      let summary = try archive.run()
      #expect(summary.articles == 3 && summary.bytes > 0)
      for text in ["one", "two", "three"] { #expect(try archive.hits(text).count == 1, "\(text)") }
    }
  }

  @Test(arguments: [2, 50])
  func `what a file has no more goes by the next run where this one is stopped`(
    _ records: Int
  ) throws {
    try archive.write("wire.jsonl", lines: (0..<records).map { source($0) })
    try archive.run()
    try archive.write("wire.jsonl", lines: [source(0)])
    let file = try #require(try scanned().first)
    let stop = StopSignal()
    let writer = try LiveWriter(
      shard: IndexFolder(archive.index).shard(generation: 1), commitBytes: 1 << 20,
      progress: IndexingProgress(), stop: stop)
    try writer.open(file, isMarked: false)
    try writer.write([.init(file: file, document: .stands(at: 1))], isRead: true)
    stop.stop()
    try writer.closeFile()
    try writer.finish()
    #expect(try archive.hits("harbour").count == records)
    #expect(counts(try archive.run()) == [0, 0, 1, records - 1])
    #expect(try archive.run().bytes == 0)
  }

  /// The files that there are.
  private func scanned() throws -> [SourceFile] {
    let scan = FolderScan(
      collection: Manifest.Collection(name: "articles", folder: archive.articles))
    var files: [SourceFile] = []
    try scan.forEach { if case .file(let file) = $0 { files.append(file) } }
    return files
  }

  @Test func `a file that Xapian commits in the middle of is marked as unfinished`() throws {
    try archive.write("a.json", source(1))
    try archive.run()
    let shard = IndexFolder(archive.index).shard(generation: 1)
    let file = SourceFile(
      collection: "articles", path: "wire.jsonl",
      absolutePath: archive.folder.path("articles/wire.jsonl"), size: 1, modified: 1)
    let most = WritableDatabase.maximumFlushThreshold
    // The last one can't be written, as if the run had been killed there.
    let articles = (0...most + 10).map { number in
      var document = PackedDocument()
      let term = number > most ? [] : Array(SourceFileTerm.text(of: file.key).utf8)
      document.addTerm(term.span, wdf: 0, positions: [UInt32]().span)
      document.setValue(FileValue(of: file).encoded, slot: ValueSlot.file)
      return LiveUpdate.PreparedUnit.Article(file: file, document: .new(document))
    }
    for content in [
      WorkUnit.Content.files([file]), .records(file, RecordChunk(path: file.path, emptyAt: 1)),
    ] {
      let writer = try LiveWriter(
        shard: shard, commitBytes: 1 << 20, progress: IndexingProgress(), stop: StopSignal())
      #expect(throws: XapianError.self) {
        _ = try writer.write(LiveUpdate.PreparedUnit(content: content, articles: articles))
      }
      let committed = try Database(path: shard)
      #expect(try committed.documentCount > 1)
      let known = try KnownFiles(in: committed)
      #expect(!known.isUnchanged(file) && known.firstRecord(of: file) == 1)
    }
  }
}
