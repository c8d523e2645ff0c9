import TestSupport
import Testing
import Xapian

@testable import Dateline

/// A database of documents that term builders made, to be looked into.
private final class BuiltTerms {
  private let folder: TemporaryFolder
  let database: Database

  /// One builder for all documents, as in a run.
  init(
    vocabulary: Int = MemoryBudget.maximumVocabulary,
    _ builds: [(language: String?, build: (inout TermBuilder) -> Void)]
  ) throws {
    folder = try TemporaryFolder()
    let writer = try WritableDatabase(path: folder.path("db"), .create)
    var builder = TermBuilder(vocabulary: vocabulary)
    var document = PackedDocument()
    for (language, build) in builds {
      document.removeAll()
      builder.begin(language: language)
      build(&builder)
      builder.finish(into: &document)
      try writer.add(document)
    }
    try writer.close()
    database = try Database(path: folder.path("db"))
  }

  convenience init(_ language: String?, _ build: @escaping (inout TermBuilder) -> Void) throws {
    try self.init([(language, build)])
  }

  /// Every term of a document with how often it counts.
  func counts(_ document: UInt32 = 1) throws -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: try database.terms(ofDocument: document, limit: 1000).map {
        ($0.term, $0.wdf)
      })
  }

  /// Whether the terms stand in this order with no more than `gap` other words between each two.
  func follow(_ terms: String..., gap: Int = 0) throws -> Bool {
    let operands = terms.compactMap { Term($0) }.map { Query.term($0) }
    var search = Search(.phrase(operands, window: operands.count + gap))
    search.limit = 1
    return try !database.search(search).hits.isEmpty
  }
}

@Suite struct TermBuilderTests {
  @Test func `what a builder has forgotten it learns again`() throws {
    let texts = ["The markets rose", "Markets fell and rose", "Die Märkte fielen", "The rose"]
    func terms(vocabulary: Int) throws -> [[String: Int]] {
      let built = try BuiltTerms(
        vocabulary: vocabulary,
        texts.map { text in
          (text.hasPrefix("Die") ? "de" : "en", { _ = $0.addText(text, position: 1) })
        })
      return try (1...UInt32(texts.count)).map { try built.counts($0) }
    }
    let all = try terms(vocabulary: 1000)
    #expect(all[1]["Zen:market"] == 1 && all[2]["Zde:markt"] == 1)
    for vocabulary in [0, 5, 9] { #expect(try terms(vocabulary: vocabulary) == all) }
  }

  @Test func `a text gives its words with positions and stems without`() throws {
    let built = try BuiltTerms("en") {
      _ = $0.addText("Runners ran; the runners were running.", position: 1)
    }
    // The others are their own stems.
    #expect(
      try built.counts() == [
        "runners": 2, "ran": 1, "the": 1, "were": 1, "running": 1,
        "Zen:runner": 2, "Zen:run": 1,
      ])
    #expect(try built.follow("runners", "ran", "the", "runners", "were", "running"))
    #expect(try !built.follow("running", "runners"))
    #expect(try !built.follow("Zen:runner", "Zen:ran"))
  }

  @Test func `a word is stemmed as the language of its own document asks`() throws {
    let built = try BuiltTerms([
      ("en", { _ = $0.addText("nation nations", position: 1) }),
      ("de", { _ = $0.addText("nation nationen nations", position: 1) }),
      ("xx", { _ = $0.addText("nations", position: 1) }),
      (nil, { _ = $0.addText("nations", position: 1) }),
      ("en", { _ = $0.addText("nations", position: 1) }),
    ])
    #expect(try built.counts(1) == ["nation": 1, "nations": 1, "Zen:nation": 1])
    #expect(try built.counts(2)["Zde:nation"] == 2)
    #expect(try built.counts(3) == ["nations": 1])
    #expect(try built.counts(4) == ["nations": 1])
    #expect(try built.counts(5) == ["nations": 1, "Zen:nation": 1])
  }

  @Test func `a prefix and a weight are kept`() throws {
    let built = try BuiltTerms("en") {
      let last = $0.addText("Floods recede", position: 1, weight: 3)
      #expect(last == 2)
      #expect($0.addText("Floods recede", prefix: "S", position: 1) == 2)
      #expect($0.addText("floods", position: last + 100) == 102)
    }
    #expect(
      try built.counts() == [
        "floods": 4, "recede": 3, "Zen:flood": 4, "Zen:reced": 3,
        "Sfloods": 1, "Srecede": 1, "ZSen:flood": 1, "ZSen:reced": 1,
      ])
    #expect(try built.follow("Sfloods", "Srecede"))
    #expect(try !built.follow("recede", "floods", gap: 98))
    #expect(try built.follow("recede", "floods", gap: 99))
  }

  @Test func `names and flags are found and do not weigh`() throws {
    let built = try BuiltTerms("en") {
      if let flag = Term("XHAS:date") { $0.addFlag(flag) }
      _ = $0.addWords("José Martí", prefix: "XPERW:", position: 1)
    }
    #expect(try built.counts() == ["XHAS:date": 0, "XPERW:jose": 0, "XPERW:marti": 0])
    #expect(try built.follow("XPERW:jose", "XPERW:marti"))
  }

  @Test func `a word has the same share in the length whatever its ending`() throws {
    let identifier = try #require(Term("Qx"))
    let texts = ["the run was long", "the runs were longest", "1 2 3 4", "跑步很长时"]
    for (text, language) in zip(texts, ["en", "en", "en", "zh"]) {
      let built = try BuiltTerms(language) {
        _ = $0.addText(text, position: 1, weight: 3)
        $0.addIdentifier(identifier)
      }
      #expect(try built.database.averageLength == 4 * 3 * 2, "\(text)")
    }
  }

  @Test func `a document knows nothing of the one before`() throws {
    let built = try BuiltTerms([
      ("en", { _ = $0.addText("alpha beta alpha", position: 1) }),
      ("en", { _ = $0.addText("beta gamma", position: 1) }),
      ("en", { _ in }),
    ])
    #expect(try built.counts(2) == ["beta": 1, "gamma": 1])
    #expect(try built.counts(3) == [:])
  }

  @Test func `a text without words gives nothing`() throws {
    let built = try BuiltTerms("en") {
      #expect($0.addText("… — !", position: 5) == 5)
      #expect($0.addText("", position: 7) == 7)
    }
    #expect(try built.counts() == [:])
  }

  @Test func `words of any length become terms that Xapian takes`() throws {
    let long = String(repeating: "abcdefghij", count: 200)
    let built = try BuiltTerms("en") { _ = $0.addText("short \(long) end", position: 1) }
    let terms = try built.counts()
    #expect(terms.count == 3)
    #expect(terms.keys.allSatisfy { $0.utf8.count <= 245 })
  }
}
