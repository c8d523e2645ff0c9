import TestSupport
import TextAnalysis
import Testing

@testable import Dateline

/// Random articles and random questions about them: what the index answers
/// against what a look at every article gives.
@Suite struct FacetPropertyTests {
  private struct Model {
    var path: String
    var words: Set<String>
    var source: TestArchive.Source
  }

  /// Whether an article answers a question, and the question as one types it.
  private struct Asked {
    var text: String
    var isAnswered: (Model) -> Bool
  }

  // No two of them share a stem, and none is a stop word anywhere.
  private static let words = [
    "harbour", "river", "bridge", "council", "budget", "strike", "storm", "market", "school",
    "museum",
    "verdict", "vaccine", "orchard", "glacier", "tunnel",
  ]
  private static let people = ["Ada Lind", "Bo Ruiz", "José Martí", "Mei Chen", "Ana Ruiz"]
  private static let places = ["Venice", "Los Angeles", "São Paulo", "Oslo"]
  private static let sources = ["Harbour Gazette", "Laguna News", "Fjord Post"]
  private static let topics = ["Trade", "Weather", "Local politics"]
  private static let languages = ["en", "de", "xx"]

  private static func some(_ names: [String], _ random: inout SeededGenerator) -> [String] {
    names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
  }

  private static func date(_ random: inout SeededGenerator) -> String? {
    let year = 1985 + Int.random(in: 0...12, using: &random)
    let month = DateTerms.digits(Int.random(in: 1...12, using: &random), 2)
    let day = DateTerms.digits(Int.random(in: 1...28, using: &random), 2)
    return random.pick([
      nil, "\(year)", "\(year)-\(month)", "\(year)-\(month)-\(day)", "\(year)-\(month)-\(day)",
    ])
  }

  private static func articles(_ count: Int, _ random: inout SeededGenerator) -> [Model] {
    (0..<count).map { number in
      let words = (0..<Int.random(in: 1...8, using: &random)).map { _ in random.pick(Self.words) }
      var source = TestArchive.Source(title: "", text: words.joined(separator: " "))
      source.date = date(&random)
      source.people = some(people, &random)
      source.places = some(places, &random)
      source.topics = some(topics, &random)
      source.source = random.pick(sources.map { Optional($0) } + [nil])
      source.language = random.pick(languages)
      return Model(path: "\(number).json", words: Set(words), source: source)
    }
  }

