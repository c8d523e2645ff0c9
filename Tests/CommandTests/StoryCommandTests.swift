import Foundation
import TestSupport
import Testing

/// timeline, people, context, on-this-day, coverage and export, as a user runs them.
@Suite struct StoryCommandTests {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  @Test func `a timeline has a line a day, in order`() throws {
    let lines = try archive.dateline("timeline", "*").stdout.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].contains("1906") && lines[0].contains("The city after the quake"))
    #expect(lines[2].contains("31 January 2026"))
    #expect(lines[3] == "and 1 article without a date of publication")
    let csv = try archive.dateline("timeline", "city", "--format", "csv").stdout
    #expect(csv.hasPrefix("date,articles,copies,id,title,source\r\n1906,1,0,"))
    let one = try archive.dateline("timeline", "*", "--limit", "1").stdout
    #expect(one.contains("and 2 days with fewer articles"))
    #expect(try archive.dateline("timeline", "zebra").status == 1)
  }

  @Test func `a timeline shows copies of an article once, on the day of the first`() throws {
    let text = (0..<60).map { "ferry\($0 % 7) harbour\($0)" }.joined(separator: " ")
    for (name, title, date) in [
      ("one", "The quoll ferry", "2020-05-02"), ("two", "Quoll ferry, again", "2020-05-01"),
      ("three", "Quolls by ferry", "2020-05-03"), ("other", "The quoll ferry", "2020-05-03"),
    ] {
      let body = name == "other" ? "Of another ferry only few words are known." : text
      try archive.folder.write(
        "articles/\(name).json",
        #"{"headline": "\#(title)", "articleBody": "\#(body)", "datePublished": "\#(date)"}"#)
    }
    _ = try archive.dateline("index", "--quiet")
    let lines = try archive.dateline("timeline", "date:2020", "--format", "csv").stdout
      .split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(lines.map { "\($0[0]) \($0[1]) \($0[2])" } == ["2020-05-01 1 2", "2020-05-03 1 0"])
    #expect(lines.first?[4] == "\"Quoll ferry")
  }

  @Test func `people are counted in pairs`() throws {
    try archive.folder.write(
      "articles/talks.json",
      """
      {"headline": "Talks", "articleBody": "x", "people": ["Karen Bass", "Bo <Lind>", "Karen Bass"]}
      """)
    _ = try archive.dateline("index", "--quiet")
    #expect(try archive.dateline("people", "*").stdout == "1  Bo <Lind> and Karen Bass\n")
    #expect(
      try archive.dateline("people", "*", "--format", "csv").stdout
        == "person,with,articles\r\nBo <Lind>,Karen Bass,1\r\n")
    let graph = try archive.dateline("people", "*", "--format", "graphml").stdout
    #expect(graph.contains("<data key=\"name\">Bo &lt;Lind&gt;</data>"))
    #expect(graph.contains("<edge source=\"p0\" target=\"p1\"><data key=\"articles\">1</data>"))
    #expect(try archive.dateline("people", "venice").status == 1)
  }

  @Test func `matches in context stand one under the other`() throws {
    let lines = try archive.dateline("context", "city").stdout.split(separator: "\n")
    let columns = lines.map { line in
      line.range(of: "city", options: .caseInsensitive).map {
        line.distance(from: line.startIndex, to: $0.lowerBound)
      }
    }
    #expect(lines.count == 3)
    #expect(Set(columns).count == 1)
    let json = try archive.dateline("context", "“dispersal order”", "--format", "json").stdout
    let object = try JSONText.object(json)
    #expect(object["match"] as? String == "dispersal order")
    #expect((object["left"] as? String)?.hasSuffix("Police gave a") == true)
    #expect(try archive.dateline("context", "zebra").status == 1)
  }

  @Test func `on this day shows the day of any year`() throws {
    let outcome = try archive.dateline(
      "on-this-day", "01-31", "--format", "csv", "--fields", "date")
    #expect(outcome.stdout == "date\r\n2026-01-31\r\n")
    #expect(try archive.dateline("on-this-day", "01-31", "venice").status == 1)
    #expect(try archive.dateline("on-this-day", "13-31").status == 2)
  }

  @Test func `coverage names months and gaps`() throws {
    let text = try archive.dateline("coverage", "--source", "Laguna News").stdout
    #expect(text.hasPrefix("Laguna News: 1 article\n"))
    #expect(text.contains("  1966   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   1   ·"))
    #expect(
      try archive.dateline("coverage", "--format", "csv").stdout
        == "source,month,articles\r\nHarbour Gazette,2026-01,1\r\nLaguna News,1966-11,1\r\n")
    let nothing = try archive.dateline("search", "zebra").stdout
    #expect(nothing.contains("The index holds 4 articles, from 1906 to 31 January 2026"))
  }

  @Test(arguments: [
    ("bibtex", "@article{dateline-"), ("bibtex", "  author = {Ana Ruiz and Bo Lind}"),
    ("bibtex", "  date = {2026-01-31}"), ("ris", "TY  - NEWS\r\n"), ("ris", "AU  - Bo Lind\r\n"),
    ("ris", "DA  - 2026/01/31\r\n"), ("markdown", "# Rally ends at detention center\n"),
    ("markdown", "*Harbour Gazette*, 31 January 2026"), ("trec", "0 Q0 r-1 1 "),
    ("csv", ",Rally ends at detention center,2026-01-31,Ana Ruiz; Bo Lind,"),
    ("jsonl", "\"text\":\"The march went from City Hall"),
  ])
  func `every match is exported`(format: String, expected: String) throws {
    let outcome = try archive.dateline("export", "rally", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains(expected))
  }

  @Test func `export takes everything, and copies files once`() throws {
    let all = try archive.dateline("export", "*").stdout.split(separator: "\n")
    #expect(all.count == 4)
    let copies = archive.folder.path("copies")
    #expect(
      try archive.dateline("export", "*", "--format", "files", "--into", copies).status == 0)
    for name in ["articles/rally.json", "articles/wire.jsonl"] {
      let own = try String(contentsOfFile: archive.folder.path(name), encoding: .utf8)
      #expect(try String(contentsOfFile: copies + "/" + name, encoding: .utf8) == own)
    }
    #expect(try archive.dateline("export", "*", "--format", "files").status == 64)
    #expect(try archive.dateline("export", "zebra").status == 1)
  }

  @Test func `picked values, relative bars and synonyms`() throws {
    func count(_ arguments: String...) throws -> String {
      let outcome = try Command.run(
        ["search", "*", "--count"] + arguments, in: archive.folder.path)
      return outcome.stdout
    }
    #expect(try count("--pick", "places=Venice", "--pick", "places=San Francisco") == "2\n")
    #expect(try count("--pick", "places=Venice", "--pick", "year=2026") == "0\n")
    #expect(try archive.dateline("search", "*", "--pick", "places").status == 64)
    let bars = try archive.dateline("search", "city", "--facet", "year", "--relative").stdout
    #expect(bars.contains("1 of 1, 100.0%"))
    try archive.folder.write("synonyms", "metropolis = city\n")
    let found = try archive.dateline("search", "metropolis", "--synonyms", "synonyms", "--count")
    #expect(found.stdout == "3\n" || found.stdout == "4\n")
    #expect(try archive.dateline("search", "x", "--half-life", "3").status == 64)
  }
}
