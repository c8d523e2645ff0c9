import Foundation
import TestSupport
import Testing

@Suite struct WatchCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func count(_ question: String) throws -> String {
    try Command.dateline("search", question, "--count", in: folder.path).stdout
  }

  /// Looks again and again; a program that never gets there is a failure.
  private func wait(for question: String, _ expected: String) throws {
    let deadline = ContinuousClock.now + .seconds(120)
    while ContinuousClock.now < deadline {
      if try count(question) == expected { return }
    }
    Issue.record("\(question) never found \(expected.dropLast())")
  }

  @Test func `changes are indexed as they happen, until Ctrl-C`() throws {
    try folder.write("articles/a.txt", "First\n\nwater one.")
    let process = Command.process(["watch", "articles"], in: folder.path)
    let errors = folder.path("errors")
    try folder.write("errors", "")
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    try wait(for: "water", "1\n")

    // Added, in a new folder too; changed; moved; gone.
    try folder.write("articles/deep/er/b.txt", "Second\n\nwater two.")
    try wait(for: "water", "2\n")
    try folder.write("articles/a.txt", "First\n\nfire one, and longer.")
    try wait(for: "fire", "1\n")
    try FileManager.default.moveItem(
      atPath: folder.path("articles/deep"), toPath: folder.path("articles/moved"))
    try wait(for: "path:moved", "1\n")
    try FileManager.default.removeItem(atPath: folder.path("articles/a.txt"))
    try wait(for: "*", "1\n")
    // A flood: five hundred files at once.
    for number in 0..<500 { try folder.write("articles/f/\(number).txt", "N\n\nflood") }
    try wait(for: "flood", "500\n")

    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(process.terminationReason == .exit)
    let said = String(decoding: try folder.bytes("errors"), as: UTF8.self)
    #expect(said.contains("1 added"), "\(said)")
    #expect(try Command.dateline("check", in: folder.path).status == 0)
  }

  @Test func `a folder that is not there is told of`() throws {
    let process = Command.process(["watch", "nowhere"], in: folder.path)
    try folder.write("errors", "")
    process.standardError = try FileHandle(
      forWritingTo: URL(filePath: folder.path("errors")))
    try process.run()
    let deadline = ContinuousClock.now + .seconds(60)
    while try folder.bytes("errors").isEmpty, ContinuousClock.now < deadline {}
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    let said = String(decoding: try folder.bytes("errors"), as: UTF8.self)
    #expect(said.contains("nowhere does not exist"), "\(said)")
  }
}
