import Foundation
import TestSupport
import Testing
import Xapian

@testable import Dateline

/// The same folder gives the same index, however the work was shared.
@Suite struct SameIndexTests {
  private static let words = [
    "harbour", "river", "bridge", "council", "budget", "strike", "storm", "market", "school",
    "rail",
    "museum", "election", "verdict", "vaccine", "orchard", "glacier", "tunnel", "festival",
  ]

  /// So small that eight workers have something to do each.
  private static let unitBytes = 64 << 10

  private func source(_ number: Int, _ random: inout SeededGenerator, words: Int)
    -> TestArchive.Source
  {
    let text = (0..<words).map { _ in random.pick(Self.words) }.joined(separator: " ")
    return TestArchive.Source(
      title: "Number \(number) \(random.pick(Self.words))", text: text,
      date: "20\(10 + number % 10)-0\(1 + number % 9)", people: ["Person \(number % 7)"])
  }

  /// Path, record number and id in the order of Xapian's document numbers.
  private func documents(_ index: String) throws -> [String] {
    let database = try Database(path: index)
    let dictionary = try DataDictionary(of: database)
    let decoder = DataDecoder { _ in dictionary }
    return try database.documentIDs(of: nil, limit: 100_000).map { id in
      let article = decoder.fields(of: try database.document(id).data)
      return "\(article?.path ?? "") \(article?.recordNumber ?? 0) \(article?.id ?? "")"
    }
  }

  private func answers(_ index: String) throws -> [[String]] {
    let index = try ArticleIndex(at: index)
    return try ["harbour river", "storm -market", "title:glacier", "person:\"Person 3\"", "*"].map {
      var request = SearchRequest($0)
      request.limit = 50
      request.facets = [.init("people"), .init("year")]
      let results = try index.search(request)
      return results.hits.map { "\($0.article.id) \($0.weight)" }
        + results.facets.flatMap { $0.values.map { "\($0.value) \($0.count)" } }
    }
  }

  @Test func `one worker and eight build the same index of many files and one big one`() throws {
    let archive = try TestArchive()
    var random = SeededGenerator(seed: 1906)
    for number in 0..<WorkUnit.maximumFiles + 40 {
      try archive.write("f\(number % 13)/\(number).json", source(number, &random, words: 6))
    }
    let records = (0..<400).map { source($0, &random, words: 150) }
    try archive.write("g.jsonl", lines: records)
    let size = try archive.folder.bytes("articles/g.jsonl").count
    try #require(size > 4 * Self.unitBytes)
    let one = archive.folder.path("one")
    let eight = archive.folder.path("eight")
    let first = try archive.run(index: one) { $0.workers = 1 }
    let second = try archive.run(index: eight) {
      $0.workers = 8
      $0.unitBytes = Self.unitBytes
    }
    #expect(first.articles == WorkUnit.maximumFiles + 440)
    #expect(second.articles == first.articles && second.bytes == first.bytes)
    #expect(try documents(one) == documents(eight))
    #expect(try answers(one) == answers(eight))

    // Changed over several units, the index has each record once.
    try archive.write("g.jsonl", lines: Array(records.dropFirst(10)))
    let changed = try archive.run(index: eight) {
      $0.workers = 8
      $0.unitBytes = Self.unitBytes
    }
    #expect(changed.updated == 390 && changed.removed == 10 && changed.added == 0)
    #expect(changed.unchanged == WorkUnit.maximumFiles + 40)
    let numbers = try documents(eight).filter { $0.hasPrefix("g.jsonl ") }
    #expect(numbers.count == 390 && Set(numbers).count == 390)
  }

  @Test func `eight workers store the same bytes each time`() throws {
    let archive = try TestArchive()
    var random = SeededGenerator(seed: 1848)
    // Enough to learn a dictionary from, in many units.
    try archive.write("g.jsonl", lines: (0..<900).map { source($0, &random, words: 150) })
    let stored = try ["first", "second", "third"].map { name in
      let path = archive.folder.path(name)
      try archive.run(index: path) {
        $0.workers = 8
        $0.unitBytes = Self.unitBytes
      }
      let database = try Database(path: path)
      try #require(DataDictionary(of: database) != nil)
      return try database.documentIDs(of: nil, limit: 1000).map { try database.document($0).data }
    }
    #expect(stored[0].count == 900)
    #expect(stored[1] == stored[0] && stored[2] == stored[0])
  }

  @Test func `an index that was updated answers as one that was built anew`() throws {
    let archive = try TestArchive()
    var random = SeededGenerator(seed: 26)
    var names: Set<String> = []
    for round in 0..<5 {
      for _ in 0..<12 {
        let name = "\(Int.random(in: 0..<30, using: &random)).json"
        if names.contains(name), Bool.random(using: &random) {
          try archive.remove(name)
          names.remove(name)
        } else {
          try archive.write(name, source(round, &random, words: 12))
          names.insert(name)
        }
      }
      try archive.run()
      let fresh = archive.folder.path("fresh-\(round)")
      try archive.run(index: fresh)
      #expect(try documents(archive.index).sorted() == documents(fresh).sorted(), "round \(round)")
      #expect(Set(try answers(archive.index)[4]) == Set(try answers(fresh)[4]), "round \(round)")
    }
  }
}
