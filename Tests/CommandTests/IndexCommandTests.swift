import Foundation
import TestSupport
import Testing

@Suite struct IndexCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func dateline(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(arguments, in: folder.path)
  }

  @Test func `a run says what it did on standard error only`() throws {
    try folder.write("a/1.txt", "One\n\nText of one.")
    try folder.write("a/bad.json", "{")
    try folder.write("a/picture.png", "x")
    let first = try dateline("index", "a")
    #expect(first.status == 0)
    #expect(first.stdout == "")
    #expect(first.stderr.contains("1 article in index: 1 added"))
    #expect(first.stderr.contains("1 could not be read: 1 is damaged"))
    #expect(first.stderr.contains("bad.json: "))
    #expect(first.stderr.contains("1 file of formats that are not read: 1 .png"))
    let quiet = try dateline("index", "a", "--quiet")
    #expect(quiet.status == 0 && quiet.stdout == "" && quiet.stderr == "")
  }

  @Test func `a run in which nothing could be read is trouble`() throws {
    try folder.write("a/bad.json", "{")
    let outcome = try dateline("index", "a")
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains("is damaged"))
  }

  @Test func `a folder that is missing leaves the index as it is`() throws {
    try folder.write("a/1.txt", "One\n\nText of one.")
    _ = try dateline("index", "a")
    try folder.write("keep", "")
    try FileManager.default.moveItem(atPath: folder.path("a"), toPath: folder.path("b"))
    let outcome = try dateline("index", "a")
    #expect(outcome.status == 2)
    #expect(
      outcome.stderr
        == "dateline: a does not exist. Is the disk mounted? Nothing was changed in the index.\n")
    #expect(try dateline("search", "one", "--count").stdout == "1\n")
    #expect(try dateline("move", "a", "b").status == 0)
    #expect(try dateline("index").stderr.contains("1 unchanged"))
  }

  @Test func `a preview changes nothing`() throws {
    try folder.write("a/1.txt", "One\n\nText of one.")
    let outcome = try dateline("index", "a", "--dry-run")
    #expect(outcome.status == 0)
    #expect(try dateline("stats").status == 2)
  }

  @Test func `a second writer is told who writes`() throws {
    try folder.write("a/1.txt", "One\n\nText of one.")
    _ = try dateline("index", "a")
    // The shell holds the lock as a run would.
    let outcome = try Command.shell(
      "exec 9>>index/lock; flock -n 9 && dateline index a", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains("another run (pid "))
    #expect(outcome.stderr.contains("--wait SECONDS"))
  }

  @Test func `rollback goes back to the generation before a rebuild`() throws {
    try folder.write("a/1.txt", "One\n\nText of one.")
    _ = try dateline("index", "a")
    try folder.write("a/2.txt", "Two\n\nText of two.")
    _ = try dateline("index", "a", "--rebuild")
    #expect(try dateline("search", "*", "--count").stdout == "2\n")
    #expect(try dateline("rollback").status == 0)
    #expect(try dateline("search", "*", "--count").stdout == "1\n")
  }
}
