import Foundation
import TestSupport
import Testing

/// `kill -9` at any moment leaves the last committed state, and the next run
/// makes good.
@Suite struct KilledRunTests {
  private static let files = 60

  private func write(_ folder: TemporaryFolder, round: Int) throws {
    for number in 0..<Self.files {
      let path = try folder.write(
        "articles/\(number).txt", "Number \(number)\n\nround\(round) water fire earth air.")
      // Each round is a second later, whatever the clock says.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + Double(round))],
        ofItemAtPath: path)
    }
  }

  private func count(_ folder: TemporaryFolder, _ question: String) throws -> Int {
    let outcome = try Command.dateline("search", question, "--count", in: folder.path)
    #expect(outcome.status < 2, "\(outcome.stderr)")
    return Int(outcome.stdout.dropLast()) ?? -1
  }

  @Test(arguments: [2026])
  func `a run that is killed loses nothing, and the next completes it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    try write(folder, round: 0)
    #expect(try Command.dateline("index", "articles", in: folder.path).status == 0)
    for round in 1...6 {
      try write(folder, round: round)
      let rebuild = round % 2 == 0
      let process = Command.process(
        ["index", "articles", "--quiet"] + (rebuild ? ["--rebuild"] : []), in: folder.path)
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 10_000...600_000, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

      let note = "seed \(seed), round \(round)"
      #expect(try count(folder, "*") == Self.files, "\(note)")
      // One commit a unit: all of the old state or all of the new.
      let new = try count(folder, "round\(round)")
      #expect(new == 0 || new == Self.files, "\(note): \(new)")
      #expect(try count(folder, "round\(round - 1)") == Self.files - new, "\(note)")
      #expect(try Command.dateline("check", in: folder.path).status == 0, "\(note)")

      let next = try Command.dateline("index", "articles", in: folder.path)
      #expect(next.status == 0, "\(note): \(next.stderr)")
      #expect(try count(folder, "round\(round)") == Self.files, "\(note)")
      #expect(try count(folder, "*") == Self.files, "\(note)")
    }
    #expect(
      try Command.dateline("index", "articles", "--index", "fresh", in: folder.path).status == 0)
    let question = ["search", "water", "--limit", "100", "--sort", "oldest", "--format", "trec"]
    let updated = try Command.run(question, in: folder.path).stdout.split(separator: "\n").sorted()
    let fresh = try Command.run(question + ["--index", "fresh"], in: folder.path).stdout
      .split(separator: "\n").sorted()
    func ids(_ lines: [Substring]) -> Set<Substring> {
      Set(lines.map { $0.split(separator: " ")[2] })
    }
    #expect(ids(updated) == ids(fresh) && ids(fresh).count == Self.files)
  }
}
