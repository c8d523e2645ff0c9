import Testing

@testable import Xapian

struct SearchTests {
  private let database: SmallDatabase

  init() throws {
    database = try SmallDatabase([
      .init(words: "flood in venice", day: "2019", place: "Venice", group: "a"),
      .init(words: "flood and flood in venice", day: "2021", place: "Venice", group: "a"),
      .init(words: "flood in genoa", day: "2014", place: "Genoa", group: "b"),
      .init(words: "venice opens", place: "Venice"),
      .init(words: "flood flood flood", day: "2014", group: "a"),
    ])
  }

  private func result(
    _ query: Query = .word("flood"), _ change: (inout Search) -> Void
  ) throws -> MatchSet {
    var search = Search(query)
    change(&search)
    return try database.opened().search(search)
  }

  private func ids(
    _ query: Query = .word("flood"), _ change: (inout Search) -> Void
  ) throws -> [UInt32] {
    try result(query, change).hits.map(\.documentID)
  }

  @Test func `a page is cut from the ranking`() throws {
    let all = try ids { $0.limit = 10 }
    #expect(all.count == 4)
    #expect(
      try ids {
        $0.offset = 1
        $0.limit = 2
      } == Array(all[1..<3]))
    #expect(try ids { $0.offset = 4 } == [])
    #expect(try ids { $0.offset = .max } == [])
    #expect(try ids { $0.limit = 0 } == [])
    #expect(try ids { $0.limit = .max } == all)
    #expect(try ids { $0.limit = -1 } == [])
  }

  @Test func `the number of matches is exact as far as was checked`() throws {
    let result = try result {
      $0.limit = 0
      $0.checkAtLeast = 100
    }
    #expect(result.hits.isEmpty)
    #expect(result.count.isExact)
    #expect([result.lowerBound, result.estimate, result.upperBound] == [4, 4, 4])
  }

  @Test func `a hit brings data, values and the terms that it has`() throws {
    let hit = try result(.and([.word("genoa"), .word("in"), .word("flood")])) {
      $0.hitValues = [0, 1, 7]
      $0.wantsTerms = true
    }.hits.first
    #expect(hit?.documentID == 3)
    #expect(hit?.data == Array("flood in genoa".utf8))
    #expect(hit?.values == [Array("2014".utf8), Array("Genoa".utf8), []])
    #expect(hit?.terms.sorted() == ["flood", "genoa", "in"])
  }

  @Test func `a hit brings nothing that is not wanted`() throws {
    let hit = try result { $0.wantsData = false }.hits.first
    #expect(hit?.data == [])
    #expect(hit?.values == [])
    #expect(hit?.terms == [])
  }

  @Test func `only the first hits bring their data where no more is wanted`() throws {
    let all = try result { _ in }.hits
    let some = try result { $0.dataLimit = 1 }.hits
    #expect(all.count > 1 && some.map(\.documentID) == all.map(\.documentID))
    #expect(some.first?.data == all.first?.data && some.first?.data != [])
    #expect(some.dropFirst().allSatisfy { $0.data.isEmpty })
    let valued = try result {
      $0.dataLimit = 1
      $0.hitValues = [0]
    }.hits
    #expect(valued.map(\.values.count) == all.map { _ in 1 } && valued.last?.data == [])
  }

  @Test func `sorting by value puts documents without one first when it ascends`() throws {
    #expect(
      try ids(.all) { $0.order = .value(slot: 0, ascending: true) } == [4, 3, 5, 1, 2])
    #expect(
      try ids(.all) { $0.order = .value(slot: 0, ascending: false) } == [2, 1, 3, 5, 4])
  }

  @Test func `equal values are sorted by relevance when that is wanted`() throws {
    #expect(
      try ids { $0.order = .value(slot: 0, ascending: true, thenRelevance: true) } == [5, 3, 1, 2])
    #expect(
      try ids { $0.order = .value(slot: 0, ascending: false, thenRelevance: true) } == [2, 1, 5, 3])
  }

  @Test func `equal weights are sorted by value when that is wanted`() throws {
    let ascending = try ids {
      $0.weighting = .boolean
      $0.order = .relevanceThenValue(slot: 0, ascending: true)
    }
    #expect(ascending == [3, 5, 1, 2])
    let descending = try ids {
      $0.weighting = .boolean
      $0.order = .relevanceThenValue(slot: 0, ascending: false)
    }
    #expect(descending == [2, 1, 3, 5])
  }

  @Test func `documents with the same value are collapsed into the best`() throws {
    let result = try result {
      $0.collapse = .init(slot: 2)
      $0.checkAtLeast = 100
    }
    #expect(result.hits.map(\.documentID) == [5, 3])
    #expect(result.hits.first?.collapseCount == 2)
    #expect(result.count.estimate == 2)
    #expect(result.uncollapsed.estimate == 4)
    #expect(
      try ids {
        $0.collapse = .init(slot: 2, maximum: 2)
      }.count == 3)
  }

  @Test func `a cut-off leaves out weak hits`() throws {
    let weights = try result { $0.limit = 10 }.hits.map(\.weight)
    let middle = weights[1]
    #expect(try result { $0.weightCutoff = middle }.hits.count == 2)
    #expect(try result { $0.percentCutoff = 100 }.hits.count == 1)
    #expect(
      XapianError.Code { _ = try result { $0.percentCutoff = 101 } } == .badArgument)
  }

  @Test func `every weighting scheme ranks, and tells the difference that it should`() throws {
    let schemes: [WeightingScheme] = [
      .bm25(), .bm25Plus(), .tfIdf(), .tfIdf("nfn"), .pl2(), .coordinate, .dph,
    ]
    for scheme in schemes {
      let found = try ids(.or([.word("flood"), .word("genoa")])) { $0.weighting = scheme }
      #expect(found.sorted() == [1, 2, 3, 5], "\(scheme)")
    }
    #expect(try result { $0.weighting = .boolean }.hits.allSatisfy { $0.weight == 0 })
    let counted = try result(.or([.word("flood"), .word("genoa")])) { $0.weighting = .coordinate }
    #expect(counted.hits.map(\.weight) == [2, 1, 1, 1])
  }

  @Test func `parameters reach the weighting scheme`() throws {
    // With b = 0 length doesn't matter; with b = 1 it does all it can.
    func weight(of id: UInt32, b: Double) throws -> Double? {
      try result {
        $0.weighting = .bm25(b: b, minimumNormalisedLength: 0)
      }.hits.first { $0.documentID == id }?.weight
    }
    #expect(try weight(of: 1, b: 0) == weight(of: 3, b: 0))
    #expect(try weight(of: 2, b: 0) != weight(of: 2, b: 1))
  }

  @Test(arguments: [
    WeightingScheme.bm25(k1: .nan), .bm25(b: .infinity), .pl2(c: 0), .pl2(c: -1), .tfIdf("?"),
    .tfIdf(""), .bm25(k1: -1),
  ])
  func `parameters that make no sense are refused or made harmless`(
    _ scheme: WeightingScheme
  ) throws {
    // Xapian brings some into range by itself.
    let code = XapianError.Code { _ = try result { $0.weighting = scheme } }
    #expect(code == nil || code == .badArgument)
    if scheme != .bm25(k1: -1) { #expect(code == .badArgument, "\(scheme)") }
  }

  @Test func `a time limit that is not reached changes nothing`() throws {
    for limit in [100, .infinity, .nan, 0, -1] {
      #expect(try ids { $0.timeLimit = limit } == ids { _ in })
    }
  }
}
