import TestSupport
import Testing

@testable import Xapian

struct ColumnTests {
  private let small: SmallDatabase

  init() throws {
    small = try SmallDatabase([
      .init(words: "flood"), .init(words: "flood"), .init(words: "fire"), .init(words: "flood"),
    ])
  }

  private func file(_ lists: [[UInt32]], _ layout: FacetColumnBuilder.Layout) throws -> [UInt8] {
    var builder = FacetColumnBuilder(layout)
    for list in lists { builder.append(list.span) }
    return builder.encoded()
  }

  private func counts(_ file: [UInt8]) throws -> ColumnCounts? {
    let database = try small.opened()
    var search = Search(.word("flood"))
    search.limit = 0
    search.columns = [try database.attachColumn(small.folder.write("column", file))]
    return try database.search(search).columns.first
  }

  private func pairs(_ file: [UInt8]) throws -> [[Int]]? {
    try counts(file)?.ordinals.map { [$0.ordinal, $0.count] }
  }

  @Test func `a list of ordinals counts each`() throws {
    #expect(try pairs(file([[0, 2], [2], [1], []], .list)) == [[0, 1], [2, 2]])
  }

  @Test func `one ordinal a document counts it`() throws {
    #expect(try pairs(file([[5], [5], [6], []], .single)) == [[5, 2]])
  }

  @Test func `the one ordinal of a document is looked up`() throws {
    let database = try small.opened()
    let column = try database.attachColumn(
      small.folder.write("single", file([[5], [], [65_534]], .single)))
    let ordinals = try (0...5).map { try database.ordinal(of: $0, in: column) }
    #expect(ordinals == [nil, 5, nil, 65_534, nil, nil])
    let lists = try database.attachColumn(small.folder.write("lists", file([[5]], .list)))
    #expect(XapianError.Code { _ = try database.ordinal(of: 1, in: lists) } == .badArgument)
    let other = try SmallDatabase([.init(words: "flood")]).opened()
    #expect(XapianError.Code { _ = try other.ordinal(of: 1, in: lists) } == .badArgument)
  }

