import Foundation
import TestSupport
import Testing

@testable import Dateline

/// A build that goes on where one was that was killed: reads only what that had not.
@Suite struct ResumedBuildTests {
  private static let files = 60
  private static let records = 120
  private static let unitBytes = 8 << 10

  private let archive: TestArchive
  private var building: String { IndexFolder(archive.index).building }

  init() throws {
    archive = try TestArchive()
    for number in 0..<Self.files { try write(number, round: 0) }
    try archive.write(
      "wire.jsonl",
      lines: (0..<Self.records).map {
        TestArchive.Source(
          title: "R \($0)", text: "record water " + String(repeating: "air \($0) ", count: 300))
      })
  }

  private func write(_ number: Int, round: Int) throws {
    try archive.write(
      "\(number).json",
      TestArchive.Source(
        title: "Number \(number)",
        text: "round\(round) water and fire. " + String(repeating: "earth \(number) ", count: 40)))
  }

  private func rebuild() throws -> IndexingSummary {
    try archive.run {
      $0.rebuild = true
      $0.unitBytes = Self.unitBytes
    }
  }

  /// The notes on what is finished, in the order of units.
  private func notes() -> [String] {
    FilePaths.names(in: building).filter { $0.hasSuffix(".done") }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  /// Leaves what a build does that is killed when all but the last of its units are
  /// finished, of which one is the end of the file of records.
  private func leaveUnfinished() throws {
    let folder = IndexFolder(archive.index)
    try FilePaths.makeFolder(folder.path)
    let progress = IndexingProgress()
    let build = GenerationBuild(
      folder: folder, generation: 9,
      budget: MemoryBudget(memory: 64 << 20, workers: 1, unitBytes: Self.unitBytes),
      journal: try BuildJournal(folder: building, unitBytes: Self.unitBytes),
      finished: FinishedUnits(), progress: progress, stop: StopSignal(), needsAll: true)
    let scan = FolderScan(
      collection: Manifest.Collection(name: "articles", folder: archive.articles))
    #expect(throws: RunStopped.self) {
      try build.run { cutter in
        try scan.forEach { if case .file(let file) = $0 { try cutter.add(file) } }
        cutter.flush()
        while progress.snapshot.articles < Self.files + Self.records { usleep(1000) }
        throw RunStopped()
      }
    }
    let last = try #require(notes().last)
    FilePaths.remove(building + "/" + last)
    #expect(notes().count > 4)
  }

  private func answers(_ index: String) throws -> [String] {
    var found: [String] = []
    for question in ["*", "water", "round0", "round1", "record", "title:7", "\"earth 12\""] {
      var request = SearchRequest(question)
      request.limit = 10_000
      request.foldsCopies = false
      let results = try ArticleIndex(at: index).search(request)
      found += results.hits.map { question + " " + $0.article.id + " " + $0.article.title }.sorted()
    }
    return found
  }

  private func expectSameAsFresh() throws {
    try archive.run(index: archive.folder.path("fresh")) { $0.rebuild = true }
    #expect(try answers(archive.index) == answers(archive.folder.path("fresh")))
    #expect(try IndexCheck(index: archive.index).run().problems.isEmpty)
    #expect(!FilePaths.names(in: archive.index).contains("building"))
  }

  @Test func `what was read before is not read again, and stands in the same place`() throws {
    try leaveUnfinished()
    let summary = try rebuild()
    let all = Self.files + Self.records
    #expect(summary.continued > Self.files && summary.continued < all)
    #expect(summary.articles == all && summary.added == all)
    try expectSameAsFresh()
    let resumed = try archive.hits("*").map(\.article.id)
    try archive.run { $0.rebuild = true }
    #expect(try archive.hits("*").map(\.article.id) == resumed)
  }

  @Test func `files that changed, came or went in between are as they are now`() throws {
    try leaveUnfinished()
    try write(3, round: 1)
    try archive.remove("20.json")
    try write(Self.files, round: 1)
    let summary = try rebuild()
    #expect(summary.continued > 0 && summary.articles == Self.files + Self.records)
    #expect(Set(try archive.paths("round1")) == ["\(Self.files).json", "3.json"])
    #expect(try archive.paths("title:\"number 20\"").isEmpty)
    try expectSameAsFresh()
  }

  @Test func `a file of records that changed in between is read anew`() throws {
    try leaveUnfinished()
    try archive.write("wire.jsonl", lines: [TestArchive.Source(title: "R 0", text: "record other")])
    let summary = try rebuild()
    #expect(summary.continued > 0 && summary.articles == Self.files + 1)
    try expectSameAsFresh()
  }

  @Test func `what another program, another state or half a run left is of no use`() throws {
    try leaveUnfinished()
    for name in notes() {
      var bytes = try #require(FilePaths.bytes(of: building + "/" + name))
      bytes[1] ^= 1
      try FilePaths.writePlainly(bytes, to: building + "/" + name)
    }
    #expect(try rebuild().continued == 0)
    try leaveUnfinished()
    FilePaths.remove(building + "/dictionary")
    #expect(try rebuild().continued == 0)
    try leaveUnfinished()
    #expect(try archive.run { $0.rebuild = true }.continued == 0)
    try leaveUnfinished()
    for name in notes() { FilePaths.remove(building + "/" + name.dropLast(5)) }
    #expect(try rebuild().continued == 0)
    try expectSameAsFresh()
  }

  @Test(arguments: [1, 2])
  func `a note that is damaged is no note, and never a trap`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let piece = FinishedPiece(merging: [], path: "/x/0-unit-1")
    let bytes = piece.encoded("this program")
    #expect(FinishedPiece(encoded: bytes, path: piece.path, configuration: "this program") == piece)
    #expect(FinishedPiece(encoded: bytes, path: piece.path, configuration: "another") == nil)
    for _ in 0..<1000 {
      let noise = bytes.prefix(14) + random.bytes(Int.random(in: 0...40, using: &random))
      let read = FinishedPiece(
        encoded: Array(noise), path: piece.path, configuration: "this program")
      #expect((read?.marks.count ?? 0) <= 40, "seed \(seed)")
    }
  }
}
