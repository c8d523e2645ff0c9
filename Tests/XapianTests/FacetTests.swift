import TestSupport
import Testing

@testable import Xapian

struct FacetTests {
  @Test func `values are counted over all matches, most first, then in byte order`() throws {
    let database = try SmallDatabase([
      .init(words: "flood", place: "Venice"), .init(words: "flood", place: "Genoa"),
      .init(words: "flood", place: "Venice"), .init(words: "flood", place: "Bari"),
      .init(words: "flood"), .init(words: "fire", place: "Lisbon"),
    ])
    var search = Search(.word("flood"))
    search.limit = 1
    search.facetSlots = [1, 7]
    let facets = try database.opened().search(search).facets
    let counts = facets[0].map { "\(String(decoding: $0.value, as: UTF8.self)) \($0.count)" }
    #expect(counts == ["Venice 2", "Bari 1", "Genoa 1"])
    #expect(facets[1].isEmpty)
  }

  @Test func `a search with facets knows exactly how many match`() throws {
    let collection = try RandomCollection(documents: 300, seed: 1)
    var search = Search(.or([.word("w1"), .word("w2")]))
    search.limit = 1
    search.facetSlots = [0]
    #expect(try Database(path: collection.path).search(search).count.isExact)
  }

  @Test func `copies are counted although they are collapsed`() throws {
    let database = try SmallDatabase([
      .init(words: "flood", place: "Venice", group: "a"),
      .init(words: "flood", place: "Venice", group: "a"),
    ])
    var search = Search(.word("flood"))
    search.collapse = .init(slot: 2)
    search.facetSlots = [1]
    let result = try database.opened().search(search)
    #expect(result.hits.count == 1)
    #expect(result.facets == [[FacetValue(value: Array("Venice".utf8), count: 2)]])
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `facets and columns equal a count by hand`(seed: UInt64) throws {
    let collection = try RandomCollection(documents: 400, seed: seed)
    let database = try Database(path: collection.path)
    let people = try database.attachColumn(collection.column(.list))
    let first = try database.attachColumn(collection.column(.single))
    var generator = SeededGenerator(seed: seed)
    for round in 0..<25 {
      var search = Search(generator.query(words: 12))
      search.limit = 5
      search.facetSlots = [0]
      search.columns = [people, first]
      let result = try database.search(search)
      let matches = try collection.matches(search.query)
      let comment: Comment = "seed \(seed), round \(round), \(search.query)"
      #expect(result.count.isExact && result.count.estimate == matches.count, comment)
      #expect(collection.unpacked(result.facets[0]) == collection.people(of: matches), comment)
      #expect(result.columns[0].counts == collection.people(of: matches), comment)
      #expect(result.columns[1].counts == collection.firstPerson(of: matches), comment)
      #expect(result.columns.allSatisfy { $0.unknownDocuments == 0 }, comment)
    }
  }
}

extension ColumnCounts {
  fileprivate var counts: [Int: Int] {
    Dictionary(uniqueKeysWithValues: ordinals.map { ($0.ordinal, $0.count) })
  }
}

/// Documents of random words, each with a few "people" that are numbers: packed in slot 0 with
/// U+001F between them, and known to the test.
struct RandomCollection {
  let folder: TemporaryFolder
  let people: [[UInt32]]
  var path: String { folder.path("db") }

  init(documents: Int, seed: UInt64) throws {
    folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: seed)
    var people: [[UInt32]] = []
    let writer = try WritableDatabase(path: folder.path("db"), .create, synchronised: false)
    for id in 1...documents {
      let words = (0..<8).map { _ in "w\(Int.random(in: 0..<12, using: &generator))" }
      var document = packed(.init(words: words.joined(separator: " ")), id: id)
      let some = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        UInt32.random(in: 0..<30, using: &generator)
      }
      people.append(Array(Set(some)).sorted())
      let value = people[id - 1].map(String.init).joined(separator: "\u{1F}")
      document.setValue(Array(value.utf8), slot: 0)
      try writer.add(document)
    }
    try writer.close()
    self.people = people
  }

  func column(_ layout: FacetColumnBuilder.Layout) throws -> String {
    var builder = FacetColumnBuilder(layout)
    for list in people { builder.append(list.span) }
    return try folder.write("\(layout)", builder.encoded())
  }

  func matches(_ query: Query) throws -> [UInt32] {
    var search = Search(query)
    search.limit = .max
    return try Database(path: path).search(search).hits.map(\.documentID)
  }

  func people(of matches: [UInt32]) -> [Int: Int] {
    count(matches.flatMap { people[Int($0) - 1] })
  }

  func firstPerson(of matches: [UInt32]) -> [Int: Int] {
    count(matches.compactMap { people[Int($0) - 1].first })
  }

  func unpacked(_ values: [FacetValue]) -> [Int: Int] {
    values.reduce(into: [:]) { counts, value in
      for number in value.value.split(separator: 0x1F) {
        counts[Int(String(decoding: number, as: UTF8.self)) ?? -1, default: 0] += value.count
      }
    }
  }

  private func count(_ numbers: [UInt32]) -> [Int: Int] {
    numbers.reduce(into: [:]) { $0[Int($1), default: 0] += 1 }
  }
}
