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

  @Test func `what a scan could not look at is listed until it can`() throws {
    try folder.write("articles/good.txt", "Good\n\nwater.")
    try folder.write("articles/empty.txt", "")
    let link = folder.path("articles/link.txt")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path("nothing.txt"))
    let name = #"touch "$(printf 'articles/\377.txt')""#
    #expect(try Command.shell(name, in: folder.path).status == 0)
    let expected = """
      2 cannot be opened
        link.txt: it is a link to nothing
        \u{FFFD}.txt: its name is not UTF-8: rename it
      1 has no text
        empty.txt: there is no text in it to search.

      """
    #expect(try dateline("index", "articles").status == 0)
    #expect(try dateline("failed").stdout == expected)
    // A run that finds nothing new writes nothing.
    #expect(try dateline("index", "articles", "--index", "other").status == 0)
    let before = try folder.bytes("index/generations/1/shard-0/iamglass")
    #expect(try dateline("index").stderr.contains("2 could not be read"))
    #expect(try folder.bytes("index/generations/1/shard-0/iamglass") == before)
    #expect(try dateline("failed", "--retry").stdout == expected)
    #expect(try dateline("stats").stdout.contains("2 cannot be opened"))

    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path("articles/good.txt"))
    #expect(try dateline("failed", "--retry").stderr.contains("1 added"))
    #expect(try !dateline("failed").stdout.contains("link.txt"))
    #expect(try dateline("failed").stdout.contains("1 cannot be opened"))
    // Looked at alone, by its name.
    #expect(try dateline("failed", "--index", "other").stdout == expected)
    let listed = try Command.run(
      ["index", "--index", "other", "--files-from", "-"], in: folder.path,
      input: "articles/link.txt\n")
    #expect(listed.stderr.contains("1 added"), "\(listed.stderr)")
    #expect(try dateline("failed", "--index", "other").stdout.contains("1 cannot be opened"))
  }

  @Test func `a file's name can't command the terminal`() throws {
    try folder.write("articles/a\u{1B}[31m\nb.json", "{")
    #expect(try dateline("index", "articles").stderr.contains("  a?[31m?b.json: "))
    #expect(try dateline("failed").stdout.contains("  a?[31m?b.json: "))
  }
}
