import Foundation
import TestSupport
import Testing

@testable import Dateline

/// Random articles and a random `names.toml`: every count of a facet is what a look at each article
/// gives, and what asking for the name gives.
@Suite struct NamesPropertyTests {
  private static let people = [
    "Ada Lind", "A. Lind", "Mayor Lind", "Bo Ruiz", "José Martí", "Jose Marti", "Mei Chen",
  ]
  private static let phrases = ["harbour master", "night editor"]

  private struct Book {
    var entries: [(name: String, also: [String], find: [String])] = []
    var hidden: [String] = []

    var toml: String {
      func list(_ names: [String]) -> String { "\(names)" }
      let tables = entries.map {
        "[[person]]\nname = \"\($0.name)\"\nalso = \(list($0.also))\nfind = \(list($0.find))\n"
      }
      return tables.joined() + "[hide]\nperson = \(list(hidden))\n"
    }

    /// The names of an article as a reader should see them.
    func shown(_ article: TestArchive.Source) -> Set<String> {
      var shown: Set<String> = []
      for name in article.people {
        let folded = Folded(name)
        if hidden.contains(where: { Folded($0) == folded }) { continue }
        let entry = entries.first { ([$0.name] + $0.also).contains { Folded($0) == folded } }
        // Spellings that fold alike are one name anyway.
        shown.insert(entry?.name ?? name.replacing("é", with: "e").replacing("í", with: "i"))
      }
      for entry in entries where entry.find.contains(where: { article.text.contains($0) }) {
        shown.insert(entry.name)
      }
      return shown
    }
  }

  private struct Folded: Equatable {
    let text: String
    init(_ text: String) {
      self.text = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
  }

  private static func book(_ random: inout SeededGenerator) -> Book {
    var names = ["Ada Lind", "A. Lind", "Mayor Lind", "Bo Ruiz", "Jose Marti", "Mei Chen"]
    names.shuffle(using: &random)
    func take() -> [String] {
      let count = Int.random(in: 0...2, using: &random)
      defer { names.removeFirst(min(count, names.count)) }
      return Array(names.prefix(count))
    }
    var book = Book()
    let find = Bool.random(using: &random) ? [phrases[0]] : []
    book.entries.append((name: "Ada of the Harbour", also: take(), find: find))
    if let own = take().first { book.entries.append((own, take(), [])) }
    if Bool.random(using: &random) { book.entries.append(("The Editor", [], [phrases[1]])) }
    book.hidden = take()
    return book
  }

  @Test(arguments: [11, 1918, 77])
  func `with names merged, hidden and added each count is exact, and asking for it gives it`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try TestArchive()
    var articles: [TestArchive.Source] = []
    for number in 0..<60 {
      var article = TestArchive.Source(title: "T", text: random.pick(["storm", "river"]))
      article.people = Self.people.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      if Int.random(in: 0..<5, using: &random) == 0 { article.text += " the \(Self.phrases[0])" }
      if Int.random(in: 0..<5, using: &random) == 0 { article.text += " a \(Self.phrases[1])." }
      try archive.write("\(number).json", article)
      articles.append(article)
    }
    try archive.run()
    let index = try archive.open()
    for round in 0..<8 {
      let book = Self.book(&random)
      try book.toml.write(toFile: archive.index + "/names.toml", atomically: true, encoding: .utf8)
      for word in ["*", "=storm"] {
        let note = "seed \(seed), round \(round), \(word):\n\(book.toml)"
        let matching = articles.filter { word == "*" || $0.text.hasPrefix("storm") }
        var expected: [String: Int] = [:]
        for article in matching {
          for name in book.shown(article) { expected[name, default: 0] += 1 }
        }
        var request = SearchRequest(word)
        request.limit = 100
        request.facets = [.init("people", count: 100)]
        let results = try index.search(request)
        let facet = results.facets[0]
        var counts: [String: Int] = [:]
        for value in facet.values {
          counts[value.value.replacing("é", with: "e").replacing("í", with: "i")] = value.count
        }
        #expect(counts == expected, "\(note)")
        #expect(facet.missing == matching.count { book.shown($0).isEmpty }, "\(note)")
        for value in facet.values {
          var narrowed = SearchRequest("\(word) person:\"\(value.value)\"")
          narrowed.limit = 0
          narrowed.wantsExactCount = true
          #expect(try index.search(narrowed).matches.count == value.count, "\(note) \(value.value)")
        }
        for name in book.hidden {
          #expect(
            try index.search(SearchRequest("person:\"\(name)\"")).matches.count == 0, "\(note)")
        }
        for hit in results.hits {
          let number = try #require(Int(hit.article.path.dropLast(5)))
          let shown = Set(
            hit.article.people.map { $0.replacing("é", with: "e").replacing("í", with: "i") })
          #expect(shown == book.shown(articles[number]), "\(note) \(number)")
        }
      }
    }
  }

  @Test func `a changed file holds from the next question on, and a broken one is an error`() throws
  {
    let archive = try TestArchive()
    try archive.write("a.json", TestArchive.Source(title: "T", text: "x", places: ["Bombay"]))
    try archive.write("b.json", TestArchive.Source(title: "T", text: "x", places: ["Mumbai"]))
    try archive.run()
    let index = try archive.open()
    let file = archive.index + "/names.toml"
    func count(_ question: String) throws -> Int {
      try index.search(SearchRequest(question)).matches.count
    }
    #expect(try count("place:\"Mumbai\"") == 1)
    try "[[place]]\nname = \"Mumbai\"\nalso = [\"Bombay\"]\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try count("place:\"Mumbai\"") == 2)
    #expect(try count("place:\"Bombay\"") == 2)
    #expect(try count("place:mumbai") == 2)
    #expect(try index.names(.place, limit: 10).values.map(\.value) == ["Mumbai"])
    try "[[place]]\nname = Mumbai\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: DatelineError.self) { try count("place:\"Mumbai\"") }
    try FileManager.default.removeItem(atPath: file)
    #expect(try count("place:\"Mumbai\"") == 1)
    #expect(
      try index.article(index.search(SearchRequest("place:Bombay")).hits[0].article.id)
        .places.map(\.name) == ["Bombay"])
  }
}
