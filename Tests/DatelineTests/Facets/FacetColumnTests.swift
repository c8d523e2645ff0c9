import Foundation
import TestSupport
import Testing

@testable import Dateline

/// Facets from columns are those from values.
@Suite struct FacetColumnTests {
  private static let spellings = [
    "José Martí", "Jose Marti", "JOSÉ MARTÍ", "Ada Lind", "ada lind", "Bo Ruiz", "Mei Chen",
  ]

  private let archive: TestArchive
  private let columns: String

  init() throws {
    archive = try TestArchive()
    columns = archive.index + "/generations/1/shard-0-columns"
  }

  private func write(_ number: Int, _ random: inout SeededGenerator) throws {
    var source = TestArchive.Source(title: "T\(number)", text: random.pick(["flood", "fire"]))
    source.people = Self.spellings.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    source.date = random.pick([nil, "1987", "1987-03", "1987-03-\(10 + number % 9)"])
    source.source = random.pick([nil, "Harbour Gazette", "Fjord Post"])
    try archive.write("\(number).json", source)
  }

  private func facets(_ index: ArticleIndex? = nil) throws -> [[SearchResults.Facet]] {
    let index = try index ?? archive.open()
    return try ["*", "flood", "fire AND date:1987-03", "nothing"].map { question in
      var request = SearchRequest(question)
      request.facets = [
        .init("people"), .init("people", count: 2), .init("sources"), .init("date"), .init("day"),
      ]
      return try index.search(request).facets
    }
  }

  /// Whether the index as it is now has columns for its commit.
  private func hasColumns() throws -> Bool {
    try IndexReader(IndexFolder(archive.index)).withCurrent { state in
      FacetColumnFiles.slots.allSatisfy { state.column(slot: $0) != nil }
    }
  }

  /// The same, counted from values because there are no columns.
  private func facetsWithoutColumns() throws -> [[SearchResults.Facet]] {
    try FileManager.default.moveItem(atPath: columns, toPath: columns + "-away")
    defer { try? FileManager.default.moveItem(atPath: columns + "-away", toPath: columns) }
    return try facets()
  }

