import Testing

@Suite struct CodeRuleTests {
  @Test func `sources have nothing that can end the process, and no file too long`() throws {
    let files = try Repository.files(below: "Sources", ending: ".swift")
    #expect(files.flatMap(CodeRule.findings) == [])
  }

  @Test func `no file of the shim is too long`() throws {
    let files = try Repository.files(below: "CXapianShim", ending: ".cc", ".h")
    #expect(files.count > 40)
    let long = files.filter { $0.lines.count > CodeRule.longestFile }
    #expect(long.map(\.path) == [])
  }

  /// Without it the parser tries every question as a request for shell completions first, which is
  /// a tenth of the time that a process takes; nothing else shows it.
  @Test func `every command names the one above it`() throws {
    let commands = try Repository.files(below: "Sources/DatelineCommand", ending: ".swift")
      .filter { $0.text.contains("CommandConfiguration(") && !$0.text.contains("@main") }
    #expect(commands.count > 20)
    let without = commands.filter { !$0.text.contains("_superCommandName: \"dateline\"") }
    #expect(without.map(\.path) == [])
  }

  @Test(arguments: [
    "let a = try! read()", "let b = a as! Int", "fatalError(\"no\")", "  preconditionFailure()",
    "precondition(a > 0)", "final class A: @unchecked Sendable {}",
    "nonisolated(unsafe) var a = 1", "// TODO: later", "let a = 1  // FIXME",
    "// swift-format-ignore",
  ])
  func `what can end the process or was left over is found`(_ line: String) {
    let file = SourceText(path: "Sources/A.swift", text: "import Glibc\n\(line)\n")
    #expect(CodeRule.findings(in: file).map(\.line) == [2])
  }

  @Test(arguments: [
    "// never try! here", "let text = \"fatalError\"", "let text = #\"as! \"# + \"\\\" try!\"",
    "/* @unchecked */ let a = 1", "let a = b as? Int", "let preconditioned = 1",
  ])
  func `prose and longer words are not found`(_ line: String) {
    let file = SourceText(path: "Sources/A.swift", text: line + "\n")
    #expect(CodeRule.findings(in: file) == [])
  }

  @Test func `code after a literal of several lines is looked at`() {
    let text = "let a = \"\"\"\n  try! \" \\\"\"\"\n  \"\"\"\nlet b = try! c()\n"
    let file = SourceText(path: "Sources/A.swift", text: text)
    #expect(CodeRule.findings(in: file).map(\.line) == [4])
  }

  @Test func `a file over 300 lines is found, unless a script wrote it`() {
    let long = String(repeating: "let a = 1\n", count: 301)
    let file = SourceText(path: "Sources/A.swift", text: long)
    #expect(CodeRule.findings(in: file).map(\.problem) == ["has 301 lines, over 300"])
    let table = SourceText(path: "Sources/A.swift", text: "// Written by scripts/make-a\n" + long)
    #expect(CodeRule.findings(in: table) == [])
  }

  @Test func `a file of just 300 lines is not found`() {
    let file = SourceText(
      path: "Sources/A.swift", text: String(repeating: "let a = 1\n", count: 300))
    #expect(CodeRule.findings(in: file) == [])
  }
}
