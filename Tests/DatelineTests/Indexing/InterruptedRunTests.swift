import Foundation
import TestSupport
import Testing

@testable import Dateline

/// Runs over many small files that are stopped in the middle: what was read counts, and
/// the next run does the rest.
@Suite struct InterruptedRunTests {
  private static let files = 300

  private let archive: TestArchive

  init() throws {
    archive = try TestArchive()
    try write(round: 0)
  }

  private func write(round: Int) throws {
    for number in 0..<Self.files {
      try archive.write(
        "\(number).json",
        TestArchive.Source(title: "Number \(number)", text: "round\(round) water and fire."))
    }
  }

  private func options(rebuild: Bool = false) -> IndexingOptions {
    var options = IndexingOptions(sources: [archive.articles])
    options.workers = 2
    options.rebuild = rebuild
    return options
  }

  /// Runs, and stops once something is read or written.
  private func stopped(rebuild: Bool = false) throws -> IndexingSummary {
    try archive.runAndStop(options(rebuild: rebuild))
  }

  private func count(_ question: String) throws -> Int {
    try archive.open().search(SearchRequest(question)).matches.count
  }

  @Test func `a first run that is stopped keeps what it read, and the next reads the rest`() throws
  {
    var first = IndexingSummary()
    for _ in 1...20 {
      try? FileManager.default.removeItem(atPath: archive.index)
      first = try stopped()
      if first.isInterrupted { break }
    }
    try #require(first.isInterrupted, "twenty runs were over before they could be stopped")
    #expect(first.articles > 0 && first.articles < Self.files)
    #expect(try count("round0") == first.articles)
    let next = try archive.run()
    #expect(next.added == Self.files - first.articles && next.unchanged == first.articles)
    #expect(try count("round0") == Self.files)
    #expect(!next.isInterrupted)
  }

  @Test func `an update that is stopped has whole files of either state`() throws {
    try archive.run()
    var summary = IndexingSummary()
    var round = 0
    while !summary.isInterrupted, round < 20 {
      round += 1
      try write(round: round)
      summary = try stopped()
    }
    try #require(summary.isInterrupted, "twenty runs were over before they could be stopped")
    #expect(try count("*") == Self.files)
    let new = try count("round\(round)")
    #expect(new == summary.updated && new < Self.files)
    #expect(try count("round\(round - 1)") == Self.files - new)
    let next = try archive.run()
    #expect(next.updated == Self.files - new && next.unchanged == new)
    #expect(try count("round\(round)") == Self.files)
  }

  @Test func `a rebuild that is stopped leaves the index as it was`() throws {
    try archive.run()
    var error: DatelineError?
    for _ in 1...20 where error == nil {
      do { _ = try stopped(rebuild: true) } catch let thrown as DatelineError { error = thrown }
    }
    #expect(error?.code == .interrupted)
    #expect(try count("round0") == Self.files)
    #expect(try archive.run().unchanged == Self.files)
  }
}