  private func revisions() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: columns)
  }

  @Test(arguments: [7, 8, 9])
  func `every facet is the same with columns and without, also after updates`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for number in 0..<40 { try write(number, &random) }
    try archive.run()
    #expect(try hasColumns())
    let first = try facets()
    #expect(try first == facetsWithoutColumns())
    #expect(first[0][0].values.count == 4)
    let revision = try revisions()
    #expect(revision.count == 1)

    for number in 30..<50 { try write(number, &random) }
    for number in 0..<5 { try archive.remove("\(number).json") }
    try archive.run()
    #expect(try hasColumns())
    let second = try facets()
    #expect(try second == facetsWithoutColumns())
    #expect(second != first)
    #expect(try revisions().count == 1)
    #expect(try revisions() != revision)
  }

  /// The names that the column of people has numbers for.
  private func knownPeople() throws -> Set<String> {
    let slot = try #require(Schema.person.slot)
    return try IndexReader(IndexFolder(archive.index)).withCurrent { state in
      guard let table = state.column(slot: slot)?.table else { return [] }
      return Set((0..<table.count).map { String(decoding: table.value($0), as: UTF8.self) })
    }
  }

  @Test(arguments: [3, 4, 5, 6])
  func `a few changes change the columns that are there`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for number in 0..<90 { try write(number, &random) }
    try archive.write("0.json", .init(title: "Alone", text: "flood", people: ["Eva Sole"]))
    try archive.run()
    for round in 0..<4 {
      for _ in 0..<5 { try write(Int.random(in: 10..<100, using: &random), &random) }
      try archive.remove("\(round).json")
      let spelling = ["mei chen", "MEI CHEN", "Méi Chen", "Mei CHEN"][round]
      try archive.write("new\(round).json", .init(title: "New", text: "fire", people: [spelling]))
      try archive.run()
      #expect(try hasColumns())
      #expect(try facets() == facetsWithoutColumns(), "seed \(seed), round \(round)")
      // Nobody names her any more: the columns weren't made anew.
      #expect(try knownPeople().contains("Eva Sole"))
    }
  }

  /// Which file each column is, by the number that the disk has for it.
  private func columnFiles() throws -> [Int] {
    let revision = try #require(try revisions().first)
    return try FacetColumnFiles.slots.map { slot in
      let path = "\(columns)/\(revision)/\(slot).numbers"
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(facts[.systemFileNumber] as? Int)
    }
  }

  private func touch(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1e9)],
      ofItemAtPath: archive.articles + "/" + name)
  }

  @Test func `where no article has changed the columns are those that are there`() throws {
    var random = SeededGenerator(seed: 9)
    for number in 0..<20 { try write(number, &random) }
    try archive.run()
    let (before, revision, facets) = try (columnFiles(), revisions(), facets())
    try touch("7.json")
    try archive.run()
    #expect(try revisions() != revision)
    #expect(try zip(columnFiles(), before).filter(==).count == before.count - 1)
    #expect(try hasColumns())
    #expect(try self.facets() == facets && facets == facetsWithoutColumns())
  }

  @Test func `nothing is written into a file that a reader may have open`() throws {
    var random = SeededGenerator(seed: 10)
    for number in 0..<20 { try write(number, &random) }
    try archive.run()
    let (before, facets) = try (columnFiles(), facets())
    let revision = try #require(try revisions().first)
    let held = try FacetColumnFiles.slots.map { slot in
      // Half of a column is gone, so that it can't be taken over.
      try FileManager.default.removeItem(atPath: "\(columns)/\(revision)/\(slot).values")
      return try #require(
        FileHandle(forReadingAtPath: "\(columns)/\(revision)/\(slot).numbers"))
    }
    try touch("7.json")
    try archive.run()
    #expect(try hasColumns())
    #expect(try self.facets() == facets)
    #expect(try Set(columnFiles()).isDisjoint(with: before))
    for file in held { try file.close() }
  }

  @Test func `a column is made anew when most of its names stand for nothing`() throws {
    func source(_ name: String) -> TestArchive.Source {
      .init(title: name, text: "flood", people: (0..<300).map { "\(name) No\($0)" })
    }
    for number in 0..<40 { try archive.write("\(number).json", .init(title: "T", text: "fire")) }
    for name in ["Ada", "Bo", "Cy", "Di"] { try archive.write("\(name).json", source(name)) }
    try archive.run()
    for name in ["Ada", "Bo", "Cy", "Di"] {
      try archive.write("\(name).json", .init(title: name, text: "flood", people: [name + " Lind"]))
    }
    try archive.run()
    #expect(try knownPeople() == ["Ada Lind", "Bo Lind", "Cy Lind", "Di Lind"])
    #expect(try facets() == facetsWithoutColumns())
  }

  @Test(arguments: ["numbers", "values"])
  func `damaged columns are not gone on from`(kind: String) throws {
    var random = SeededGenerator(seed: 8)
    for number in 0..<40 { try write(number, &random) }
    try archive.run()
    let revision = try #require(try revisions().first)
    for slot in FacetColumnFiles.slots {
      let file = URL(filePath: "\(columns)/\(revision)/\(slot).\(kind)")
      var bytes = try Data(contentsOf: file)
      for place in bytes.indices.dropFirst(64) { bytes[place] ^= 0x5A }
      try bytes.write(to: file)
    }
    try write(41, &random)
    try archive.run()
    #expect(try hasColumns())
    #expect(try facets() == facetsWithoutColumns())
  }

  @Test func `an index that is open counts anew when it has moved on`() throws {
    var random = SeededGenerator(seed: 1)
    for number in 0..<10 { try write(number, &random) }
    try archive.run()
    let index = try archive.open()
    let before = try facets(index)
    for number in 10..<20 { try write(number, &random) }
    try archive.run()
    let after = try facets(index)
    #expect(after != before)
    #expect(try after == facetsWithoutColumns())
  }

  @Test func `a column whose table has fewer names is passed over`() throws {
    var random = SeededGenerator(seed: 3)
    for number in 0..<10 { try write(number, &random) }
    try archive.run()
    let good = try facets()
    let revision = try #require(try revisions().first)
    for slot in FacetColumnFiles.slots {
      let empty = Data(FacetTable.encoded(values: [], groups: [], groupCount: 0))
      try empty.write(to: URL(filePath: "\(columns)/\(revision)/\(slot).values"))
    }
    #expect(try !hasColumns())
    #expect(try facets() == good)
  }

  @Test(arguments: [0, 3, 4_000_000_000])
  func `a table whose groups make no sense is none`(groupCount: Int) {
    let values = [Array("Ada Lind".utf8), Array("Bo Ruiz".utf8)]
    func table(_ groupCount: Int) -> FacetTable? {
      FacetTable(FacetTable.encoded(values: values, groups: [0, 1], groupCount: groupCount))
    }
    #expect(table(groupCount) == nil)
    #expect(table(1)?.group(of: 1) == 0)
    #expect(table(2)?.group(of: 1) == 1)
    #expect(FacetTable(FacetTable.encoded(values: [], groups: [], groupCount: 0)) != nil)
  }

  @Test func `columns of another commit, and damaged ones, are passed over`() throws {
    var random = SeededGenerator(seed: 2)
    for number in 0..<10 { try write(number, &random) }
    try archive.run()
    let good = try facets()
    let revision = try #require(try revisions().first)
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(columns)/\(revision)") {
      let file = URL(filePath: "\(columns)/\(revision)/\(name)")
      try Data(contentsOf: file).dropLast(3).write(to: file)
    }
    #expect(try facets() == good)
    try FileManager.default.moveItem(
      atPath: "\(columns)/\(revision)", toPath: "\(columns)/\(revision)0")
    #expect(try !hasColumns())
    #expect(try facets() == good)
  }
}
