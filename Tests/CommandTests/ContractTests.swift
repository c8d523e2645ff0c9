import Foundation
import TestSupport
import Testing

/// JSON as it is promised: keys may be added, never renamed or left out.
@Suite struct ContractTests {
  private let archive: SmallArchive

  init() throws { archive = try SmallArchive() }

  private func expect(
    _ object: [String: Any], _ keys: [String: Set<String>],
    at location: SourceLocation = #_sourceLocation
  ) {
    for (key, kinds) in keys {
      let kind = JSONText.kind(object[key])
      #expect(kinds.contains(kind), "\(key) is \(kind)", sourceLocation: location)
    }
  }

  private static let hit: [String: Set<String>] = [
    "rank": ["number"], "id": ["string"], "record": ["string", "null"], "weight": ["number"],
    "title": ["string"], "date": ["string", "null"], "authors": ["[string]", "[]"],
    "source": ["string", "null"], "language": ["string", "null"], "path": ["string"],
    "url": ["string", "null"], "people": ["[string]", "[]"], "places": ["[string]", "[]"],
    "dates": ["[string]", "[]"], "snippet": ["string"], "highlights": ["[[number]]", "[]"],
    "duplicates": ["number"],
  ]

  @Test func `a search has the keys and types of the contract`() throws {
    let outcome = try archive.dateline(
      "search", "city", "--format", "json", "--facet", "people", "--facet", "places:1", "--facet",
      "month",
      "--facet", "date")
    #expect(outcome.stdout.hasSuffix("}\n") && outcome.stdout.split(separator: "\n").count == 1)
    let object = try JSONText.object(outcome.stdout)
    expect(
      object,
      [
        "query": ["string"], "interpreted": ["string"], "match": ["string"], "matches": ["object"],
        "took_ms": ["number"], "suggestion": ["null", "string"], "hits": ["[object]"],
        "facets": ["object"],
      ])
    #expect(object["query"] as? String == "city")
    #expect(object["match"] as? String == "all")
    #expect(object["id"] == nil)
    let matches = try #require(object["matches"] as? [String: Any])
    expect(
      matches, ["count": ["number"], "exact": ["bool"], "lower": ["number"], "upper": ["number"]])
    let hits = try #require(object["hits"] as? [[String: Any]])
    #expect(hits.count == 4)
    for hit in hits { expect(hit, Self.hit) }
    let facets = try #require(object["facets"] as? [String: [[String: Any]]])
    #expect(Set(facets.keys) == ["people", "places", "month", "date"])
    for value in facets.values.flatMap({ $0 }) {
      expect(value, ["value": ["string"], "count": ["number"]])
    }
    #expect(facets["places"]?.count == 1)
    #expect(facets["month"]?.map { $0["value"] as? String } == ["1966-11", "2026-01"])
  }

  @Test func `highlights are scalars of the snippet`() throws {
    let outcome = try archive.dateline("search", "calm peaceful", "--format", "jsonl")
    let hits = try #require(try JSONText.object(outcome.stdout)["hits"] as? [[String: Any]])
    let hit = try #require(hits.first)
    let scalars = Array(try #require(hit["snippet"] as? String).unicodeScalars)
    let marked = (hit["highlights"] as? [[Int]] ?? []).map {
      String(String.UnicodeScalarView(scalars[$0[0]..<$0[1]]))
    }
    #expect(marked == ["peaceful", "calm"])
    #expect(hit["record"] as? String == "r-1")
    #expect(hit["date"] as? String == "2026-01-31")
    #expect(hit["url"] as? String == "https://example.org/rally")
    #expect((hit["dates"] as? [String])?.contains("2026-01-30") == true)
  }

  @Test func `an extract has the keys and types of the contract`() throws {
    let outcome = try archive.dateline(
      "extract", "articles/rally.json", "articles/wire.jsonl", "--format", "json")
    #expect(outcome.status == 0)
    let lines = try JSONText.lines(outcome.stdout)
    #expect(lines.count == 3)
    for object in lines {
      expect(
        object,
        [
          "id": ["string"], "record": ["string"], "path": ["string"], "title": ["string"],
          "date": ["string", "null"], "authors": ["[string]", "[]"], "source": ["string", "null"],
          "section": ["string", "null"], "language": ["string"], "url": ["string", "null"],
          "text": ["string"], "people": ["[object]", "[]"], "places": ["[object]", "[]"],
          "dates": ["[object]", "[]"],
        ])
    }
    let rally = lines[0]
    let people = try #require(rally["people"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Karen Bass"])
    #expect(people.allSatisfy { $0["mentions"] is [Any] })
    for place in try #require(rally["places"] as? [[String: Any]]) {
      expect(
        place,
        [
          "name": ["string"], "country": ["string", "null"], "latitude": ["number", "null"],
          "longitude": ["number", "null"], "mentions": ["[[number]]", "[]"],
        ])
    }
    let scalars = Array(try #require(rally["text"] as? String).unicodeScalars)
    let dates = try #require(rally["dates"] as? [[String: Any]])
    #expect(dates.contains { $0["value"] as? String == "2026-01-30" })
    for date in dates {
      expect(
        date, ["value": ["string"], "text": ["string"], "start": ["number"], "end": ["number"]])
      let start = try #require(date["start"] as? Int)
      let end = try #require(date["end"] as? Int)
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == date["text"] as? String)
    }
  }

  @Test func `mentions are scalars of the text, also where it is not ASCII`() throws {
    try archive.folder.write(
      "free/a.txt",
      "Überall Regen\n\nIn München – so hieß es – sprach Angela Merkel am 3. Oktober 1990 vor 1.000 Gästen.\n"
    )
    let outcome = try archive.dateline("extract", "free/a.txt", "--format", "json")
    let object = try JSONText.object(outcome.stdout)
    let scalars = Array(try #require(object["text"] as? String).unicodeScalars)
    func check(_ key: String) throws {
      for named in try #require(object[key] as? [[String: Any]]) {
        let name = try #require(named["name"] as? String)
        for range in try #require(named["mentions"] as? [[Int]]) {
          let text = String(String.UnicodeScalarView(scalars[range[0]..<range[1]]))
          #expect(name.contains(text) || text.contains(name), "\(text) for \(name)")
        }
      }
    }
    try check("people")
    try check("places")
    let dates = try #require(object["dates"] as? [[String: Any]])
    #expect(dates.first?["value"] as? String == "1990-10-03")
  }

  @Test func `an article is shown as JSON with its text`() throws {
    let outcome = try archive.dateline("show", try archive.id("record:r-1"), "--format", "json")
    let object = try JSONText.object(outcome.stdout)
    expect(
      object,
      [
        "id": ["string"], "record": ["string"], "title": ["string"], "date": ["string"],
        "authors": ["[string]"], "source": ["string"], "section": ["string"],
        "language": ["string"],
        "path": ["string"], "url": ["string"], "text": ["string"], "people": ["[string]"],
        "places": ["[object]"], "dates": ["[string]"], "topics": ["[string]"],
      ])
  }

  @Test func `text that JSON must escape comes back as it was`() throws {
    let odd = "Quote \" backslash \\ tab and bell – 東京 \u{1F600}"
    try archive.folder.write("odd/a.md", "# \(odd)\n\nText.\n")
    let outcome = try archive.dateline("extract", "odd/a.md", "--format", "json")
    let title = try JSONText.object(outcome.stdout)["title"] as? String
    #expect(title?.hasPrefix("Quote \" backslash") == true)
    #expect(title?.hasSuffix("東京 \u{1F600}") == true)
  }
}
