import Testing

@Suite struct ImportRuleTests {
  @Test func `modules import only what the arrows allow`() throws {
    let files =
      try Repository.files(below: "Sources", ending: ".swift")
      + Repository.files(below: "Examples", ending: ".swift")
    #expect(files.count > 100)
    #expect(files.flatMap(ImportRule.findings) == [])
  }

  @Test(arguments: [
    ("Sources/Articles/A.swift", "import Dateline"),
    ("Sources/Articles/A.swift", "import Foundation"),
    ("Sources/Mentions/A.swift", "package import Xapian"),
    ("Sources/TextAnalysis/A.swift", "@testable import Articles"),
    ("Sources/DatelineCommand/A.swift", "@preconcurrency public import CXapianShim"),
    ("Sources/DatelineCommand/A.swift", "import struct Xapian.Term"),
    ("Sources/DatelineCommand/A.swift", "\timport\tXapian"),
    ("Examples/library/A.swift", "import Mentions"),
  ])
  func `an import against an arrow is found`(_ path: String, _ line: String) {
    let file = SourceText(path: path, text: "// A file.\n\(line)\n")
    #expect(ImportRule.findings(in: file).map(\.line) == [2])
  }

  @Test func `a module without a row is found`() {
    let file = SourceText(path: "Sources/Novelty/A.swift", text: "let a = 1\n")
    #expect(ImportRule.findings(in: file).count == 1)
  }

  @Test(arguments: [
    "package import TextAnalysis", "import Glibc", "// import Xapian", "let imported = 1",
    "let text = \"import Xapian\"", "print(import: Xapian)",
  ])
  func `what the arrows allow is not found`(_ line: String) {
    let file = SourceText(path: "Sources/Articles/A.swift", text: line + "\n")
    #expect(ImportRule.findings(in: file) == [])
  }
}
