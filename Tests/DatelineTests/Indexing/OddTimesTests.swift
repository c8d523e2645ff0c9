import Foundation
import Glibc
import TestSupport
import Testing

@testable import Dateline

/// Clocks that run backwards and files that change while they are read.
@Suite struct OddTimesTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private func write(_ word: String, seconds: Int) throws {
    let path = try archive.write("a.json", TestArchive.Source(title: "A", text: word).json)
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
  }

  @Test(arguments: [
    1_000_000_000, 0, -1, -10_000_000_000, 32_503_680_000, Int(Int32.max) + 1,
  ])
  func `a file is read again when its time goes back, or anywhere else`(seconds: Int) throws {
    try write("before", seconds: 1_700_000_000)
    try archive.run()
    try write("after.", seconds: seconds)
    #expect(try archive.run().updated == 1)
    #expect(try archive.run().unchanged == 1)
    #expect(try archive.hits("after").count == 1)
  }

  @Test func `a generation from the future is neither lost nor kept from use`() throws {
    try write("before", seconds: 1)
    try archive.run()
    // As if the clock had been years ahead when it was replaced.
    try archive.run { $0.rebuild = true }
    let note = IndexFolder(archive.index).generation(1) + "/" + OldGenerations.note
    let future = timespec(tv_sec: 32_503_680_000, tv_nsec: 0)
    try #require(utimensat(AT_FDCWD, note, [future, future], 0) == 0)
    for _ in 0..<2 { try archive.run { $0.rebuild = true } }
    #expect(try archive.open().statistics().generation == 4)
    #expect(try archive.hits("before").count == 1)
    #expect(try IndexMaintenance(index: archive.index).rollback() == 3)
  }

  @Test func `a file that vanishes before it is read is listed, and its articles stay`() throws {
    try write("before", seconds: 1)
    try archive.run()
    try write("after", seconds: 2)
    let shard = IndexFolder(archive.index).shard(generation: 1)
    let update = LiveUpdate(
      shard: shard, budget: MemoryBudget(memory: 64 << 20, workers: 1),
      progress: IndexingProgress(), stop: StopSignal())
    let scan = FolderScan(
      collection: Manifest.Collection(name: "articles", folder: archive.articles))
    let outcome = try update.run { cutter in
      try scan.forEach { if case .file(let file) = $0 { try cutter.add(file) } }
      try archive.remove("a.json")
      return LiveUpdate.Produced()
    }
    #expect(outcome.failures.map(\.reason) == ["vanished or changed while it was read"])
    #expect(try archive.hits("before").count == 1)
    // Gone for good, it goes with the next run.
    try archive.write("b.json", TestArchive.Source(title: "B", text: "other"))
    let next = try archive.run()
    #expect(next.removed == 1 && next.articles == 1)
    #expect(try archive.open().failures().listed.isEmpty)
  }

  @Test func `a file that grows between the look at it and its reading is read once more`() throws {
    try write("before", seconds: 1)
    try archive.run()
    try write("after", seconds: 2)
    let scan = FolderScan(
      collection: Manifest.Collection(name: "articles", folder: archive.articles))
    let update = LiveUpdate(
      shard: IndexFolder(archive.index).shard(generation: 1),
      budget: MemoryBudget(memory: 64 << 20, workers: 1), progress: IndexingProgress(),
      stop: StopSignal())
    _ = try update.run { cutter in
      try scan.forEach { if case .file(let file) = $0 { try cutter.add(file) } }
      try write("after, and more", seconds: 3)
      return LiveUpdate.Produced()
    }
    #expect(try archive.hits("more").count == 1)
    let again = try archive.run()
    #expect(again.unchanged == 1 && again.bytes > 0)
    let last = try archive.run()
    #expect(last.unchanged == 1 && last.bytes == 0)
  }
}
