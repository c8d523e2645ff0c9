import TestSupport
import Testing

@testable import Dateline

/// Questions to a real index of a few articles.
@Suite struct SearchingTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive()
    try archive.write(
      "rally.json",
      TestArchive.Source(
        id: "r-1", title: "Rally ends at detention center",
        text: """
          The protest march went from City Hall to the Metropolitan Detention Center. Police gave \
          a dispersal order at 8:45 that evening.

          Mayor Karen Bass asked protesters to stay peaceful on January 30, 2026.
          """,
        date: "2026-01-31", authors: ["Ana Ruiz", "Bo Lind"], source: "Harbour Gazette",
        section: "Local", topics: ["Protest", "Police"], people: ["Karen Bass"],
        places: ["Los Angeles", "City Hall"], organisations: ["Los Angeles Police Department"]))
    try archive.write(
      "flood.json",
      TestArchive.Source(
        title: "Flood in Venice", text: "The hall of the city was flooded. Nobody protested.",
        date: "1966-11", source: "Laguna News", people: ["Giovanni Favaretto Fisca"],
        places: ["Venice", "Italy"]))
    try archive.write(
      "old/quake.json",
      TestArchive.Source(
        title: "The city after the quake", text: "San Francisco burned for three days. Bass notes.",
        date: "1906", authors: ["Ana Ruiz Gómez"], source: "Harbour Gazette",
        places: ["San Francisco"]))
    try archive.write(
      "walk.json",
      TestArchive.Source(
        title: "A walk downtown", text: "From the metropolitan hall to the detention order office.",
        source: "Harbour Gazette", language: "de"))
    try archive.write(
      "undated.json",
      TestArchive.Source(title: "Nothing", text: "An article that has neither.", language: nil))
    try archive.run()
  }

  private func paths(_ question: String) throws -> [String] {
    try archive.paths(question).map { String($0.dropLast(".json".count)) }
  }

  private static let questions: [(question: String, expected: [String])] = [
    // Words: all of them, by their stem.
    ("protest march", ["rally"]), ("protests", ["flood", "rally"]),
    ("PROTESTED", ["flood", "rally"]),
    ("=protested", ["flood"]), ("city hall", ["flood", "rally"]),
    ("protest OR quake", ["flood", "old/quake", "rally"]),
    ("city -hall", ["old/quake"]), ("city NOT (protest march)", ["flood", "old/quake"]),
    ("(venice OR quake) city", ["flood", "old/quake"]), ("zebra", []),
    // Phrases.
    ("\"city hall\"", ["rally"]), ("\"hall of the city\"", ["flood"]),
    ("“dispersal order”", ["rally"]),
    ("\"detention center police\"", ["rally"]), ("\"center the protest\"", []),
    // Prefixes, words near each other.
    ("deten*", ["rally", "walk"]), ("hall NEAR/3 city", ["flood", "rally"]),
    ("hall NEAR/2 flooded", []),
    // Fields of text and of names.
    ("title:detention", ["rally"]), ("title:\"the quake\"", ["old/quake"]), ("title:police", []),
    ("person:\"Karen Bass\"", ["rally"]), ("person:bass", ["rally"]), ("person:KAREN", ["rally"]),
    ("person:\"Bass Karen\"", []), ("place:\"Los Angeles\"", ["rally"]),
    ("place:angeles", ["rally"]),
    ("place:\"san francisco\"", ["old/quake"]), ("author:\"Ana Ruiz\"", ["rally"]),
    ("author:gomez", ["old/quake"]), ("author:ruiz", ["old/quake", "rally"]),
    ("organisation:\"Los Angeles Police Department\"", ["rally"]), ("org:police", ["rally"]),
    ("source:\"Harbour Gazette\"", ["old/quake", "rally", "walk"]), ("source:news", ["flood"]),
    ("topic:protest", ["rally"]), ("section:local", ["rally"]), ("language:de", ["walk"]),
    ("record:r-1", ["rally"]), ("record:R-1", []), ("path:old", ["old/quake"]),
    ("path:old/quake.json", ["old/quake"]), ("path:ol", []),
    ("format:json", ["flood", "old/quake", "rally", "undated", "walk"]),
    // Dates at every precision.
    ("date:2026", ["rally"]), ("date:2026-01", ["rally"]), ("date:2026-01-31", ["rally"]),
    ("date:2026-01-30", []), ("date:1966-11", ["flood"]), ("date:1966-11-04", []),
    ("date:1906", ["old/quake"]),
    ("date:1906-04", []), ("date:1900..1966", ["flood", "old/quake"]),
    ("date:1966-11..2026-01", ["flood", "rally"]),
    ("date:1966-11..2026-01-30", ["flood"]), ("before:1966-12", ["flood", "old/quake"]),
    ("after:1966", ["rally"]), ("date:undated", ["undated", "walk"]),
    ("has:date", ["flood", "old/quake", "rally"]),
    ("-has:date", ["undated", "walk"]), ("about:2026-01-30", ["rally"]), ("about:2026", ["rally"]),
    ("day:01-31", ["rally"]), ("has:person", ["flood", "rally"]),
    ("has:language", ["flood", "old/quake", "rally", "undated", "walk"]),
    // Together, and everything.
    ("hall source:\"Harbour Gazette\" -date:2026", ["walk"]),
    ("*", ["flood", "old/quake", "rally", "undated", "walk"]), ("* -city", ["undated", "walk"]),
  ]

  // One test, so that the index is built once.
  @Test func `a question finds what it asks for`() throws {
    for (question, expected) in Self.questions {
      let found = try paths(question)
      #expect(found == expected, "\(question)")
    }
  }

  @Test func `when no article has all the words, those with any are found, and it is said`() throws
  {
    let results = try archive.search("quake venice zebra")
    #expect(results.isLoosened)
    #expect(results.match == .any)
    #expect(Set(results.hits.map(\.article.path)) == ["flood.json", "old/quake.json"])
    let filtered = try archive.search("quake venice date:1906")
    #expect(filtered.isLoosened)
    #expect(filtered.hits.map(\.article.path) == ["old/quake.json"])
  }

  @Test func `what is not a list of words is never loosened`() throws {
    for question in ["\"quake venice\"", "quake AND venice", "quake date:2026", "zebra"] {
      let results = try archive.search(question)
      #expect(!results.isLoosened, "\(question)")
      #expect(results.hits.isEmpty, "\(question)")
      #expect(results.matches.isExact && results.matches.count == 0)
    }
  }

  @Test func `any of the words are enough when asked so, and filters still hold`() throws {
    let any = try archive.paths("quake venice") { $0.match = .any }
    #expect(any == ["flood.json", "old/quake.json"])
    let filtered = try archive.paths("quake venice has:person") { $0.match = .any }
    #expect(filtered == ["flood.json"])
    let without = try archive.paths("quake venice -flooded") { $0.match = .any }
    #expect(without == ["old/quake.json"])
  }

  @Test func `articles with more of the words, and with them in the title, come first`() throws {
    let hits = try archive.hits("detention center order") { $0.match = .any }
    #expect(hits.map(\.article.path) == ["rally.json", "walk.json"])
    #expect(hits[0].weight > hits[1].weight)
    #expect(hits.map(\.rank) == [1, 2])
  }

  @Test func `filters narrow, and repeated ones narrow further`() throws {
    let gazette = try archive.paths("*") { $0.filters = [.field("source", "harbour gazette")] }
    #expect(gazette == ["old/quake.json", "rally.json", "walk.json"])
    let both = try archive.paths("*") {
      $0.filters = [.field("place", "Los Angeles"), .field("place", "City Hall")]
    }
    #expect(both == ["rally.json"])
    let none = try archive.paths("*") {
      $0.filters = [.field("place", "Los Angeles"), .field("place", "Venice")]
    }
    #expect(none == [])
    let dates = try archive.paths("*") { $0.filters = [.from("1906"), .to("1966-11")] }
    #expect(dates == ["flood.json", "old/quake.json"])
    let from = try archive.paths("*") { $0.filters = [.from("1966-11-02")] }
    #expect(from == ["rally.json"])
  }

  @Test func `newest and oldest put articles without a date last`() throws {
    let newest = try archive.hits("*") { $0.order = .newest }.map(\.article.date)
    #expect(newest == ["2026-01-31", "1966-11", "1906", nil, nil])
    let oldest = try archive.hits("*") { $0.order = .oldest }.map(\.article.date)
    #expect(oldest == ["1906", "1966-11", "2026-01-31", nil, nil])
    let words = try archive.hits("city") { $0.order = .oldest }.map(\.article.date)
    #expect(words == ["1906", "1966-11", "2026-01-31"])
  }

  @Test func `a question without words puts the newest first`() throws {
    #expect(try archive.hits("has:date").map(\.article.date) == ["2026-01-31", "1966-11", "1906"])
  }

  @Test func `a hit gives back what the publisher said`() throws {
    let article = try #require(try archive.hits("record:r-1").first?.article)
    #expect(article.title == "Rally ends at detention center")
    #expect(article.record == "r-1")
    #expect(article.date == "2026-01-31")
    #expect(article.authors == ["Ana Ruiz", "Bo Lind"])
    #expect(article.source == "Harbour Gazette")
    #expect(article.section == "Local")
    #expect(article.people == ["Karen Bass"])
    #expect(article.places.map(\.name) == ["Los Angeles", "City Hall"])
    #expect(article.organisations == ["Los Angeles Police Department"])
    #expect(article.topics == ["Protest", "Police"])
    #expect(article.spokenDates.contains("2026-01-30"))
    #expect(article.text == "")
    #expect(article.collection == "articles")
  }

  @Test func `a snippet shows and marks why an article was found`() throws {
    let snippet = try #require(try archive.hits("\"dispersal order\"").first?.snippet)
    let bytes = Array(snippet.text.utf8)
    #expect(
      snippet.highlights.map { String(decoding: bytes[$0], as: UTF8.self) } == ["dispersal order"])
    let none = try archive.hits("order") { $0.wantsSnippets = false }
    #expect(none.allSatisfy { $0.snippet == Snippet(text: "") })
  }

  @Test func `pages join up`() throws {
    let all = try archive.hits("*").map(\.article.path)
    var joined: [String] = []
    for offset in stride(from: 0, to: 6, by: 2) {
      let page = try archive.search("*") {
        $0.offset = offset
        $0.limit = 2
      }
      #expect(page.hits.map(\.rank) == (0..<page.hits.count).map { offset + $0 + 1 })
      #expect(page.matches.count == 5)
      joined += page.hits.map(\.article.path)
    }
    #expect(joined == all)
    #expect(try archive.search("*") { $0.offset = 100 }.hits.isEmpty)
  }

  @Test func `a page of none still counts`() throws {
    let results = try archive.search("protest OR quake") {
      $0.limit = 0
      $0.wantsExactCount = true
    }
    #expect(results.hits.isEmpty)
    #expect(
      results.matches == SearchResults.MatchCount(count: 3, isExact: true, lower: 3, upper: 3))
  }

  @Test func `what can't be asked is an error before the index is looked at`() throws {
    let wrong: [(String, (inout SearchRequest) -> Void, DatelineError.Code)] = [
      ("(a", { _ in }, .badQuestion), ("date:2026-13", { _ in }, .badQuestion),
      ("*", { $0.filters = [.from("soon")] }, .badRequest),
      ("*", { $0.filters = [.to("2026-02-30")] }, .badRequest),
      ("*", { $0.filters = [.field("colour", "red")] }, .badRequest),
      ("*", { $0.filters = [.field("person", " ")] }, .badRequest),
      ("*", { $0.limit = -1 }, .badRequest), ("*", { $0.limit = 10_001 }, .badRequest),
      ("*", { $0.offset = -1 }, .badRequest),
      ("*", { $0.facets = [.init("colours")] }, .badRequest),
      ("*", { $0.facets = [.init("people", count: 0)] }, .badRequest),
    ]
    for (question, change, code) in wrong {
      let error = try #require(throws: DatelineError.self) { try archive.search(question, change) }
      #expect(error.code == code, "\(error.message)")
    }
  }

  @Test func `an error in a question points at its place`() throws {
    let error = try #require(throws: DatelineError.self) { try archive.search("city date:2026-13") }
    let lines = error.message.split(separator: "\n")
    #expect(lines.count >= 3)
    let shown = try #require(lines.first { $0.contains("city date:2026-13") })
    let pointer = try #require(lines.first { $0.contains("^") })
    let place = try #require(pointer.firstIndex(of: "^"))
    let column = pointer.distance(from: pointer.startIndex, to: place)
    #expect(
      shown.dropFirst(column).hasPrefix("2026-13")
        || shown.dropFirst(column).hasPrefix("date:2026-13"))
  }

  @Test func `the answer says what the question was read as`() throws {
    let results = try archive.search("march date:2026-01")
    #expect(results.interpreted.contains("march") && results.interpreted.contains("January 2026"))
    let filtered = try archive.search("march") { $0.filters = [.field("person", "Karen Bass")] }
    #expect(filtered.interpreted.contains("Karen Bass"))
  }
}
