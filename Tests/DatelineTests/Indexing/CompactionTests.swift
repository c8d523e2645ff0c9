import Foundation
import TestSupport
import Testing

@testable import Dateline
import Xapian

/// An index that is updated again and again stays small, by itself.
@Suite struct CompactionTests {
  private let archive: TestArchive
  private static let files = 150

  init() throws {
    archive = try TestArchive()
    for number in 0..<Self.files { try write(number, round: 0) }
    try archive.run()
  }

  private var folder: IndexFolder { IndexFolder(archive.index) }

  private func write(_ number: Int, round: Int) throws {
    let words = (0..<60).map { "w\((number * 7 + round * 31 + $0 * $0) % 997)" }
    try archive.write(
      "\(number).json",
      TestArchive.Source(
        title: "Number \(number)", text: "round\(round) " + words.joined(separator: " "),
        people: ["Person \(number % 9)"]))
  }

  /// Edits and updates until the index is compacted; the round in which it was.
  private func roundOfCompaction(from first: Int = 1, graceSeconds: Double = 0) throws -> Int? {
    for round in first..<(first + 40) {
      for number in 0..<20 { try write((round * 13 + number) % Self.files, round: round) }
      let summary = try archive.run {
        $0.leastCompactedBytes = 0
        $0.graceSeconds = graceSeconds
      }
      if summary.isCompacted { return round }
    }
    return nil
  }

  private func size(generation: Int) -> Int {
    FilePaths.size(of: folder.shard(generation: generation))
  }

  @Test func `what updates have blown up is written anew, and holds the same`() throws {
    let reader = try archive.open()
    let fresh = size(generation: 1)
    let round = try #require(try roundOfCompaction(graceSeconds: 600))
    #expect(folder.allGenerations() == [1, 2])
    #expect(try folder.liveGeneration() == 2)
    #expect(size(generation: 1) >= fresh * 2)
    #expect(size(generation: 2) < fresh * 3 / 2)
    let manifest = try Manifest.read(from: folder.manifest(generation: 2))
    #expect(manifest.compactBytes == size(generation: 2) && manifest.before == nil)
    #expect(!FilePaths.names(in: folder.shard(generation: 2) + "-columns").isEmpty)

    var request = SearchRequest("round\(round)")
    request.facets = [.init("people")]
    request.foldsCopies = false
    let results = try reader.search(request)
    #expect(results.matches.count == 20)
    #expect(results.facets.first?.values.reduce(0) { $0 + $1.count } == 20)
    try archive.run(index: archive.folder.path("anew"))
    let anew = try ArticleIndex(at: archive.folder.path("anew"))
    for question in ["*", "w11", "\"w0 w1\"", "title:42", "person:\"Person 3\""] {
      var request = SearchRequest(question)
      request.limit = 1000
      request.foldsCopies = false
      let ids = try reader.search(request).hits.map(\.article.id).sorted()
      #expect(try ids == anew.search(request).hits.map(\.article.id).sorted(), "\(question)")
    }
  }

  @Test func `the generation that was replaced goes after a while, and until then no other comes`()
    throws
  {
    let first = try #require(try roundOfCompaction(graceSeconds: 600))
    #expect(try roundOfCompaction(from: first + 1, graceSeconds: 600) == nil)
    #expect(folder.allGenerations() == [1, 2])
    _ = try #require(try roundOfCompaction(from: first + 50))
    #expect(folder.allGenerations() == [2, 3])
    try archive.run { $0.graceSeconds = 0 }
    #expect(folder.allGenerations() == [3])
  }

  @Test func `going back goes to the last build and not to a compaction`() throws {
    try archive.run { $0.rebuild = true }
    let round = try #require(try roundOfCompaction())
    #expect(try folder.liveGeneration() == 3)
    #expect(try archive.hits("round\(round)").count == 20)
    #expect(try IndexMaintenance(index: archive.index).rollback() == 1)
    #expect(try archive.hits("round0").count == Self.files)
    try archive.run { $0.graceSeconds = 0 }
    #expect(try archive.hits("round\(round)").count == 20)
  }

  @Test func `one that fails leaves the index as it was, and is tried again`() throws {
    // Nothing can be written where the stub is made.
    let blocked = folder.stub + ".new"
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
    #expect(try roundOfCompaction() == nil)
    #expect(folder.allGenerations() == [1])
    #expect(try archive.hits("*").count == Self.files)
    let reason = try archive.run { $0.leastCompactedBytes = 0 }.compactionFailure
    #expect(reason?.contains(folder.path) == true, "\(reason ?? "nothing is said")")
    try FileManager.default.removeItem(atPath: blocked)
    // What one that was killed has left goes too.
    try FilePaths.makeFolder(folder.shard(generation: 2))
    #expect(try archive.run { $0.leastCompactedBytes = 0 }.isCompacted)
    #expect(try folder.liveGeneration() == 2)
    #expect(try archive.hits("*").count == Self.files)
  }

  @Test func `a small index and one that was stopped are let be`() throws {
    #expect(!(try archive.run().isCompacted))
    for round in 1...20 {
      for number in 0..<20 { try write(number, round: round) }
      #expect(!(try archive.run().isCompacted))
    }
    #expect(folder.allGenerations() == [1])
  }

  @Test func `edits use the numbers of documents again`() throws {
    let database = try Database(path: folder.shard(generation: 1))
    for round in 1...5 {
      for number in 0..<Self.files { try write(number, round: round) }
      try archive.run()
    }
    _ = try database.reopen()
    #expect(try database.lastDocumentID == UInt32(Self.files))
  }
}
