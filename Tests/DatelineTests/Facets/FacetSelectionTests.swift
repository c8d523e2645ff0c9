import TestSupport
import Testing

@testable import Dateline

/// Picked values of facets over thousands of random requests, held against a look at
/// every article.
@Suite struct FacetSelectionTests {
  private struct Model {
    var words: Set<String>
    var people: [String]
    var places: [String]
    var year: String?

    func values(_ facet: String) -> [String] {
      switch facet {
      case "people": people
      case "places": places
      default: year.map { [$0] } ?? []
      }
    }
  }

  private static let words = ["harbour", "river", "bridge", "council"]
  private static let names = [
    "people": ["Ada Lind", "Bo Ruiz", "José Martí", "Mei Chen"],
    "places": ["Venice", "Los Angeles", "Oslo"], "year": ["1999", "2000", "2001"],
  ]
  private static let facets = ["people", "places", "year"]

  private static func some(_ facet: String, _ random: inout SeededGenerator) -> [String] {
    (names[facet] ?? []).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
  }

  private static func models(_ count: Int, _ random: inout SeededGenerator) -> [Model] {
    (0..<count).map { _ in
      Model(
        words: Set(words.filter { _ in Bool.random(using: &random) }),
        people: some("people", &random),
        places: some("places", &random),
        year: random.pick([nil, "1999", "2000", "2000-05", "2001-02-03"]))
    }
  }

  /// Whether an article has a picked value of each facet but one.
  private static func isPicked(
    _ model: Model, _ selections: [SearchRequest.Selection], except own: String? = nil
  ) -> Bool {
    selections.allSatisfy { selection in
      selection.facet == own || selection.values.isEmpty
        || model.values(selection.facet).contains { value in
          selection.values.contains { value.hasPrefix($0) }
        }
    }
  }

  @Test(arguments: [7, 1918])
  func `or within a facet, and across, each counted as if its own were off`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let models = Self.models(60, &random)
    let archive = try TestArchive()
    try archive.write(
      "all.jsonl",
      lines: models.map { model in
        TestArchive.Source(
          title: "T", text: model.words.sorted().joined(separator: " "), date: model.year,
          people: model.people, places: model.places)
      })
    try archive.run()
    let index = try archive.open()
    for number in 0..<1000 {
      let word = random.pick(Self.words + ["*"])
      var request = SearchRequest(word)
      request.limit = 100
      request.facets = Self.facets.map { SearchRequest.Facet($0, count: 100) }
      request.selections = Self.facets.map {
        SearchRequest.Selection(facet: $0, values: Self.some($0, &random))
      }
      let note = "seed \(seed), number \(number): \(word) \(request.selections)"
      let found = models.filter { word == "*" || $0.words.contains(word) }
      let expected = found.count { Self.isPicked($0, request.selections) }
      let results = try index.search(request)
      #expect(results.matches.count == expected, "\(note)")
      #expect(results.hits.count == expected, "\(note)")
      for facet in results.facets {
        var counts: [String: Int] = [:]
        for model in found where Self.isPicked(model, request.selections, except: facet.name) {
          for value in model.values(facet.name) { counts[String(value), default: 0] += 1 }
        }
        if facet.name == "year" {
          counts = counts.reduce(into: [:]) { $0[String($1.key.prefix(4)), default: 0] += $1.value }
        }
        let own = Dictionary(uniqueKeysWithValues: facet.values.map { ($0.value, $0.count) })
        #expect(own == counts, "\(note), \(facet.name)")
      }
    }
  }

  @Test func `a bar beside all articles of its time`() throws {
    let archive = try TestArchive()
    try archive.write(
      "all.jsonl",
      lines: [("1999", "flood"), ("1999", "fire"), ("2000-01", "flood")].map {
        TestArchive.Source(title: "T", text: $0.1, date: $0.0)
      })
    try archive.run()
    let results = try archive.search("flood") {
      $0.facets = [.init("year")]
      $0.wantsRelative = true
    }
    #expect(
      results.facets.first?.values == [
        .init(value: "1999", count: 1, all: 2), .init(value: "2000", count: 1, all: 1),
      ])
  }

  @Test func `what can't be picked is said`() throws {
    let archive = try TestArchive()
    try archive.write("a.json", TestArchive.Source(title: "T", text: "x"))
    try archive.run()
    for (facet, value) in [("colour", "red"), ("year", "19x"), ("people", "")] {
      let error = #expect(throws: DatelineError.self) {
        try archive.search("*") { $0.selections = [.init(facet: facet, values: [value])] }
      }
      #expect(error?.code == .badRequest)
    }
  }
}
