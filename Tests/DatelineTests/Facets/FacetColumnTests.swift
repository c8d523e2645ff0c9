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
