import Foundation
import TestSupport
import Testing

@testable import Xapian

/// Hits that posting sets tell are those that Xapian finds.
struct BestMatchTests {
  private static let words = 16
  private static let weighting = WeightingScheme.bm25(
    k1: 1.8, k2: 0, k3: 1, b: 0.7, minimumNormalisedLength: 0.1)

  /// Texts of very different lengths, in which the first words are in most and the last in few.
  private func collection(_ generator: inout SeededGenerator) throws -> SmallDatabase {
    try SmallDatabase(
      (0..<600).map { number in
        let words = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
          let number = Int.random(in: 0..<Self.words, using: &generator)
          return "W\(number * Int.random(in: 1...Self.words, using: &generator) / Self.words)"
        }
        // The last is so rare that most runs of sixty-four documents have none.
        let flag = number % 97 == 0 ? 3 : [0, 0, 0, 1, 1, 2].randomElement(using: &generator) ?? 0
        return SmallDatabase.Text(words: words.joined(separator: " "), flag: "L\(flag)")
      })
  }

  /// Both answer, without the sets and with those of the terms of `least` documents and more.
  private func answers(
    to search: Search, in small: SmallDatabase, least: Int
  ) throws -> (plain: MatchSet, quick: MatchSet) {
    let path = small.folder.path("postings-\(least)")
    let database = try small.opened()
    if !FileManager.default.fileExists(atPath: path) {
      try database.writePostingSets(to: path, least: least, bestBy: Self.weighting)
    }
    let plain = try database.search(search)
    try database.attachPostingSets(path)
    return (plain, try database.search(search))
  }

  private func expectSame(_ quick: MatchSet, _ plain: MatchSet, _ comment: Comment) {
    #expect(quick.hits.map(\.documentID) == plain.hits.map(\.documentID), comment)
    for (hit, other) in zip(quick.hits, plain.hits) {
      #expect(abs(hit.weight - other.weight) <= 1e-9 * other.weight, comment)
      #expect(hit.data == other.data && hit.values == other.values, comment)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the hits of any query are those of Xapian`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let small = try collection(&generator)
    for round in 0..<60 {
      var search = Search(generator.weighingQuery(words: Self.words))
      search.weighting = Self.weighting
      search.offset = [0, 0, 5, 40].randomElement(using: &generator) ?? 0
      search.limit = Int.random(in: 1...30, using: &generator)
      search.hitValues = [0]
      let least = [1, 60, 300].randomElement(using: &generator) ?? 1
      let (plain, quick) = try answers(to: search, in: small, least: least)
      let comment: Comment = "seed \(seed), round \(round), least \(least), \(search.query)"
      expectSame(quick, plain, comment)
      search.checkAtLeast = 600
      let counted = try answers(to: search, in: small, least: least)
      expectSame(counted.quick, counted.plain, comment)
      #expect(counted.plain.count.isExact && counted.quick.count == counted.plain.count, comment)
      let (count, exact) = (quick.count, counted.plain.count.estimate)
      #expect(count.lowerBound <= exact && exact <= count.upperBound, comment)
      #expect(count.lowerBound <= count.estimate && count.estimate <= count.upperBound, comment)
    }
  }

  /// The library's matcher alone leaves some of the best out.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the first hits of phrases among alternatives are the best of all`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let small = try collection(&generator)
    let database = try small.opened()
    for round in 0..<60 {
      let words = (0..<5).map { _ in
        Query.word("W\(Int.random(in: 0..<Self.words, using: &generator))")
      }
      let phrase = Query.phrase([words[0], words[1]], window: 3)
      var search = Search(.and([words[2], .or([phrase, words[3], words[4]])]))
      search.weighting = Self.weighting
      search.limit = 5
      let first = try database.search(search).hits.map(\.documentID)
      search.limit = 600
      let all = try database.search(search).hits.map(\.documentID)
      #expect(first == Array(all.prefix(5)), "seed \(seed), round \(round), \(search.query)")
    }
  }

  /// What is looked for in batches is found wherever it is.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `phrases that few of the articles with their words have are found`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var texts = (0..<2000).map { _ in
      let length = Int.random(in: 1...40, using: &generator)
      return SmallDatabase.Text(
        words: Array(repeating: "b a", count: length).joined(separator: " x "))
    }
    let rare = [5, 700, 701, 1999]
    for number in rare { texts[number].words += " x a b" }
    let small = try SmallDatabase(texts)
    for (limit, checked) in [(1, 0), (2, 3), (4, 30), (10, 0), (3, 2000)] {
      var search = Search(.phrase([.word("a"), .word("b")], window: 2))
      search.weighting = Self.weighting
      search.limit = limit
      search.checkAtLeast = checked
      let (plain, quick) = try answers(to: search, in: small, least: 60)
      expectSame(quick, plain, "\(limit) of \(checked)")
      #expect(quick.hits.count == min(limit, rare.count))
      #expect(quick.count.lowerBound <= 4 && quick.count.upperBound >= 4)
      #expect(quick.count.isExact || max(limit, checked) <= 4)
    }
  }

  /// Where sets are used the number of matches is known, however few are wanted.
  @Test func `terms and what joins them are counted without being asked`() throws {
    var generator = SeededGenerator(seed: 7)
    let small = try collection(&generator)
    let (a, b) = (Query.word("W1"), Query.word("W2"))
    let queries: [Query] = [
      a, .and([a, b]), .or([a, b]), .not(a, b), .filter(a, b), .synonym([a, b]),
      .synonym([a, .filter(b, .word("L1"))]), .synonym([.filter(b, .word("L2"))]),
      .synonym([a, .not(b, .or([.word("L0"), .word("L1")]))]),
      .synonym([.filter(a, .word("L3")), .filter(b, .word("L3"))]),
      .synonym((3..<9).map { .filter(.word("W\($0)"), .word("L0")) } + [a, .not(b, .word("L2"))]),
      .andMaybe(.and([a, b]), .scaled(.phrase([a, b], window: 2), by: 0.1)),
      .or([.and([a, b]), .not(b, .word("W3"))]),
    ]
    for query in queries {
      var search = Search(query)
      search.weighting = Self.weighting
      search.limit = 2
      let (plain, quick) = try answers(to: search, in: small, least: 30)
      #expect(quick.count.isExact && quick.count.estimate > 2, "\(query)")
      expectSame(quick, plain, "\(query)")
    }
    var search = Search(.and([a, b]))
    search.weighting = Self.weighting
    #expect(try !answers(to: search, in: small, least: 30).plain.count.isExact)
  }

  @Test func `other weights, orders and limits are for Xapian`() throws {
    var generator = SeededGenerator(seed: 8)
    let small = try collection(&generator)
    let query = Query.or([.word("W1"), .word("W5"), .word("W7")])
    let changes: [(String, (inout Search) -> Void)] = [
      ("weighting", { $0.weighting = .bm25() }),
      ("no weighting", { $0.weighting = .boolean }),
      ("order", { $0.order = .value(slot: 0, ascending: true) }),
      ("collapse", { $0.collapse = .init(slot: 2) }),
      ("cut", { $0.percentCutoff = 90 }),
      ("many", { $0.limit = 2000 }),
      ("slots", { $0.facetSlots = [0] }),
      ("terms", { $0.wantsTerms = true }),
      ("no data", { $0.wantsData = false }),
      ("late", { $0.offset = 595 }),
    ]
    for (name, change) in changes {
      var search = Search(query)
      search.weighting = Self.weighting
      change(&search)
      let (plain, quick) = try answers(to: search, in: small, least: 30)
      expectSame(quick, plain, "\(name)")
      #expect(quick.hits.map(\.terms) == plain.hits.map(\.terms), "\(name)")
      #expect(quick.facets == plain.facets, "\(name)")
    }
  }

  /// A file that says another number of documents than it has bits must not be read beyond.
  @Test func `any byte may be damaged`() throws {
    var generator = SeededGenerator(seed: 9)
    let small = try collection(&generator)
    let path = small.folder.path("postings")
    try small.opened().writePostingSets(to: path, least: 30, bestBy: Self.weighting)
    let good = try small.folder.bytes("postings")
    var search = Search(.or([.word("W1"), .and([.word("W2"), .word("W5")])]))
    search.weighting = Self.weighting
    var attached = 0
    for _ in 0..<400 {
      var bad = good
      bad[Int.random(in: 40..<bad.count, using: &generator)] ^= 0xFF
      let database = try small.opened()
      let changed = try small.folder.write("changed", bad)
      guard XapianError.Code(of: { try database.attachPostingSets(changed) }) == nil else {
        continue
      }
      attached += 1
      #expect(XapianError.Code { _ = try database.search(search) } == nil)
      #expect(XapianError.Code { _ = try database.search(Search(.word("W1"))) } == nil)
    }
    #expect(attached > 100)
  }
}

