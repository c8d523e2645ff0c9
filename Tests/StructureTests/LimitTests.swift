import Testing

/// `docs/limits.md` names every bound with the file and the words that set it.
@Suite struct LimitTests {
  @Test func `every bound in the document is set so in the file it names`() throws {
    let rows = try Self.rows(of: MarkdownText(path: "docs/limits.md"))
    #expect(rows.count > 20)
    for row in rows {
      let isSet = try Repository.text(of: row.path).contains(row.code)
      #expect(isSet, "\(row.path) doesn't say “\(row.code)”")
    }
  }

  @Test func `every maximum in the sources is in the document`() throws {
    let document = try Repository.text(of: "docs/limits.md")
    for file in try Repository.files(below: "Sources", ending: ".swift") {
      for name in Self.maxima(in: file) {
        let isListed = document.contains("`\(name) = ") || document.contains("`\(name): ")
        #expect(isListed, "\(file.path) sets \(name), which docs/limits.md doesn't name")
      }
    }
  }

  @Test func `a maximum is found by its name`() {
    let file = SourceText(
      path: "Sources/A.swift",
      text: "static let maximumDepth = 3\nlet maximum = b\n// static let maximumOld = 1\n"
        + "  package static let maximumBytes: Int = 1 << 20\n")
    #expect(Self.maxima(in: file) == ["maximumDepth", "maximumBytes"])
  }

  @Test func `a row is read with its file and its words`() {
    let text = "| depth | 3 | `maximumDepth = 3` in [A.swift](../Sources/A.swift) |\n| no | row |\n"
    let rows = Self.rows(of: MarkdownText(SourceText(path: "docs/limits.md", text: text)))
    #expect(rows.map(\.path) == ["Sources/A.swift"])
    #expect(rows.map(\.code) == ["maximumDepth = 3"])
  }

  /// Rows end in "`code` in [file](path) |".
  private static func rows(of document: MarkdownText) -> [(code: String, path: String)] {
    document.prose.compactMap { line in
      let cell = SourceText(path: document.file.path, text: String(line))
      guard line.hasPrefix("| "), let path = MarkdownText(cell).links.last,
        let code = line.split(separator: "` in [").first?.split(separator: "`").last
      else { return nil }
      return (String(code), path)
    }
  }

  /// The constants whose names begin with "maximum".
  private static func maxima(in file: SourceText) -> [String] {
    file.code.lines.compactMap { line in
      guard let part = line.split(separator: "static let ").last,
        line.contains("static let maximum")
      else { return nil }
      return part.split { $0 == " " || $0 == ":" }.first.map(String.init)
    }
  }
}
