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
    try FacetColumnFiles.writePostingSets(of: database, to: anew)
    let same = try file(kept).said == file(anew).said
    #expect(same, "seed \(seed), \(what)")
  }

  private func postings(_ archive: TestArchive) throws -> String {
    let shard = archive.index + "/generations/1/shard-0"
    let database = try Database(path: shard)
    let commit = database.revision
    return FacetColumnFiles(shard: shard).postings(revision: try #require(commit))
  }

  private func file(_ path: String) throws -> PostingFile {
    PostingFile(bytes: Array(try Data(contentsOf: URL(filePath: path))))
  }

  /// What the file says of an article that did not change is taken over unread: so that what isn't
  /// true is too.
  @Test func `an update of a file reads the sets before, not all posting lists`() throws {
    var random = SeededGenerator(seed: 1)
    let archive = try TestArchive()
    for number in 0..<160 { try archive.write("\(number).json", source(number, &random)) }
    try archive.run()
    let path = try postings(archive)
    var bytes = try file(path).bytes
    let place = try file(path).lastSetsFrequencies
    #expect(bytes[place] < 100)
    bytes[place] = 101
    try Data(bytes).write(to: URL(filePath: path))
    try archive.write("9.json", source(9, &random))
    try archive.run()
    let updated = try file(postings(archive))
    #expect(updated.bytes[updated.lastSetsFrequencies] == 101)
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
