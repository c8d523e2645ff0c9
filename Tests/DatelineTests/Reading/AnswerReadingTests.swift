import Testing

@testable import Dateline

/// What a whole search does with dates in words, misspelled words and synonyms.
@Suite struct AnswerReadingTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive()
    try archive.write(
      "march.json",
      TestArchive.Source(
        title: "March to the harbour", text: "The protest went on in January 2026 they said.",
        date: "2025-12-30"))
    try archive.write(
      "rally.json",
      TestArchive.Source(
        title: "Rally at the harbour", text: "A protest without a date in it. Karen Bass spoke.",
        date: "2026-01-31", people: ["Karen Bass"]))
    try archive.write(
      "bass.json",
      TestArchive.Source(
        title: "Fishing", text: "Karen caught a bass, said Bo. A bass for Karen.", date: "2024"))
    try archive.run()
  }

  @Test func `words that say when filter, and the answer says how to ask for the words`() throws {
    let results = try archive.search("protest in January 2026")
    #expect(results.hits.map(\.article.path) == ["rally.json"])
    #expect(results.notes.map(\.kind) == [.dates])
    #expect(results.answered == "protest date:2026-01")
    let other = try archive.search(try #require(results.notes.first?.instead))
    #expect(other.hits.map(\.article.path) == ["march.json"])
    #expect(other.notes.isEmpty)
  }

  @Test func `a time in which nothing was published is words again`() throws {
    let results = try archive.search("protest since 2027")
    #expect(results.notes.isEmpty)
    #expect(results.isLoosened)
  }

  @Test func `a misspelled word is searched as articles spell it`() throws {
    let results = try archive.search("protets harbuor")
    #expect(results.notes.map(\.kind) == [.spelling])
    #expect(results.answered == "protest harbour")
    #expect(results.matches.count == 2)
  }

  @Test func `a misspelled word is corrected where no article has all of the words, too`() throws {
    try archive.write("cheese.json", TestArchive.Source(title: "Markets", text: "Cheese was dear."))
    try archive.run()
    let results = try archive.search("cheese harbuor")
    #expect(results.isLoosened && results.answered == "cheese harbour")
    #expect(results.notes.map(\.kind) == [.spelling])
    #expect(results.matches.count == 1 + (try archive.search("harbour").matches.count))
    #expect(try archive.search("cheese harbour").notes.isEmpty)
  }

  @Test func `a misspelled word among others is suggested with its count`() throws {
    let results = try archive.search("protest harbuor") { $0.match = .any }
    #expect(results.suggestion == "protest harbour")
    #expect(results.suggestionCount == 2)
    #expect(results.notes.isEmpty)
  }

  @Test(arguments: ["\"protets\"", "=protets", "-protets harbour", "prx", "zzzzzz"])
  func `quoted, exact, short and strange words are left alone`(question: String) throws {
    let results = try archive.search(question)
    #expect(results.notes.isEmpty)
    #expect(results.suggestion == nil)
  }

  @Test func `a person's name is corrected within names`() throws {
    let results = try archive.search("person:Bsas protest")
    #expect(results.answered == "person:bass protest")
  }

  @Test func `a name that nobody has is searched as articles name somebody`() throws {
    try archive.write(
      "bas.json", TestArchive.Source(title: "Reliefs", text: "A bas relief of a harbour."))
    try archive.run()
    let results = try archive.search("karen bas protest")
    #expect(results.answered == "karen bass protest")
    #expect(results.matches.count == 1)
    #expect(
      results.notes.map(\.text) == [
        "no article names “karen bas”: “karen bass” is searched instead"
      ])
    for question in ["\"karen bas\" protest", "karen =bas", "karen -bas", "bo bass"] {
      #expect(try archive.search(question).suggestion == nil, "\(question)")
      #expect(try archive.search(question).notes.isEmpty, "\(question)")
    }
  }

  @Test func `a name is suggested for one that few articles have`() throws {
    for number in 0..<6 {
      try archive.write(
        "more\(number).json",
        TestArchive.Source(title: "More", text: "More of Karen Bass.", people: ["Karen Bass"]))
    }
    try archive.write("typo.json", TestArchive.Source(title: "Typo", text: "Of karen basss."))
    try archive.run()
    let results = try archive.search("karen basss")
    #expect(results.matches.count == 1)
    #expect(results.suggestion == "karen bass")
    #expect(results.suggestionCount == 8)
    // Words that are as common side by side are meant as they are.
    #expect(try archive.search("karen bass").suggestion == nil)
  }

  @Test func `synonyms find what is called otherwise`() throws {
    let results = try archive.search("procession") {
      $0.synonyms = try? Synonyms("procession = march")
    }
    #expect(results.hits.map(\.article.path) == ["march.json"])
    #expect(results.notes.map(\.kind) == [.synonyms])
  }

  @Test func `a known name is rewarded where it stands as one thing`() throws {
    let results = try archive.search("karen bass")
    #expect(results.matches.count == 2)
    let weighed = try archive.search("karen bass") { $0.wantsWeights = true }
    let parts = weighed.hits.first { $0.article.path == "rally.json" }?.weights.map(\.question)
    #expect(parts?.contains("\"karen bass\"") == true)
    let other = weighed.hits.first { $0.article.path == "bass.json" }?.weights.map(\.question)
    #expect(other?.contains("\"karen bass\"") == false)
  }

  @Test func `the parts of a weight add up to it`() throws {
    for question in ["protest harbour", "protest protest january", "karen bass", "\"a bass\" bo"] {
      for hit in try archive.search(question, { $0.wantsWeights = true }).hits {
        let sum = hit.weights.reduce(0) { $0 + $1.weight }
        #expect(abs(sum - hit.weight) < 1e-6, "\(question): \(hit.weights)")
      }
    }
  }

  @Test func `recency halves what age adds and no more`() throws {
    let plain = try archive.hits("protest")
    let recent = try archive.hits("protest") { $0.halfLife = 32 }
    #expect(recent.first?.article.path == "rally.json")
    let weights = Dictionary(uniqueKeysWithValues: plain.map { ($0.article.path, $0.weight) })
    for hit in recent {
      let expected = try #require(weights[hit.article.path])
      // From 30 December to 31 January are 32 days.
      let share = hit.article.path == "rally.json" ? 1 : 0.75
      #expect(abs(hit.weight - expected * share) < 1e-9)
    }
  }

  @Test func `every match is gone through once with its text`() throws {
    var paths: [String] = []
    let index = try archive.open()
    var request = SearchRequest("*")
    request.limit = 1
    let count = try index.forEachMatch(request) { hit in
      #expect(!hit.article.text.isEmpty)
      paths.append(hit.article.path)
      return true
    }
    #expect(count == 3)
    #expect(paths.sorted() == ["bass.json", "march.json", "rally.json"])
    var first = 0
    try index.forEachMatch(request) { _ in
      first += 1
      return false
    }
    #expect(first == 1)
  }

  @Test func `coverage counts by source and month`() throws {
    try archive.write("sun.json", TestArchive.Source(title: "Sun", text: "A", source: "Sun"))
    try archive.run()
    let coverage = try archive.open().coverage()
    #expect(coverage.sources.map(\.name) == ["", "Sun"])
    #expect(coverage.sources[0].months == ["2025-12": 1, "2026-01": 1])
    #expect(coverage.sources.map(\.withoutMonth) == [1, 1])
    let summary = try archive.open().coverageSummary()
    #expect(summary.articles == 4)
    #expect(summary.undated == 1)
    #expect(summary.dates == "2024"..."2026-01-31")
  }
}
