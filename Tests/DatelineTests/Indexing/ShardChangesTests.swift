import Foundation
import TestSupport
import Testing
import Xapian

@testable import Dateline

/// An update knows of every document whose terms it changes: posting sets that are brought up to
/// date by it are those that are made anew.
@Suite struct ShardChangesTests {
  private func source(_ number: Int, _ random: inout SeededGenerator) -> TestArchive.Source {
    let words = ["harbour", "river", "bridge", "storm", "council", "budget", "strike", "museum"]
    let text = (0..<30).map { _ in random.pick(words) }.joined(separator: " ")
    return TestArchive.Source(title: "Number \(number)", text: text)
  }

  private func expectSetsAsAnew(_ archive: TestArchive, seed: UInt64, _ what: String) throws {
    let database = try Database(path: archive.index + "/generations/1/shard-0")
    let kept = try postings(archive)
    let anew = archive.folder.path("anew")
    let least = try database.documentCount / 32 + 1
    try database.writePostingSets(to: anew, least: least, bestBy: Ranking.weighting)
    let same =
      try Data(contentsOf: URL(filePath: kept)) == Data(contentsOf: URL(filePath: anew))
    #expect(same, "seed \(seed), \(what)")
  }

  private func postings(_ archive: TestArchive) throws -> String {
    let shard = archive.index + "/generations/1/shard-0"
    let database = try Database(path: shard)
    let commit = database.revision
    return FacetColumnFiles(shard: shard).postings(revision: try #require(commit))
  }

  /// Where the last set's first frequency stands: see the shim's header, xap_postings.h.
  private func frequencyPlace(in file: Data) -> Int {
    func number(at place: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
    }
    let (terms, last, best) = (number(at: 16), number(at: 20), number(at: 24))
    let entry = file.count - terms * (16 + 8 * best) + 16 * (terms - 1)
    return number(at: entry) + 8 * (last / 64 + 1)
  }

  /// What stands there of an article that did not change is taken over unread: so that what isn't
  /// true is too.
  @Test func `an update of a file reads the sets before, not all posting lists`() throws {
    var random = SeededGenerator(seed: 1)
    let archive = try TestArchive()
    for number in 0..<160 { try archive.write("\(number).json", source(number, &random)) }
    try archive.run()
    let path = try postings(archive)
    var file = try Data(contentsOf: URL(filePath: path))
    let place = frequencyPlace(in: file)
    #expect(file[place] < 100)
    file[place] = 101
    try file.write(to: URL(filePath: path))
    try archive.write("9.json", source(9, &random))
    try archive.run()
    let updated = try Data(contentsOf: URL(filePath: postings(archive)))
    #expect(updated[frequencyPlace(in: updated)] == 101)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `sets after an update are those that are made anew`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try TestArchive()
    for number in 0..<160 { try archive.write("\(number).json", source(number, &random)) }
    try archive.write("many.jsonl", lines: (0..<12).map { source($0, &random) })
    try archive.run()
    try expectSetsAsAnew(archive, seed: seed, "built")
    for number in [3, 70] { try archive.write("\(number).json", source(number, &random)) }
    try archive.run()
    try expectSetsAsAnew(archive, seed: seed, "changed")
    for number in 200..<209 { try archive.write("\(number).json", source(number, &random)) }
    try archive.run()
    try expectSetsAsAnew(archive, seed: seed, "added")
    try FileManager.default.moveItem(
      atPath: archive.articles + "/5.json", toPath: archive.articles + "/five.json")
    try archive.write("many.jsonl", lines: (0..<5).map { source($0, &random) })
    try archive.run()
    try expectSetsAsAnew(archive, seed: seed, "renamed, and records fewer")
  }
}
