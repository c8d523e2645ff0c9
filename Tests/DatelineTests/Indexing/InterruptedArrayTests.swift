import Dispatch
import Foundation
import TestSupport
import Testing

@testable import Dateline

/// Runs that are stopped inside of a file of many articles that can't be cut: it is left in
/// the middle, and the next run reads it from its beginning.
@Suite struct InterruptedArrayTests {
  private static let records = 1500

  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private func write(round: Int) throws {
    let records = (0..<Self.records).map { number in
      TestArchive.Source(id: "r-\(number)", title: "Record \(number)", text: "round\(round)").json
    }
    try archive.write("export.json", "[" + records.joined(separator: ",\n") + "]")
  }

  /// Runs, and stops when some of it is read.
  private func stopped() throws -> IndexingSummary {
    var options = IndexingOptions(sources: [archive.articles])
    options.workers = 1
    return try archive.runAndStop(options)
  }

  /// Stops first runs until one was stopped inside of the file.
  private func stoppedFirst() throws -> IndexingSummary {
    try write(round: 0)
    for _ in 1...20 {
      let summary = try stopped()
      if summary.isInterrupted { return summary }
      try FileManager.default.removeItem(atPath: archive.index)
    }
    Issue.record("twenty runs were over before they could be stopped")
    return IndexingSummary()
  }

  private func count(_ question: String) throws -> Int { try archive.hits(question).count }

  @Test func `what a first run read can be found, and the next run reads all of it`() throws {
    let first = try stoppedFirst()
    #expect(first.articles > 0 && first.articles < Self.records)
    #expect(try count("round0") == first.articles)
    let second = try archive.run()
    #expect(second.articles == Self.records && !second.isInterrupted)
    #expect(second.unchanged == first.articles && second.added == Self.records - first.articles)
    #expect(Set(try archive.hits("round0").compactMap(\.article.record)).count == Self.records)
    // Nothing is left that would have it read again.
    #expect(try archive.run().bytes == 0)
  }

  @Test func `a rebuild that is stopped there goes on without half of the file`() throws {
    _ = try stoppedFirst()
    #expect(try archive.run { $0.rebuild = true }.articles == Self.records)
    #expect(try count("round0") == Self.records)
    #expect(try archive.run().bytes == 0)
  }

  @Test func `an update keeps the old articles until it has read the whole file`() throws {
    try write(round: 0)
    try archive.run()
    var round = 0
    var summary = IndexingSummary()
    while !summary.isInterrupted, round < 20 {
      round += 1
      try write(round: round)
      let stop = StopSignal()
      var options = IndexingOptions(sources: [archive.articles])
      options.workers = 1
      let run = IndexingRun(index: archive.index, options: options, stop: stop)
      DispatchQueue(label: "test").async {
        while run.progress.snapshot.files == 0, !stop.isStopped {}
        stop.stop()
      }
      defer { stop.stop() }
      summary = try run.run()
    }
    try #require(summary.isInterrupted, "twenty runs were over before they could be stopped")
    #expect(try count("round\(round - 1)") == Self.records && count("round\(round)") == 0)
    #expect(try archive.run().updated == Self.records)
    #expect(try count("round\(round - 1)") == 0 && count("round\(round)") == Self.records)
  }

  @Test func `a reader leaves a file in the middle, and says which`() throws {
    try write(round: 0)
    let file = SourceFile(
      collection: "c", path: "export.json",
      absolutePath: archive.folder.path("articles/export.json"), size: 1, modified: 0)
    let stop = StopSignal()
    var reader = UnitReader(nil, vocabulary: 1000)
    let unit = WorkUnit(number: 0, content: .files([file, file]))
    let outcome = try reader.read(unit, until: stop) { _, _ in stop.stop() }
    #expect(outcome.files == 0 && outcome.articles == 1 && outcome.unfinished == file)
  }

  @Test func `a file that was left in the middle and is small now is read once`() throws {
    let lines = (0..<3000).map { number in
      TestArchive.Source(id: "r-\(number)", title: "R", text: "round0 " + UUID().uuidString)
    }
    try archive.write("wire.jsonl", lines: lines)
    var options = IndexingOptions(sources: [archive.articles])
    options.workers = 1
    options.unitBytes = 16 << 10
    let run = IndexingRun(index: archive.index, options: options)
    DispatchQueue(label: "test").async {
      while run.progress.snapshot.articles == 0, !run.stop.isStopped {}
      run.stop.stop()
    }
    defer { run.stop.stop() }
    _ = try run.run()
    try archive.write("wire.jsonl", lines: Array(lines.prefix(2)))
    #expect(try archive.run().articles == 2)
    #expect(try archive.run().bytes == 0)
  }
}
