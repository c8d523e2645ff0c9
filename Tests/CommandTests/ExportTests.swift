import Foundation
import TestSupport
import Testing

/// What is exported of articles whose titles, names and addresses mean something to
/// the format.
@Suite struct ExportTests {
  private let archive: SmallArchive

  init() throws {
    archive = try SmallArchive()
    try archive.folder.write(
      "articles/hostile.json",
      #"""
      {"headline": "Prices {up \\ 5% & <b>more</b> [again] `now`", "articleBody": "quagga, \"text\"",
       "datePublished": "2025-03", "author": ["Bell; Book", "Con\u0001trol"], "publisher": "A_B {C",
       "url": "https://example.org/{a}\\b c?x=1&y=%7E", "keywords": ["50% off", "x{"]}
      """#)
    #expect(try archive.dateline("index", "--quiet").status == 0)
  }

  private func exported(_ format: String) throws -> String {
    try archive.dateline("export", "quagga", "--format", format).stdout
  }

  @Test func `BibTeX has no brace without its other`() throws {
    let text = try exported("bibtex")
    #expect(
      text.contains(
        #"title = {Prices \textbraceleft{}up \textbackslash{} 5\% \& <b>more</b> [again] `now`}"#))
    #expect(text.contains("author = {Bell and Book and Control}"))
    #expect(text.contains("url = {https://example.org/%7Ba%7D%5Cb%20c?x=1&y=%7E}"))
    #expect(text.contains(#"keywords = {50\% off, x\textbraceleft{}}"#))
    let braces = text.utf8.reduce(0) { depth, byte in
      byte == UInt8(ascii: "{") ? depth + 1 : byte == UInt8(ascii: "}") ? depth - 1 : depth
    }
    #expect(braces == 0)
  }

  @Test func `a name that has the word between names in it stays one author`() throws {
    try archive.folder.write(
      "articles/firm.csv",
      "title,text,authors,source\nA quagga,quagga,\"Harbour Gazette\",Harbour Gazette\n")
    #expect(try archive.dateline("index", "--quiet").status == 0)
    #expect(try exported("bibtex").contains("author = {{Harbour Gazette}}"))
  }

  @Test func `RIS keeps the slashes of what isn't known of a date`() throws {
    let text = try exported("ris")
    #expect(text.contains("\r\nPY  - 2025\r\nDA  - 2025/03//\r\n"))
    #expect(text.contains("\r\nAU  - Control\r\n"))
    #expect(text.contains("\r\nUR  - https://example.org/{a}\\b%20c?x=1&y=%7E\r\n"))
  }

  @Test func `a clipping shows markup in a title as it is`() throws {
    let text = try exported("markdown")
    #expect(
      text.hasPrefix(#"# Prices {up \\ 5% \& \<b>more\</b> \[again\] \`now\`"# + "\n\n> "))
    #expect(text.contains(#"*A\_B {C*, March 2025, <https://example.org/{a}\b%20c?x=1&y=%7E>"#))
  }

  @Test func `CSV doubles quotation marks`() throws {
    #expect(try exported("csv").hasSuffix(",50% off; x{,\"quagga, \"\"text\"\"\"\r\n"))
  }

  @Test func `a single file that was indexed is copied, and an archive once`() throws {
    let folder = archive.folder
    try folder.write("own/story.txt", "Quolls\n\nA story of quolls in the harbour.\n")
    let zip = try #require(URL(string: #filePath))
      .deletingLastPathComponent().appending(path: "../../Examples/formats/ferry.zip")
    try FileManager.default.createDirectory(
      atPath: folder.path("packed"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: zip.standardized.path(), toPath: folder.path("packed/ferry.zip"))
    let other = folder.path("other")
    for path in ["own/story.txt", "packed"] {
      #expect(
        try archive.dateline("index", folder.path(path), "--index", other, "--quiet").status == 0)
    }
    let copies = folder.path("copies")
    let outcome = try archive.dateline(
      "export", "*", "--index", other, "--format", "files", "--into", copies)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(
      try String(contentsOfFile: copies + "/story.txt/story.txt", encoding: .utf8)
        .hasPrefix("Quolls"))
    #expect(
      FileManager.default.contents(atPath: copies + "/packed/ferry.zip")
        == FileManager.default.contents(atPath: folder.path("packed/ferry.zip")))
  }
}
