import Foundation
import TestSupport
import Testing

@testable import Dateline

/// A first run that is stopped inside of one big file of records. Updates are stopped
/// and killed in `InterruptedUpdateTests`, where a whole program can be.
@Suite struct InterruptedFileTests {
  private static let records = 700

  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private func write(round: Int, count: Int = Self.records) throws {
    let lines = (0..<count).map { number in
      TestArchive.Source(
        id: "r-\(number)", title: "Record \(number)",
        text: "round\(round) " + Self.words(number))
    }
    try archive.write("wire.jsonl", lines: lines)
  }

  /// Words that differ, so that the file is big when compressed too.
  private static func words(_ number: Int) -> String {
    var random = SeededGenerator(seed: UInt64(number))
    return (0..<60).map { _ in String(random.next() >> 20, radix: 36) }.joined(separator: " ")
  }

  /// So little memory that units have 64 KiB: some ten in all.
  private func options() -> IndexingOptions {
    var options = IndexingOptions(sources: [archive.articles])
    options.workers = 1
    options.memory = 1 << 20
    return options
  }

  /// Starts runs over new states of the file and stops them as soon as they have
  /// written something, until one was stopped inside of it: on a busy machine the
  /// first may be over before. Gives the summary and the state's number.
  private func stopped(from first: Int) throws -> (summary: IndexingSummary, round: Int) {
    for round in first..<first + 20 {
      try write(round: round)
      let summary = try archive.runAndStop(options())
      if summary.isInterrupted && summary.articles > 0 { return (summary, round) }
      if first == 0 { try FileManager.default.removeItem(atPath: archive.index) }
    }
    Issue.record("twenty runs were over before they could be stopped")
    return (IndexingSummary(), first)
  }

  private func records(_ question: String) throws -> [String] {
    try archive.hits(question).compactMap(\.article.record)
  }

  @Test func `the first run is read on where it was stopped`() throws {
    let (first, round) = try stopped(from: 0)
    #expect(first.articles < Self.records)
    let second = try IndexingRun(index: archive.index, options: options()).run()
    #expect(second.articles == Self.records && !second.isInterrupted)
    #expect(second.added == Self.records - first.articles && second.unchanged == first.articles)
    #expect(second.removed == 0 && second.updated == 0)
    // What was read is not read again.
    #expect(second.bytes < (try archive.folder.bytes("articles/wire.jsonl").count))
    #expect(Set(try records("round\(round)")).count == Self.records)
    #expect(try IndexingRun(index: archive.index, options: options()).run().bytes == 0)
  }

  @Test func `a file that changes after that is read from its start`() throws {
    _ = try stopped(from: 0)
    try write(round: 99, count: Self.records + 1)
    #expect(
      try IndexingRun(index: archive.index, options: options()).run().articles == Self.records + 1)
    #expect(Set(try records("round99")).count == Self.records + 1)
  }

  @Test func `a file that goes after that leaves nothing behind`() throws {
    _ = try stopped(from: 0)
    try archive.remove("wire.jsonl")
    try archive.write("a.json", TestArchive.Source(title: "A", text: "one"))
    #expect(try archive.run().articles == 1)
    #expect(try archive.run().bytes == 0)
  }

  @Test func `damage late in a big file is kept with its reason`() throws {
    try write(round: 0)
    let path = archive.folder.path("articles/wire.jsonl")
    let gzip = try Process.run(URL(filePath: "/usr/bin/gzip"), arguments: [path])
    gzip.waitUntilExit()
    let bytes = try archive.folder.bytes("articles/wire.jsonl.gz")
    try archive.folder.write("articles/wire.jsonl.gz", bytes.prefix(bytes.count - 100))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_500)], ofItemAtPath: path + ".gz")
    for run in 1...2 {
      let summary = try IndexingRun(index: archive.index, options: options()).run()
      #expect(summary.articles > 0, "run \(run)")
      let failures = try archive.open().failures()
      #expect(failures.listed.map(\.reason) == ["is damaged"], "run \(run)")
      #expect(failures.listed.map(\.path) == ["wire.jsonl.gz"], "run \(run)")
    }
  }
}
