import Foundation
import TestSupport
import Testing

/// Saved searches and what is new of them.
@Suite struct NewsCommandTests {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  private func dateline(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(
      arguments, in: archive.folder.path,
      environment: [
        "DATELINE_INDEX": archive.index, "XDG_CONFIG_HOME": archive.folder.path("config"),
        "XDG_STATE_HOME": archive.folder.path("state"),
      ])
  }

  @Test func `news are what was not there when last asked`() throws {
    #expect(try dateline("save", "city", "city -quake").status == 0)
    let file = try String(
      contentsOfFile: archive.folder.path("config/dateline/searches"), encoding: .utf8)
    #expect(file == "city\tcity -quake\n")
    #expect(try dateline("save").stdout == file)
    #expect(try dateline("news").status == 1)

    try archive.folder.write(
      "articles/new.json",
      #"""
      {"headline": "A new <city>", "articleBody": "5 < 6", "datePublished": "2026-02-02",
       "url": "https://example.org/a b"}
      """#)
    #expect(try dateline("index", "--quiet").status == 0)
    for _ in 0..<2 {
      let peeked = try dateline("news", "city", "--peek", "--format", "rss")
      #expect(peeked.status == 0)
      #expect(peeked.stdout.contains("<title>A new &lt;city&gt;</title>"))
      #expect(peeked.stdout.contains("<description>5 &amp;lt; 6</description>"))
      #expect(peeked.stdout.contains("<link>https://example.org/a%20b</link>"))
      #expect(peeked.stdout.contains("<pubDate>02 Feb 2026 00:00:00 +0000</pubDate>"))
    }
    let feed = try JSONText.object(dateline("news", "--peek", "--format", "jsonfeed").stdout)
    #expect((feed["items"] as? [[String: Any]])?.count == 1)
    let text = try dateline("news").stdout
    #expect(text.hasPrefix("city: 1 new\n  A new <city>\n"))
    let again = try dateline("news")
    #expect(again.status == 1)
    #expect(again.stdout.isEmpty)
  }

  @Test func `a rebuild makes no news`() throws {
    _ = try dateline("save", "all", "*")
    #expect(try dateline("index", "--rebuild", "--quiet").status == 0)
    #expect(try dateline("news").status == 1)
  }

  @Test func `names are kept simple and searches can be removed`() throws {
    #expect(try dateline("save", "../x", "city").status == 64)
    #expect(try dateline("save", "bad", "auther:x").status == 2)
    #expect(try dateline("save", "city", "city").status == 0)
    #expect(try dateline("save", "city", "hall").status == 0)
    #expect(try dateline("save").stdout == "city\thall\n")
    #expect(try dateline("save", "city", "--remove").status == 0)
    #expect(try dateline("save").status == 1)
    #expect(try dateline("news", "city").status == 2)
  }
}
