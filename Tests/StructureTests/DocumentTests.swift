import Testing

/// What the documents promise of the tree they lie in.
@Suite struct DocumentTests {
  @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "LICENSE", "docs/limits.md"])
  func `every document is there`(_ path: String) {
    #expect(Repository.exists(path))
  }

  @Test func `the licence is the one that Xapian asks for`() throws {
    let isGPL = try Repository.text(of: "LICENSE").contains("GNU GENERAL PUBLIC LICENSE")
    #expect(isGPL)
  }

  @Test func `every folder has a heading in ARCHITECTURE`() throws {
    let headings = try MarkdownText(path: "ARCHITECTURE.md").headings
    let modules = try Repository.names(in: "Sources").map { "Sources/\($0)" }
    let folders = try Repository.names(in: ".").filter(Repository.isFolder)
    for folder in modules + folders where folder != "Sources" {
      #expect(headings.contains { $0.contains("`\(folder)") }, "\(folder) has no heading")
    }
  }

  @Test func `every link in a document leads to a file`() throws {
    let folders = try Repository.names(in: ".").filter(Repository.isFolder)
    let documents =
      try ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map { try MarkdownText(path: $0) }
      + folders.flatMap { try Repository.files(below: $0, ending: ".md") }
      .filter { !$0.path.hasPrefix("Examples/articles/") && !$0.path.contains("Corpora/") }
      .map(MarkdownText.init)
    let broken = documents.flatMap { document in
      document.links.filter { !Repository.exists($0) }.map { "\(document.file.path): \($0)" }
    }
    #expect(broken == [])
    #expect(documents.contains { !$0.links.isEmpty })
  }

  @Test func `scripts that begin with an interpreter can be run`() throws {
    let scripts = try Repository.names(in: "scripts").map { "scripts/\($0)" }
      .filter { !Repository.isFolder($0) }
    #expect(scripts.contains("scripts/quickstart") && scripts.contains("scripts/test"))
    for script in scripts + [".ci/run"] {
      let hasInterpreter = try Repository.text(of: script).hasPrefix("#!")
      #expect(hasInterpreter, "\(script) names no interpreter")
      #expect(Repository.isExecutable(script), "\(script) is not executable")
    }
  }

  @Test func `continuous integration runs the test command and nothing else`() throws {
    let lines = try Repository.text(of: ".ci/run").split(separator: "\n")
    let commands = lines.filter {
      !$0.hasPrefix("#") && !$0.hasPrefix("set ") && !$0.hasPrefix("cd ")
    }
    #expect(commands == ["exec scripts/test"])
  }
}
