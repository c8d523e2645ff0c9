import Dateline
import FoundationEssentials
import Testing

/// The examples in docs/questions.md are read, and what it says of them is held
/// against what the program says. RECORD_GOLDEN=1 writes the program's side into
/// the document, and fails.
@Suite struct QuestionDocumentTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/questions.md")

  @Test func `what the document says of each example is what the program says`() throws {
    let document = try String(contentsOf: Self.path, encoding: .utf8)
    let expected = Self.brought(upToDate: document)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try expected.write(to: Self.path, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/questions.md: look at it, and run again without RECORD_GOLDEN")
      return
    }
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == expectedLines.count)
    for (line, expectedLine) in zip(lines, expectedLines) { #expect(line == expectedLine) }
  }

  @Test func `the document has thirty examples that can be read`() throws {
    let document = try String(contentsOf: Self.path, encoding: .utf8)
    let rows = document.split(separator: "\n").filter { $0.contains(" | articles ") }
    #expect(rows.count >= 30)
  }

  @Test func `what the document calls the same is the same`() throws {
    let document = try String(contentsOf: Self.path, encoding: .utf8)
    var isTable = false
    var count = 0
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| Written") { isTable = true }
      guard isTable, line.hasPrefix("| `") else {
        isTable = isTable && line.hasPrefix("|")
        continue
      }
      let cells = line.split(separator: "`")
      try #require(cells.count >= 4)
      let (written, same) = (String(cells[1]), String(cells[3]))
      #expect(try Question(written).root == Question(same).root)
      count += 1
    }
    #expect(count >= 7)
  }

  @Test func `every example of the help can be read`() throws {
    for row in QuestionHelp.rows { _ = try Question(row.example) }
  }

  @Test func `the help fits a terminal of a hundred columns`() {
    for line in QuestionHelp.text.split(separator: "\n") { #expect(line.count <= 100) }
  }

  /// The document with every generated part made anew.
  private static func brought(upToDate document: String) -> String {
    var result: [String] = []
    var answer: ((String) -> String)?
    var isGenerated = false
    for line in document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("<!-- end ") { isGenerated = false }
      if !isGenerated { result.append(line) }
      if line.hasPrefix("<!-- begin ") {
        isGenerated = true
        result.append(
          line.contains("fields") ? QuestionHelp.markdownFields : QuestionHelp.markdownTable)
      } else if line.hasPrefix("| Question | Read back |") {
        answer = { read($0, .all) }
      } else if line.hasPrefix("| Question | Read back by") {
        answer = { read($0, .any) }
      } else if line.hasPrefix("| Question | Message |") {
        answer = failure
      } else if !line.hasPrefix("|") {
        answer = nil
      } else if let answer, line.hasPrefix("| `") {
        let question = line.dropFirst(3).prefix { $0 != "`" }
        result[result.count - 1] = "| `\(question)` | \(answer(String(question))) |"
      }
    }
    return result.joined(separator: "\n")
  }

  private static func read(_ question: String, _ match: MatchMode) -> String {
    (try? Question(question).inWords(match: match)) ?? "can't be read"
  }

  private static func failure(_ question: String) -> String {
    do throws(QuestionError) {
      _ = try Question(question)
      return "can be read"
    } catch {
      return error.message
    }
  }
}
