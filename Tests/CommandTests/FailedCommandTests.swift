import Foundation
import TestSupport
import Testing

@Suite struct FailedCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func dateline(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(arguments, in: folder.path)
  }

  private func write(_ text: String) throws {
    let path = try folder.write("articles/cut.json", text)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: path)
  }

  @Test func `failures are listed by reason, and tried again when that is asked for`() throws {
    try folder.write("articles/good.txt", "Good\n\nwater.")
    try write("{\"title\": \"cut")
    try folder.write("articles/empty.txt", "")
    try folder.write("articles/wire.jsonl", "{\"title\": \"A\", \"text\": \"fine\"}\nnot this\n")
    #expect(try dateline("index", "articles").status == 0)
    let listed = try dateline("failed")
    #expect(listed.status == 0)
    let lines = listed.stdout.split(separator: "\n").map(String.init)
    #expect(lines.first == "2 is damaged")
    #expect(lines.contains { $0.hasPrefix("  wire.jsonl, record 2: ") })
    #expect(lines.contains("1 has no text"))

    // Mended so that neither size nor time shows it: only trying again finds out.
    try write(#"{"title": "x"}"#)
    #expect(try dateline("index").stderr.contains("0 added"))
    #expect(try dateline("failed").stdout.contains("cut.json"))
    let retried = try dateline("failed", "--retry")
    #expect(retried.stderr.contains("1 added"), "\(retried.stderr)")
    #expect(!retried.stdout.contains("cut.json"), "\(retried.stdout)")
    #expect(retried.stdout.contains("1 is damaged"))

    for name in ["empty.txt", "wire.jsonl"] {
      try FileManager.default.removeItem(atPath: folder.path("articles/" + name))
    }
    #expect(try dateline("index").status == 0)
    let none = try dateline("failed")
    #expect(none.status == 1 && none.stdout == "")
    #expect(none.stderr == "Everything could be read.\n")
  }

  @Test func `a file's name can't command the terminal`() throws {
    try folder.write("articles/a\u{1B}[31m\nb.json", "{")
    #expect(try dateline("index", "articles").stderr.contains("  a?[31m?b.json: "))
    #expect(try dateline("failed").stdout.contains("  a?[31m?b.json: "))
  }
}
