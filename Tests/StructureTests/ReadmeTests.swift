import Foundation
import TestSupport
import Testing

/// README shows what the programs really do.
@Suite struct ReadmeTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

  /// Runs every `console` block from top to bottom in a folder with nothing but
  /// Examples in it. With `RECORD_GOLDEN=1` the output is written into README, and
  /// the test fails.
  @Test func `every command in README prints what README shows`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("Examples"), withDestinationPath: Repository.folder + "/Examples")
    let document = try MarkdownText(path: "README.md")
    let examples = document.blocks.filter { $0.language == "console" }
      .flatMap(ConsoleExample.examples)
    #expect(examples.count > 10)
    var recorded: [(lines: Range<Int>, output: [String])] = []
    for example in examples where !Self.isForPeople(example.command) {
      // Built already; `swift run` would wait for the build that these tests are part of.
      let command = example.command.replacing("swift run LibraryExample", with: "LibraryExample")
      let output = try Program.shell(command, in: folder.path).output
      guard !example.matches(output) else { continue }
      Issue.record("\(example.command)\nREADME shows other than this:\n\(output)")
      recorded.append((example.lines, example.recording(output)))
    }
    if Self.isRecording { try Self.write(recorded, into: document) }
  }

  @Test func `every command and option has its place in README`() throws {
    let readme = try MarkdownText(path: "README.md")
    let help = try Program.shell("dateline --experimental-dump-help", in: "/").output
    let commands = try CommandHelp(dump: help).commands
    #expect(commands.count >= 7)
    for (command, options) in commands {
      #expect(
        readme.headings.contains { $0.contains("`dateline \(command)`") },
        "no heading shows `dateline \(command)`")
      for option in options {
        let isShown = readme.file.text.contains("--\(option)")
        #expect(isShown, "dateline \(command) --\(option) is nowhere")
      }
    }
  }

  @Test func `README shows the library's example as it is`() throws {
    let source = try Repository.text(of: "Examples/library/LibraryExample.swift")
    let blocks = try MarkdownText(path: "README.md").blocks.filter { $0.language == "swift" }
    #expect(blocks.contains { $0.lines.joined(separator: "\n") + "\n" == source })
  }

  /// The two commands at the top build the program, which takes minutes.
  private static func isForPeople(_ command: String) -> Bool { command.hasPrefix("scripts/") }

  private static func write(
    _ recorded: [(lines: Range<Int>, output: [String])], into document: MarkdownText
  ) throws {
    var lines = document.file.lines.map(String.init)
    for (range, output) in recorded.reversed() { lines.replaceSubrange(range, with: output) }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: Repository.folder + "/README.md", atomically: true, encoding: .utf8)
  }
}