extension SeededGenerator {
  /// A query of all that weighs: words, several times and of any weight, and alternatives.
  fileprivate mutating func weighingQuery(words: Int, depth: Int = 3) -> Query {
    func word(_ generator: inout Self) -> Query {
      .word("W\(Int.random(in: 0..<words, using: &generator))")
    }
    func part(_ generator: inout Self) -> Query {
      generator.weighingQuery(words: words, depth: depth - 1)
    }
    func phrase(_ generator: inout Self) -> Query {
      .scaled(.phrase([word(&generator), word(&generator)], window: 3), by: 0.2)
    }
    let plain = word(&self)
    guard depth > 0 else { return plain }
    switch Int.random(in: 0..<17, using: &self) {
    case 0, 1: return .and([part(&self), part(&self)])
    case 2, 3: return .or([part(&self), part(&self), part(&self)])
    case 4: return .not(part(&self), part(&self))
    case 5: return .andMaybe(part(&self), part(&self))
    case 6: return .filter(part(&self), part(&self))
    case 7: return .scaled(part(&self), by: Double.random(in: 0...3, using: &self))
    case 8: return .synonym([plain, word(&self), word(&self)])
    case 15:
      let word = word(&self)
      return .synonym([.filter(plain, word), .not(word, .or([plain, .word("L1")]))])
    case 16:
      let within = Query.or([.word("L0"), .word("L2")])
      return .synonym([
        word(&self), .filter(word(&self), within), .not(word(&self), within),
        .filter(plain, .word("L1")),
      ])
    case 9: return .term(legal("W\(Int.random(in: 0..<words, using: &self))"), wqf: 3)
    case 10: return .andMaybe(part(&self), .or([phrase(&self), phrase(&self)]))
    case 11: return phrase(&self)
    case 12: return .and([.near([word(&self), word(&self)], window: 4), phrase(&self)])
    case 13: return .prefix(legal("W1"), limit: [2, 20].randomElement(using: &self) ?? 2)
    default: return plain
    }
  }
}