  private static func leaf(_ random: inout SeededGenerator) -> Asked {
    let word = random.pick(words)
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      let name = random.pick(people)
      return Asked(text: "person:\"\(name)\"") { $0.source.people.contains(name) }
    case 1:
      let name = random.pick(places)
      return Asked(text: "place:\"\(name)\"") { $0.source.places.contains(name) }
    case 2:
      let name = random.pick(sources)
      return Asked(text: "source:\"\(name)\"") { $0.source.source == name }
    case 3:
      let year = 1985 + Int.random(in: 0...12, using: &random)
      return Asked(text: "date:\(year)") { $0.source.date?.hasPrefix("\(year)") ?? false }
    case 4: return Asked(text: "has:date") { $0.source.date != nil }
    case 5: return Asked(text: "has:person") { !$0.source.people.isEmpty }
    default: return Asked(text: "=" + word) { $0.words.contains(word) }
    }
  }

  private static func question(_ random: inout SeededGenerator) -> Asked {
    let a = leaf(&random)
    let b = leaf(&random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return Asked(text: "*") { _ in true }
    case 1: return a
    case 2: return Asked(text: "\(a.text) OR \(b.text)") { a.isAnswered($0) || b.isAnswered($0) }
    case 3: return Asked(text: "\(a.text) AND \(b.text)") { a.isAnswered($0) && b.isAnswered($0) }
    case 4:
      return Asked(text: "\(a.text) AND NOT \(b.text)") { a.isAnswered($0) && !b.isAnswered($0) }
    default:
      return Asked(text: "NOT (\(a.text) OR \(b.text))") { !a.isAnswered($0) && !b.isAnswered($0) }
    }
  }

  private static func counts(_ models: [Model], _ values: (Model) -> [String]) -> [String: Int] {
    models.flatMap { Set(values($0)) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test(arguments: [1906, 2026])
  func `every count is what a look at each article gives, and what asking for it gives`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let models = Self.articles(90, &random)
    let archive = try TestArchive()
    for model in models { try archive.write(model.path, model.source) }
    try archive.run()
    let index = try archive.open()
    let fields: [(facet: String, field: String, values: (Model) -> [String])] = [
      ("people", "person", { $0.source.people }), ("places", "place", { $0.source.places }),
      ("topics", "topic", { $0.source.topics }),
      ("sources", "source", { $0.source.source.map { [$0] } ?? [] }),
      ("languages", "language", { $0.source.language.map { [$0] } ?? [] }),
    ]
    let bars: [(facet: String, length: Int)] = [("year", 4), ("month", 7), ("day", 10)]

    for number in 0..<25 {
      let asked = Self.question(&random)
      let note = "seed \(seed), question \(number): \(asked.text)"
      let expected = models.filter(asked.isAnswered)
      var request = SearchRequest(asked.text)
      request.foldsCopies = false
      request.limit = 1000
      request.facets =
        fields.map { .init($0.facet, count: 100) } + bars.map { .init($0.facet) } + [
          .init("decade"), .init("date"),
        ]
      let results = try index.search(request)
      #expect(Set(results.hits.map(\.article.path)) == Set(expected.map(\.path)), "\(note)")
      #expect(results.matches.count == expected.count && results.matches.isExact, "\(note)")

      for (facet, (_, _, values)) in zip(results.facets, fields) {
        let counts = Dictionary(uniqueKeysWithValues: facet.values.map { ($0.value, $0.count) })
        #expect(counts == Self.counts(expected, values), "\(note), \(facet.name)")
        #expect(facet.missing == expected.count { values($0).isEmpty }, "\(note), \(facet.name)")
        #expect(facet.total == facet.values.count)
      }
      for (facet, (_, length)) in zip(results.facets.dropFirst(fields.count), bars) {
        let dates = expected.compactMap(\.source.date).filter { $0.utf8.count >= length }
        let counts = dates.reduce(into: [:]) { $0[String($1.prefix(length)), default: 0] += 1 }
        #expect(
          Dictionary(uniqueKeysWithValues: facet.values.map { ($0.value, $0.count) }) == counts,
          "\(note), \(facet.name)")
        #expect(facet.missing == expected.count - dates.count, "\(note), \(facet.name)")
        #expect(facet.values.map(\.value) == facet.values.map(\.value).sorted(), "\(note)")
      }
      // The name of a value, asked for, gives just its articles.
      for (position, facet) in results.facets.enumerated() {
        guard let value = facet.values.randomElement(using: &random) else { continue }
        let filter =
          position < fields.count
          ? "\(fields[position].field):\"\(value.value)\"" : "date:\(value.value)"
        var narrowed = SearchRequest("(\(asked.text)) AND \(filter)")
        narrowed.wantsExactCount = true
        narrowed.limit = 0
        #expect(try index.search(narrowed).matches.count == value.count, "\(note), \(filter)")
      }
      // The bars of the picked bucket hold every article with a date, or say how many they don't.
      if let picked = results.facets.last {
        #expect(
          picked.values.reduce(0) { $0 + $1.count } + picked.missing == expected.count, "\(note)")
        #expect(picked.values.count <= 20, "\(note)")
      }
    }
  }

  @Test func `a facet shows the commonest and says how many there are`() throws {
    let archive = try TestArchive()
    for number in 0..<6 {
      try archive.write(
        "\(number).json",
        TestArchive.Source(title: "T", text: "x", people: (0...number).map { "Person \($0)" }))
    }
    try archive.run()
    let facet = try #require(
      try archive.search("*") { $0.facets = [.init("people", count: 2)] }.facets.first)
    #expect(
      facet.values == [.init(value: "Person 0", count: 6), .init(value: "Person 1", count: 5)])
    #expect(facet.total == 6)
  }

  @Test func `one name in several spellings is one value`() throws {
    let archive = try TestArchive()
    for (number, name) in ["José Martí", "Jose Marti", "JOSÉ MARTÍ", "José Martí"].enumerated() {
      try archive.write("\(number).json", TestArchive.Source(title: "T", text: "x", people: [name]))
    }
    try archive.run()
    let facet = try #require(try archive.search("*") { $0.facets = [.init("people")] }.facets.first)
    #expect(facet.values == [.init(value: "José Martí", count: 4)])
    #expect(try archive.hits("person:\"jose marti\"").count == 4)
  }
}