  @Test func `ordinals over 16 bits are as good`() throws {
    #expect(try pairs(file([[70_000, 3], [70_000], [1], []], .list)) == [[3, 1], [70_000, 2]])
    #expect(try pairs(file([[70_000], [], [1], [70_000]], .single)) == [[70_000, 2]])
    #expect(
      try pairs(file([[65_535], [65_534], [1], []], .single)) == [[65_534, 1], [65_535, 1]])
    #expect(try pairs(file([[65_534], [65_534], [1], []], .single)) == [[65_534, 2]])
  }

  @Test func `ordinals that are too high are left out when a column is made`() throws {
    let limit = FacetColumnBuilder.ordinalLimit
    #expect(try pairs(file([[limit, 1], [.max], [], []], .list)) == [[1, 1]])
    #expect(try pairs(file([[limit, 1], [.max], [], []], .single)) == [[1, 1]])
  }

  @Test func `documents that a column does not cover are told`() throws {
    #expect(try counts(file([[1], [1]], .list))?.unknownDocuments == 1)
    #expect(try counts(file([], .single))?.unknownDocuments == 3)
  }

  @Test func `a column that is not there, or is none, is told`() throws {
    let database = try small.opened()
    let folder = small.folder
    func code(_ path: String) -> XapianError.Code? {
      XapianError.Code { _ = try database.attachColumn(path) }
    }
    #expect(code(folder.path("nothing")) == .notFound)
    #expect(code(folder.path) == .corrupt)
    #expect(try code(folder.write("empty", "")) == .corrupt)
    #expect(try code(folder.write("text", String(repeating: "text ", count: 50))) == .corrupt)
    #expect(code("") == .badArgument)
    #expect(code(folder.path("empty") + "\u{0}") == .badArgument)
  }

  @Test func `a file that is cut short or too long is no column`() throws {
    let good = try file([[0, 2], [2], [1], []], .list)
    for bytes in [good + [0], good.dropLast(), Array(good.prefix(64)), Array(good.prefix(63))] {
      #expect(XapianError.Code { _ = try counts(Array(bytes)) } == .corrupt)
    }
  }

  @Test func `a damaged column is found out, whatever byte it is`() throws {
    var generator = SeededGenerator(seed: 7)
    for layout in [FacetColumnBuilder.Layout.single, .list] {
      let good = try file([[0, 2], [2], [1], [4]], layout)
      for position in good.indices where !(40..<64).contains(position) {
        var bad = good
        bad[position] ^= UInt8.random(in: 1...255, using: &generator)
        let code = XapianError.Code { _ = try counts(bad) }
        #expect(code == nil || code == .corrupt, "byte \(position)")
      }
    }
  }

  @Test func `offsets and ordinals out of bounds are damage`() throws {
    var offsets = try file([[0, 2], [2], [1], []], .list)
    offsets[64 + 4] = 200
    #expect(XapianError.Code { _ = try counts(offsets) } == .corrupt)
    var ordinals = try file([[0, 2], [2], [1], []], .list)
    ordinals[64 + 5 * 4] = 9
    #expect(XapianError.Code { _ = try counts(ordinals) } == .corrupt)
    var single = try file([[0], [2], [1], []], .single)
    single[64] = 9
    #expect(XapianError.Code { _ = try counts(single) } == .corrupt)
  }

  @Test(arguments: [FacetColumnBuilder.Layout.single, .list])
  func `a column is made from the one before it`(layout: FacetColumnBuilder.Layout) throws {
    for ordinal in [4, 65_534, 65_535, 70_000] as [UInt32] {
      let lists: [[UInt32]] = [[], [0], [ordinal, 1], [2], []]
      let before = try #require(FacetColumnFile(file(lists, layout)))
      #expect(before.documentCount == 5)
      var builder = FacetColumnBuilder(layout)
      var areTaken = [builder.append(1..<3, of: before)]
      builder.append([7].span)
      areTaken.append(builder.append(4..<6, of: before))
      areTaken.append(builder.append(6..<6, of: before))
      #expect(areTaken == [true, true, true])
      #expect(try builder.encoded() == file([lists[0], lists[1], [7], lists[3], lists[4]], layout))
      #expect(builder.usedCount == 3)
    }
  }

  @Test func `a column before that is another or damaged is of no use`() throws {
    let good = try file([[0, 2], [2], [1], []], .list)
    for bytes in [good + [0], good.dropLast(), Array(good.prefix(64)), Array(good.prefix(63)), []] {
      #expect(FacetColumnFile(Array(bytes)) == nil)
    }
    func canBeUsed(_ bytes: [UInt8], _ layout: FacetColumnBuilder.Layout = .list) throws -> Bool {
      var builder = FacetColumnBuilder(layout)
      return builder.append(1..<5, of: try #require(FacetColumnFile(bytes)))
    }
    #expect(try canBeUsed(good))
    #expect(try !canBeUsed(good, .single))
    #expect(try !canBeUsed(file([[0], [1], [2]], .list)))
    var offsets = good
    offsets[64 + 4] = 200
    #expect(try !canBeUsed(offsets))
    offsets[64 + 4] = 4
    #expect(try !canBeUsed(offsets))
    var ordinals = try file([[70_000], [], [], []], .list)
    ordinals[ordinals.count - 1] = 0xFF
    #expect(try !canBeUsed(ordinals))
  }

  @Test func `a column with higher ordinals than there may be is damaged`() throws {
    let database = try small.opened()
    let path = try small.folder.write("column", file([[0, 2], [2], [1], []], .list))
    _ = try database.attachColumn(path, limit: 3)
    #expect(XapianError.Code { _ = try database.attachColumn(path, limit: 2) } == .corrupt)
  }

  @Test func `a column of another database is refused`() throws {
    let other = try small.opened()
    var search = Search(.all)
    let path = try small.folder.write("column", file([[0]], .list))
    search.columns = [try other.attachColumn(path)]
    let wrong = search
    #expect(XapianError.Code { _ = try small.opened().search(wrong) } == .badArgument)
  }

  @Test func `columns are for one local database`() throws {
    let stub = try small.folder.write("stub", "glass db\nglass db\n")
    let both = try Database(path: stub)
    let path = try small.folder.write("column", file([[0]], .list))
    #expect(XapianError.Code { _ = try both.attachColumn(path) } == .badArgument)
  }
}
