import Testing

@testable import Xapian

/// Each kind of query, with an answer that can be checked by reading the texts.
struct QueryTests {
  private let database: SmallDatabase

  init() throws {
    database = try SmallDatabase([
      .init(words: "flood in venice", day: "20190513"),  // 1
      .init(words: "flood warning for venice and padua", day: "20191112"),  // 2
      .init(words: "fire in lisbon", day: "20170617"),  // 3
      .init(words: "venice biennale opens"),  // 4
      .init(words: "storm brings flood flood flood to genoa", day: "20141009"),  // 5
      .init(words: "padua and venice warning", day: "20140101"),  // 6
    ])
  }

  private func found(
    _ query: Query, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [UInt32] {
    var search = Search(query)
    search.limit = 100
    return try database.opened().search(search).hits.map(\.documentID).sorted()
  }

  private func best(_ query: Query) throws -> UInt32? {
    try database.opened().search(Search(query)).hits.first?.documentID
  }

  @Test func `a term finds the documents that have it`() throws {
    #expect(try found(.word("flood")) == [1, 2, 5])
    #expect(try found(.word("rome")).isEmpty)
  }

  @Test func `all finds every document and nothing finds none`() throws {
    #expect(try found(.all) == [1, 2, 3, 4, 5, 6])
    #expect(try found(.nothing).isEmpty)
  }

  @Test func `a term that the query has twice weighs more`() throws {
    let once = try database.opened().search(Search(.word("venice"))).hits.map(\.weight)
    let twice = try database.opened().search(Search(.term(legal("venice"), wqf: 2))).hits
      .map(\.weight)
    #expect(zip(once, twice).allSatisfy { $0 < $1 })
  }

  @Test func `and wants all, or any`() throws {
    #expect(try found(.and([.word("flood"), .word("venice")])) == [1, 2])
    #expect(try found(.or([.word("fire"), .word("biennale")])) == [3, 4])
    #expect(try found(.and([])).isEmpty)
    #expect(try found(.or([])).isEmpty)
  }

  @Test func `not takes away`() throws {
    #expect(try found(.not(.word("venice"), .word("flood"))) == [4, 6])
    #expect(try found(.not(.all, .word("venice"))) == [3, 5])
  }

  @Test func `and-maybe finds what has the first and ranks by both`() throws {
    let query = Query.andMaybe(.word("venice"), .word("biennale"))
    #expect(try found(query) == [1, 2, 4, 6])
    #expect(try best(query) == 4)
  }

  @Test func `a filter narrows and adds no weight`() throws {
    let query = Query.filter(.word("venice"), .word("padua"))
    #expect(try found(query) == [2, 6])
    let filtered = try database.opened().search(Search(query)).hits
    let plain = try database.opened().search(Search(.word("venice"))).hits
    for hit in filtered {
      #expect(hit.weight == plain.first { $0.documentID == hit.documentID }?.weight)
    }
  }

  @Test func `a phrase wants the words in order and side by side`() throws {
    #expect(try found(.phrase([.word("venice"), .word("and"), .word("padua")], window: 3)) == [2])
    #expect(try found(.phrase([.word("padua"), .word("and"), .word("venice")], window: 3)) == [6])
    #expect(try found(.phrase([.word("warning"), .word("venice")], window: 2)).isEmpty)
    #expect(try found(.phrase([.word("warning"), .word("venice")], window: 3)) == [2])
  }

  @Test func `a phrase takes alternatives`() throws {
    let place = Query.or([.word("venice"), .word("lisbon"), .word("rome")])
    #expect(try found(.phrase([.word("in"), place], window: 2)) == [1, 3])
    let verb = Query.or([.word("opens"), .word("brings")])
    #expect(
      try found(.phrase([.or([.word("storm"), .word("biennale")]), verb], window: 2)) == [4, 5])
    #expect(try found(.phrase([.word("in"), .or([])], window: 2)).isEmpty)
  }

