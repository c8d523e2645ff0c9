import Foundation
import TestSupport
import Testing

@testable import Dateline

/// A file is known again by what it holds, whatever its name and time say.
@Suite struct RenamedFilesTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private func path(_ name: String) -> String { archive.folder.path("articles/" + name) }

  private func setTime(_ name: String, _ seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + seconds)],
      ofItemAtPath: path(name))
  }

  private func move(_ name: String, to other: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path(other) as NSString).deletingLastPathComponent,
      withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: path(name), toPath: path(other))
  }

  private func write(_ name: String, _ text: String, in collection: String = "articles") throws {
    try archive.write(name, TestArchive.Source(title: "A", text: text), in: collection)
  }

  @Test(arguments: [false, true])
  func `a file under another name is not read again`(isCopied: Bool) throws {
    try write("a.json", "one")
    try write("b.json", "two")
    try archive.run()
    try move("a.json", to: "new/z.json")
    if isCopied { try setTime("new/z.json", 5000) }
    let summary = try archive.run()
    #expect(summary.renamed == 1 && summary.unchanged == 1)
    #expect(summary.added == 0 && summary.removed == 0 && summary.bytes == 0)
    #expect(try archive.paths("one") == ["new/z.json"])
    #expect(try archive.run().unchanged == 2)
    // And once more, by what its documents say now.
    try move("new/z.json", to: "y.json")
    #expect(try archive.run().renamed == 1)
    #expect(try archive.paths("one") == ["y.json"])
  }

  /// An article's length counts in its id, which the new name changes.
  @Test func `an article weighs under its new name what it weighed before`() throws {
    try write("a.json", "one of two bridges")
    try write("b.json", "a bridge")
    try archive.run()
    func weights() throws -> [Double] {
      try ArticleIndex(at: archive.index).search(SearchRequest("bridge")).hits.map(\.weight)
    }
    let before = try weights()
    try move("a.json", to: "z.json")
    #expect(try archive.run().renamed == 1)
    #expect(try weights() == before && before.count == 2)
  }

  @Test func `another file of the same size and time is read`() throws {
    try write("a.json", "one")
    try setTime("a.json", 7)
    try archive.run()
    try archive.remove("a.json")
    try write("z.json", "two")
    try setTime("z.json", 7)
    let summary = try archive.run()
    #expect(summary.renamed == 0 && summary.added == 1 && summary.removed == 1)
    #expect(try archive.paths("two") == ["z.json"])
    #expect(try archive.paths("one") == [])
  }

  @Test func `of files that hold the same each takes the place of one`() throws {
    for name in ["a.json", "b.json", "c.json"] { try write(name, "one") }
    try archive.run()
    try move("a.json", to: "x.json")
    try move("b.json", to: "y.json")
    try write("z.json", "one")
    let summary = try archive.run()
    #expect(summary.renamed == 2 && summary.added == 1 && summary.removed == 0)
    #expect(try archive.paths("one") == ["c.json", "x.json", "y.json", "z.json"])
    #expect(Set(try archive.hits("one").map(\.article.id)).count == 4)
  }

  @Test func `a copy in a folder that is looked at alone takes nothing from the other`() throws {
    try write("a.json", "one", in: "north")
    try write("b.json", "two", in: "south")
    try archive.run(["north", "south"])
    try write("c.json", "one", in: "south")
    #expect(try archive.run(["south"]).added == 1)
    let found = Set(try archive.hits("one").map { $0.article.collection + "/" + $0.article.path })
    #expect(found == ["north/a.json", "south/c.json"])
  }

  @Test func `of a long file the middle is not looked at, but its time is`() throws {
    let words = String(repeating: "water and fire and earth ", count: 50_000)
    try write("a.json", "one " + words)
    try archive.run()
    try move("a.json", to: "b.json")
    let moved = try archive.run()
    #expect(moved.renamed == 1)
    let middle = words.utf8.count / 2
    var bytes = try archive.folder.bytes("articles/b.json")
    bytes[middle] = bytes[middle] == UInt8(ascii: " ") ? UInt8(ascii: "x") : UInt8(ascii: " ")
    try archive.remove("b.json")
    try archive.write("c.json", String(decoding: bytes, as: UTF8.self))
    #expect(try archive.run().added == 1)
    #expect(try archive.paths("one") == ["c.json"])
  }

  @Test func `a file that would be read otherwise in its new place is read`() throws {
    try write("a.json", "one")
    try archive.run()
    try move("a.json", to: "mapped/a.json")
    try archive.folder.write("articles/mapped/fields.toml", "[fields]\ntitle = \"headline\"\n")
    let summary = try archive.run()
    #expect(summary.renamed == 0 && summary.added == 1 && summary.removed == 1)
  }
}
