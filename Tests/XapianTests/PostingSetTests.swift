import TestSupport
import Testing

@testable import Xapian

struct PostingSetTests {
  private func sets(of collection: RandomCollection, least: Int) throws -> String {
    let path = collection.folder.path("postings")
    try Database(path: collection.path).writePostingSets(
      to: path, least: least, bestBy: .bm25(k1: 1.8, b: 0.7))
    return path
  }

  @Test(arguments: [1, 150, 1000])
  func `matches are counted as without sets`(least: Int) throws {
    let collection = try RandomCollection(documents: 400, seed: 3)
    let database = try Database(path: collection.path)
    try database.attachPostingSets(sets(of: collection, least: least))
    let people = try database.attachColumn(collection.column(.list))
    var generator = SeededGenerator(seed: 3)
    for round in 0..<60 {
      var search = Search(generator.query(words: 12))
      search.limit = round % 2 * 5
      search.columns = [people]
      let plain = try Database(path: collection.path)
      let plainPeople = try plain.attachColumn(collection.column(.list))
      var plainSearch = search
      plainSearch.columns = [plainPeople]
      let expected = try plain.search(plainSearch)
      let result = try database.search(search)
      let comment: Comment = "round \(round), \(search.query)"
      #expect(result.count == expected.count, comment)
      #expect(result.columns == expected.columns, comment)
      #expect(result.hits.map(\.documentID) == expected.hits.map(\.documentID), comment)
      search.columns = []
      search.checkAtLeast = 400
      #expect(try database.search(search).count == expected.count, comment)
    }
  }

