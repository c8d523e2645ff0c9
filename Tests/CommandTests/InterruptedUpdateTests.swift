import Foundation
import TestSupport
import Testing

/// One big file of records, and a run that is killed or interrupted inside of it.
@Suite struct InterruptedUpdateTests {
  private static let records = 2500

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(round: 0)
    let first = try dateline("index", "articles")
    try #require(first.status == 0, "\(first.stderr)")
  }

  private func dateline(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(arguments, in: folder.path)
  }

  private func write(round: Int) throws {
    let filler = String(repeating: "water and fire and earth and air ", count: 20)
    let lines = (0..<Self.records).map { number in
      #"{"id": "r-\#(number)", "title": "Record \#(number)", "text": "round\#(round) \#(filler)", "#
        + #""language": "en", "people": [], "places": [], "organisations": []}"# + "\n"
    }
    let path = try folder.write("articles/wire.jsonl", lines.joined())
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + Double(round))],
      ofItemAtPath: path)
  }

  private func count(_ question: String) throws -> Int {
    let outcome = try dateline("search", question, "--count")
    #expect(outcome.status < 2, "\(outcome.stderr)")
    return Int(outcome.stdout.dropLast()) ?? -1
  }

  /// Starts an update, waits until some of it is committed, and ends it.
  private func end(by signal: Int32, round: Int) throws -> Int32 {
    let process = Command.process(
      ["index", "articles", "--quiet", "--memory", "64"], in: folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, try count("round\(round)") == 0 {}
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `a run that is killed or interrupted in a big file is healed by the next`() throws {
    for (round, signal) in [(1, SIGKILL), (2, SIGINT)] {
      try write(round: round)
      let status = try end(by: signal, round: round)
      #expect(try dateline("check").status == 0, "round \(round)")
      // Whole commits only, and what isn't read yet still stands.
      let (all, new) = (try count("*"), try count("round\(round)"))
      #expect(all == Self.records && new > 0, "round \(round)")
      if signal == SIGINT { #expect(status == 0) }
      let next = try dateline("index", "articles")
      #expect(next.status == 0, "round \(round): \(next.stderr)")
      // It goes on where the last commit was.
      #expect(
        next.stderr.contains(
          "0 added, \(grouped(Self.records - new)) updated, \(grouped(new)) unchanged"),
        "\(next.stderr)")
      #expect(try count("round\(round)") == Self.records && count("*") == Self.records)
    }
    let ids = try dateline("search", "*", "--limit", "10000", "--format", "trec").stdout
      .split(separator: "\n").map { $0.split(separator: " ")[2] }
    #expect(Set(ids).count == Self.records)
  }

  /// As a summary writes numbers: "1,234".
  private func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000)," + "\(1000 + number % 1000)".dropFirst()
  }
}