  @Test func `near wants the words in any order`() throws {
    #expect(try found(.near([.word("padua"), .word("venice")], window: 3)) == [2, 6])
    #expect(try found(.near([.word("warning"), .word("venice")], window: 2)) == [6])
    #expect(
      try found(.near([.or([.word("warning"), .word("in")]), .word("venice")], window: 2)) == [
        1, 6,
      ])
  }

  @Test func `what has no position can't stand in a phrase`() {
    for operand: Query in [.all, .and([.word("a"), .word("b")]), .prefix(legal("a"), limit: 1)] {
      #expect(
        XapianError.Code { _ = try found(.phrase([.word("in"), operand], window: 2)) } == .badQuery)
    }
  }

  @Test func `a value range includes its bounds and passes over documents without a value`() throws
  {
    func days(_ from: String?, _ to: String?) throws -> [UInt32] {
      try found(
        .valueRange(slot: 0, from: from.map { Array($0.utf8) }, to: to.map { Array($0.utf8) }))
    }
    #expect(try days("20170617", "20190513") == [1, 3])
    #expect(try days("20190513", nil) == [1, 2])
    #expect(try days(nil, "20141009") == [5, 6])
    #expect(try days(nil, nil) == [1, 2, 3, 5, 6])
    #expect(try days("", nil) == [1, 2, 3, 5, 6])
    #expect(try days("2020", "2010").isEmpty)
  }

  @Test func `a prefix stands for the terms that are in most documents`() throws {
    // f: fire in 1 document, flood in 3, for in 1.
    #expect(try found(.prefix(legal("f"), limit: 1)) == [1, 2, 5])
    #expect(try found(.prefix(legal("f"), limit: 10)) == [1, 2, 3, 5])
    #expect(try found(.prefix(legal("f"), limit: 10, combined: .or)) == [1, 2, 3, 5])
    #expect(try found(.prefix(legal("x"), limit: 10)).isEmpty)
    #expect(XapianError.Code { _ = try found(.prefix(legal("f"), limit: 0)) } == .badArgument)
  }

  @Test func `a scaled query weighs so many times as much`() throws {
    let plain = try database.opened().search(Search(.word("fire"))).hits.first?.weight ?? 0
    let scaled = try database.opened().search(Search(.scaled(.word("fire"), by: 3))).hits.first
    #expect(abs((scaled?.weight ?? 0) - 3 * plain) < 1e-9)
    for factor in [-1, .nan, .infinity] {
      #expect(
        XapianError.Code { _ = try found(.scaled(.word("fire"), by: factor)) } == .badArgument)
    }
  }

  @Test func `synonyms weigh as one term`() throws {
    // As one term they are in all but document 4: common, so worth little.
    let words = ["flood", "fire", "storm", "padua"].map(Query.word)
    let synonym = try database.opened().search(Search(.synonym(words)))
    let either = try database.opened().search(Search(.or(words)))
    #expect(synonym.hits.map(\.documentID).sorted() == [1, 2, 3, 5, 6])
    let weights = (synonym.hits.map(\.weight).max() ?? 0, either.hits.map(\.weight).max() ?? 0)
    #expect(weights.0 < weights.1)
  }

  @Test func `documents are found by their numbers`() throws {
    #expect(try found(.documents([2, 5, 6])) == [2, 5, 6])
    #expect(try found(.filter(.documents([1, 3, 5]), .word("flood"))) == [1, 5])
    #expect(try found(.filter(.word("flood"), .documents([1, 3, 5]))) == [1, 5])
    #expect(try found(.not(.all, .documents([1, 6]))) == [2, 3, 4, 5])
    #expect(try found(.documents([])).isEmpty)
  }

  @Test func `numbers of documents that don't ascend are refused`() {
    for numbers: [UInt32] in [[0], [3, 3], [5, 4]] {
      #expect(XapianError.Code { _ = try found(.documents(numbers)) } == .badArgument)
    }
  }

  @Test func `a query may nest 200 levels deep and no deeper`() throws {
    func nested(_ levels: Int) -> Query {
      (0..<levels).reduce(Query.word("flood")) { query, level in
        level.isMultiple(of: 2) ? .and([query, .all]) : .or([query, .word("fire")])
      }
    }
    #expect(try found(nested(200)) == [1, 2, 3, 5])
    #expect(XapianError.Code { _ = try found(nested(201)) } == .badQuery)
  }

  @Test func `a query over a megabyte is refused`() {
    let words = (0..<20_000).map { Query.word("a-word-that-has-some-forty-letters-number-\($0)") }
    #expect(XapianError.Code { _ = try found(.or(words + words)) } == .badQuery)
  }
}