  /// Documents of very different lengths, so that weights differ.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the best documents of a term are those of a whole search`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let small = try SmallDatabase(
      (0..<500).map { _ in
        let words = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
          "W\(Int.random(in: 0..<4, using: &generator))"
        }
        return SmallDatabase.Text(words: words.joined(separator: " "))
      })
    let path = small.folder.path("postings")
    let weighting = WeightingScheme.bm25(k1: 1.8, b: 0.7)
    try small.opened().writePostingSets(to: path, least: 1, bestBy: weighting)
    let database = try small.opened()
    try database.attachPostingSets(path)
    for (word, weighting) in [
      ("W0", weighting), ("W1", weighting), ("W2", .bm25()), ("W9", weighting),
    ] {
      for (offset, limit) in [(0, 10), (7, 20), (0, 48), (40, 20)] {
        var search = Search(.term(legal(word), wqf: 2))
        search.weighting = weighting
        search.offset = offset
        search.limit = limit
        let expected = try small.opened().search(search)
        let result = try database.search(search)
        let comment: Comment = "seed \(seed), \(word), \(offset) \(limit)"
        #expect(result.hits.map(\.documentID) == expected.hits.map(\.documentID), comment)
        #expect(result.hits.map(\.data) == expected.hits.map(\.data), comment)
        for (hit, other) in zip(result.hits, expected.hits) {
          #expect(abs(hit.weight - other.weight) < 1e-9, comment)
        }
        #expect(result.count.estimate == expected.count.estimate, comment)
        #expect(result.hits.count == (word == "W9" ? 0 : limit), comment)
      }
    }
  }

  /// Otherwise all the other tests here would pass if the file were never looked at.
  @Test func `what the file says is what is counted and shown`() throws {
    let small = try SmallDatabase([.init(words: "W1"), .init(words: "W1"), .init(words: "V1")])
    let path = small.folder.path("postings")
    let weighting = WeightingScheme.bm25()
    try small.opened().writePostingSets(to: path, least: 1, bestBy: weighting)
    func result(
      of query: Query = .word("W1"), changing place: (_ count: Int) -> Int, by bits: UInt8
    ) throws -> MatchSet {
      var bytes = try small.folder.bytes("postings")
      bytes[place(bytes.count)] ^= bits
      let database = try small.opened()
      try database.attachPostingSets(small.folder.write("changed", bytes))
      var search = Search(query)
      search.weighting = weighting
      search.checkAtLeast = 3
      return try database.search(search)
    }
    // The terms are "", Q1 to Q3, V1 and W1: the last has the last set, of a word and two frequencies
    // in another eight bytes, and the last list.
    let bounds = 6 * 8
    let list = 8 * 64 + bounds
    let tables = 6 * (16 + 8 * 64) + bounds
    #expect(try result(changing: { $0 - 1 }, by: 0).hits.map(\.documentID) == [1, 2])
    #expect(try result(changing: { $0 - tables - 16 }, by: 0b1000).count.estimate == 3)
    #expect(try result(changing: { $0 - list }, by: 0b11).hits.map(\.documentID) == [2, 2])
    let both = Query.and([.word("W1"), .word("W1")])
    #expect(try result(of: both, changing: { $0 - 1 }, by: 0).hits.map(\.documentID) == [1, 2])
    #expect(
      try result(of: both, changing: { $0 - tables - 7 }, by: 0b10).hits.map(\.documentID)
        == [2, 1])
  }

  @Test func `phrases are counted by the matcher`() throws {
    let collection = try RandomCollection(documents: 300, seed: 5)
    let phrase = Query.phrase([.word("w1"), .word("w2")], window: 2)
    var search = Search(.or([phrase, .word("w3")]))
    search.limit = 0
    search.checkAtLeast = 300
    let database = try Database(path: collection.path)
    let expected = try database.search(search).count
    try database.attachPostingSets(sets(of: collection, least: 1))
    #expect(try database.search(search).count == expected)
    #expect(expected.isExact)
  }

  @Test func `deleted documents are in no set`() throws {
    let collection = try RandomCollection(documents: 100, seed: 6)
    let writer = try WritableDatabase(path: collection.path, .open, synchronised: false)
    for id in [1, 50, 99] { _ = try writer.delete(having: legal("Q\(id)")) }
    try writer.close()
    let database = try Database(path: collection.path)
    try database.attachPostingSets(sets(of: collection, least: 1))
    var search = Search(.all)
    search.limit = 0
    search.checkAtLeast = 100
    #expect(try database.search(search).count.estimate == 97)
  }

  @Test func `sets of another commit aren't used`() throws {
    let collection = try RandomCollection(documents: 100, seed: 7)
    let path = try sets(of: collection, least: 1)
    let writer = try WritableDatabase(path: collection.path, .open, synchronised: false)
    _ = try writer.delete(having: legal("Q50"))
    try writer.close()
    let database = try Database(path: collection.path)
    try database.attachPostingSets(path)
    var search = Search(.all)
    search.limit = 0
    search.checkAtLeast = 100
    #expect(try database.search(search).count.estimate == 99)
  }

  @Test func `a file that is damaged, cut short or none is told`() throws {
    let collection = try RandomCollection(documents: 60, seed: 8)
    let database = try Database(path: collection.path)
    _ = try sets(of: collection, least: 1)
    let good = try collection.folder.bytes("postings")
    func code(_ bytes: [UInt8]) throws -> XapianError.Code? {
      let path = try collection.folder.write("bad", bytes)
      return XapianError.Code { try database.attachPostingSets(path) }
    }
    #expect(try code(good) == nil)
    #expect(try code(good + [0]) == .corrupt)
    for count in [0, 8, 31, 32, 36, good.count - 8, good.count - 1] {
      #expect(try code(Array(good.prefix(count))) == .corrupt, "\(count) bytes")
    }
    var generator = SeededGenerator(seed: 8)
    for position in 0..<250 {
      var bad = good
      bad[position] ^= UInt8.random(in: 1...255, using: &generator)
      let damaged = try code(bad)
      #expect(damaged == nil || damaged == .corrupt, "byte \(position)")
      var search = Search(.word("W1"))
      search.checkAtLeast = 60
      #expect(XapianError.Code { _ = try database.search(search) } == nil, "byte \(position)")
    }
    #expect(
      XapianError.Code { try database.attachPostingSets(collection.folder.path("no")) }
        == .notFound)
  }

  /// Where documents are many, terms are looked up that a sample has; every sixty-fourth document
  /// would have none of these.
  @Test func `a common term of many documents has a set wherever its documents lie`() throws {
    let folder = try TemporaryFolder()
    let builder = try DatabaseBuilder(path: folder.path("db"))
    var document = PackedDocument()
    for number in 0..<20_000 {
      document.removeAll()
      for (term, step) in [
        ("Acommon", 8), ("Bjust", 19), ("Crare", 40), ("Y2001", 4), ("Y2002", 50), ("Y2003", 5000),
      ] where number % step == 3 {
        document.addTerm(legal(term))
      }
      _ = try builder.add(document)
    }
    try builder.close()
    try Database(path: folder.path("db")).writePostingSets(
      to: folder.path("postings"), least: 1030, others: (prefix: "Y", least: 5), bestBy: .bm25())
    let file = PostingFile(bytes: try folder.bytes("postings"))
    #expect(file.terms == ["", "Acommon", "Bjust", "Y2001", "Y2002"])
  }

  /// As above, where all terms are gone through.
  @Test func `terms that begin in one way have sets from fewer documents on`() throws {
    let small = try SmallDatabase(
      (0..<200).map { .init(words: "word\($0 % 40)", flag: "Y\($0 % 40)") })
    let path = small.folder.path("postings")
    for (prefix, count) in [("Y", 40), ("Y1", 11), ("Z", 0), ("", 0)] {
      try small.opened().writePostingSets(
        to: path, least: 6, others: (prefix: prefix, least: 5), bestBy: .bm25())
      let terms = PostingFile(bytes: try small.folder.bytes("postings")).terms.dropFirst()
      #expect(terms.count == count && terms.allSatisfy { $0.hasPrefix(prefix) }, "\(prefix)")
    }
  }

  @Test func `sets are for one local database, and a place that can be written`() throws {
    let collection = try RandomCollection(documents: 20, seed: 9)
    let both = try Database(path: collection.folder.write("stub", "glass db\nglass db\n"))
    let path = collection.folder.path("postings")
    #expect(
      XapianError.Code { try both.writePostingSets(to: path, least: 1, bestBy: .boolean) }
        == .badArgument)
    let good = try sets(of: collection, least: 1)
    #expect(XapianError.Code { try both.attachPostingSets(good) } == .badArgument)
    let one = try Database(path: collection.path)
    let nowhere = collection.folder.path("no/postings")
    #expect(
      XapianError.Code { try one.writePostingSets(to: nowhere, least: 1, bestBy: .boolean) }
        == .other)
  }
}
