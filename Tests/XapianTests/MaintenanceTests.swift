import Foundation
import TestSupport
import Testing

@testable import Xapian

struct CompactTests {
  private func numbered(_ first: Int, _ count: Int, metadata: [String: String]) throws
    -> SmallDatabase
  {
    let small = try SmallDatabase(
      (first..<first + count).map { .init(words: "same text\($0)", day: "\($0)") })
    let writer = try WritableDatabase(path: small.path, .open)
    for (key, value) in metadata { try writer.setMetadata(key, Array(value.utf8)) }
    try writer.close()
    return small
  }

  @Test(arguments: [false, true])
  func `documents follow each other in the order of the sources`(onTwoThreads: Bool) throws {
    let sources = try [
      numbered(10, 3, metadata: ["who": "first", "only": "a"]),
      numbered(0, 2, metadata: ["who": "second"]),
      numbered(20, 1, metadata: ["who": "third", "last": "c"]),
      numbered(30, 1, metadata: [:]), numbered(40, 2, metadata: [:]),
    ]
    let folder = try TemporaryFolder()
    try DatabaseFiles.compact(
      sources.map(\.path), to: folder.path("all"), onTwoThreads: onTwoThreads)
    let all = try Database(path: folder.path("all"))
    let values = try all.values(slot: 0, limit: 99)
    #expect(values.map(\.documentID) == Array(1...9))
    #expect(
      values.map { String(decoding: $0.value, as: UTF8.self) }
        == ["10", "11", "12", "0", "1", "20", "30", "40", "41"])
    #expect(try all.search(Search(.word("same"))).upperBound == 9)
    #expect(String(decoding: try all.metadata("who"), as: UTF8.self) == "first")
    #expect(try all.metadataKeys() == ["last", "only", "who"])
    #expect(try DatabaseFiles.check(folder.path("all")).errors == 0)
  }

  @Test func `what is compacted can be written to`() throws {
    let small = try numbered(0, 3, metadata: [:])
    let folder = try TemporaryFolder()
    try DatabaseFiles.compact([small.path], to: folder.path("all"))
    let writer = try WritableDatabase(path: folder.path("all"), .open)
    #expect(try writer.add(packed(.init(words: "more"), id: 9)) == 4)
    try writer.delete(having: legal("text1"))
    try writer.close()
    #expect(try Database(path: folder.path("all")).documentCount == 3)
  }

  @Test func `a source is copied as it was last committed`() throws {
    let small = try numbered(0, 2, metadata: [:])
    let writer = try WritableDatabase(path: small.path, .open)
    try writer.add(packed(.init(words: "uncommitted"), id: 9))
    let folder = try TemporaryFolder()
    try DatabaseFiles.compact([small.path], to: folder.path("all"))
    #expect(try Database(path: folder.path("all")).documentCount == 2)
    try writer.close()
  }

  @Test(arguments: [false, true])
  func `a database at the destination is replaced, unless it is being written`(
    onTwoThreads: Bool
  ) throws {
    let source = try numbered(0, 3, metadata: [:])
    let destination = try numbered(0, 1, metadata: ["old": "yes"])
    let writer = try WritableDatabase(path: destination.path, .open)
    func compact() throws {
      try DatabaseFiles.compact(
        [source.path], to: destination.path, onTwoThreads: onTwoThreads)
    }
    #expect(XapianError.Code { try compact() } == .locked)
    try writer.close()
    try compact()
    #expect(try destination.opened().documentCount == 3)
    #expect(try destination.opened().metadataKeys().isEmpty)
  }

  /// Leaves no room for another beside it, as where the disk has no links: the library compacts.
  private static let longName = String(repeating: "b", count: 255)

  /// A table without what lies in the room that its blocks have left: the library leaves there what
  /// was in the block before.
  private func withoutGaps(_ table: [UInt8]) -> [UInt8] {
    var table = table
    for block in stride(from: 0, to: table.count, by: 8192) {
      let free = Int(table[block + 7]) << 8 | Int(table[block + 8])
      let start = block + (Int(table[block + 9]) << 8 | Int(table[block + 10]))
      for byte in start..<(start + free) { table[byte] = 0 }
    }
    return table
  }

  @Test func `two threads write what one writes`() throws {
    let sources = try [
      numbered(0, 3000, metadata: ["who": "first"]), numbered(0, 0, metadata: [:]),
      numbered(3000, 500, metadata: ["who": "second"]), numbered(3500, 1, metadata: [:]),
    ]
    // Numbers that nothing has any more, at the beginning, in the middle and at the end.
    for number in [0, 1, 700, 2999] {
      let writer = try WritableDatabase(path: sources[0].path, .open)
      try writer.delete(having: legal("text\(number)"))
      try writer.close()
    }
    let folder = try TemporaryFolder()
    for onTwoThreads in [false, true] {
      try DatabaseFiles.compact(
        sources.map(\.path), to: folder.path("\(onTwoThreads)"), onTwoThreads: onTwoThreads)
    }
    try DatabaseFiles.compact(sources.map(\.path), to: folder.path(Self.longName))
    for table in ["postlist", "docdata", "termlist", "position"] {
      let one = try folder.bytes("false/\(table).glass")
      let two = try folder.bytes("true/\(table).glass")
      #expect(one == two, "\(table) differs")
      #expect(!one.isEmpty)
      guard table != "postlist" else { continue }
      let library = try folder.bytes("\(Self.longName)/\(table).glass")
      #expect(
        withoutGaps(library) == withoutGaps(one), "\(table) is not what the library writes")
    }
    #expect(try Database(path: folder.path("true")).documentCount == 3497)
    #expect(try DatabaseFiles.check(folder.path("true")).errors == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")).count == 3)
  }

  /// The library's own compaction leaves chunks of lists as they are, which says the same.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `joined lists say what the library's say`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let words = ["a", "a\u{0}bcde", "ab", "ab\u{0}", "ab\u{0}c", "\u{0}", "b", "length", "rare"]
    var sources: [String] = []
    for (number, count) in [3000, 0, 1, 700, 40, 2500].shuffled(using: &generator).enumerated() {
      let path = folder.path("source\(number)")
      let builder = try DatabaseBuilder(path: path)
      var document = PackedDocument()
      for index in 0..<count {
        document.removeAll()
        for (rank, word) in words.enumerated().sorted(by: { $0.element < $1.element }) {
          let wdf = word == "length" ? index % 90 : Int.random(in: 1...300, using: &generator)
          let isThere = Int.random(in: 0...(rank * rank), using: &generator) == 0
          guard word == "length" || isThere else { continue }
          document.addTerm(Array(word.utf8).span, wdf: wdf, positions: [UInt32]().span)
        }
        if index % 3 == 0 { document.setValue(Array("\(index)".utf8), slot: 7) }
        document.setValue([UInt8](repeating: UInt8(number + 1), count: index % 200), slot: 9)
        _ = try builder.add(document)
      }
      try builder.setMetadata("own\(number)", [UInt8(number)])
      try builder.setMetadata("all", Array(repeating: UInt8(number), count: 5000))
      try builder.close()
      sources.append(path)
    }
    // Chunks as the library's writer leaves them, and numbers that nothing has any more.
    let writer = try WritableDatabase(path: sources[0], .open, synchronised: false)
    try writer.delete(having: legal("rare"))
    try writer.close()

    let byLibrary = folder.path(Self.longName)
    try DatabaseFiles.compact(sources, to: byLibrary)
    let library = try said(by: byLibrary, words)
    for onTwoThreads in [false, true] {
      let path = folder.path("joined-\(onTwoThreads)")
      try DatabaseFiles.compact(sources, to: path, onTwoThreads: onTwoThreads)
      #expect(try DatabaseFiles.check(path).errors == 0)
      let joined = try said(by: path, words)
      let differing = zip(joined, library).first { $0 != $1 }
      #expect(joined.count == library.count && differing == nil, "\(String(describing: differing))")
      // What is joined takes less room, and can be merged and written to again.
      let size = try folder.bytes("joined-\(onTwoThreads)/postlist.glass").count
      let twice = folder.path("twice-\(onTwoThreads)")
      try DatabaseFiles.compact([path], to: twice)
      #expect(try folder.bytes("twice-\(onTwoThreads)/postlist.glass").count == size)
      let writer = try WritableDatabase(path: path, .open, synchronised: false)
      try writer.delete(having: legal("b"))
      try writer.close()
      #expect(try DatabaseFiles.check(path).errors == 0)
    }
  }

  /// All that the table of posting lists tells.
  private func said(by path: String, _ words: [String]) throws -> [String] {
    let database = try Database(path: path)
    let statistics = try database.statistics()
    var said = [
      "\(statistics.documentCount) \(statistics.lastDocumentID) \(statistics.averageLength)"
    ]
    said += try database.terms(limit: 99).map { "\($0.term.debugDescription) \($0.1)" }
    // A NUL is nothing that is asked for; whether such lists are whole the check has told.
    for word in words where !word.contains("\u{0}") {
      var search = Search(.word(word))
      search.weighting = .bm25(k1: 1.8, b: 0.7)
      search.limit = 10_000
      let hits = try database.search(search).hits
      said.append("\(word.debugDescription) \(hits.count)")
      said += hits.map { "\($0.documentID) \($0.weight)" }
    }
    for slot in [7, 9] {
      said += try database.values(slot: slot, limit: 10_000).map { "\($0.documentID) \($0.value)" }
    }
    for key in try database.metadataKeys() { said.append("\(key) \(try database.metadata(key))") }
    return said
  }

  @Test func `where sources can't be halved one thread does it`() throws {
    let small = try numbered(0, 3, metadata: [:])
    let folder = try TemporaryFolder()
    let destination = folder.path(Self.longName)
    try DatabaseFiles.compact([small.path], to: destination, onTwoThreads: true)
    #expect(try Database(path: destination).documentCount == 3)
  }

  @Test(arguments: [false, true])
  func `sources that are none are told`(onTwoThreads: Bool) throws {
    let folder = try TemporaryFolder()
    let small = try numbered(0, 1, metadata: [:])
    func code(_ sources: [String], to destination: String) -> XapianError.Code? {
      XapianError.Code {
        try DatabaseFiles.compact(sources, to: destination, onTwoThreads: onTwoThreads)
      }
    }
    #expect(code([], to: folder.path("all")) == .badArgument)
    #expect(code([folder.path("no")], to: folder.path("all")) == .notFound)
    #expect(code([small.path], to: small.path) == .badArgument)
    #expect(try small.opened().documentCount == 1)
  }
}

/// Apart from the others, since Xapian 1.4.22 doesn't free the tables that it had open when a compaction
/// fails, which the address sanitizer would tell.
struct FailedCompactionTests {
  @Test(arguments: ["postlist", "position"])
  func `damage that either of two threads meets is told, and nothing is left`(table: String) throws
  {
    let small = try SmallDatabase((0..<2_000).map { .init(words: "same text\($0)", day: "\($0)") })
    let name = "db/\(table).glass"
    let whole = try small.folder.bytes(name)
    try small.folder.write(name, whole[..<(whole.count / 2)])
    let folder = try TemporaryFolder()
    #expect(throws: XapianError.self) {
      try DatabaseFiles.compact([small.path], to: folder.path("all"), onTwoThreads: true)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(left.allSatisfy { $0 == "all" }, "\(left)")
  }
}

extension FailedCompactionTests {
  /// What a build merges it wrote itself, but disks fail.
  @Test func `whatever byte of posting lists is damaged, merging them comes to an end`() throws {
    let small = try SmallDatabase((0..<400).map { .init(words: "same text\($0)", day: "\($0)") })
    let whole = try small.folder.bytes("db/postlist.glass")
    var generator = SeededGenerator(seed: 6)
    var told = 0
    for round in 0..<300 {
      var bytes = whole
      // Of every block the head, the directory and the entries.
      let start = Int.random(in: 0..<(bytes.count / 8192), using: &generator) * 8192
      let position = start + Int.random(in: 0..<[11, 200, 8192][round % 3], using: &generator)
      bytes[position] ^= UInt8.random(in: 1...255, using: &generator)
      try small.folder.write("db/postlist.glass", bytes)
      let folder = try TemporaryFolder()
      let code = XapianError.Code {
        try DatabaseFiles.compact([small.path], to: folder.path("all"))
      }
      if code != nil { told += 1 }
      #expect(
        [nil, .corrupt, .other, .badArgument, .notFound, .modified].contains(code),
        "byte \(position)")
    }
    #expect(told > 30)
  }
}

struct CheckTests {
  @Test func `a sound database has no errors`() throws {
    let small = try SmallDatabase((0..<50).map { .init(words: "same text\($0)") })
    let result = try DatabaseFiles.check(small.path)
    #expect(result.errors == 0)
    #expect(result.report.contains("postlist table structure checked OK"))
  }

  @Test func `a table that was cut short is found out, and searching it too`() throws {
    let small = try SmallDatabase((0..<2_000).map { .init(words: "same text\($0) more\($0)") })
    let name = "db/postlist.glass"
    let whole = try small.folder.bytes(name)
    try small.folder.write(name, whole.prefix(whole.count / 3))
    let code = XapianError.Code {
      let result = try DatabaseFiles.check(small.path)
      #expect(result.errors > 0)
    }
    #expect(code == nil || code == .corrupt)
    #expect(
      XapianError.Code {
        let database = try small.opened()
        for page in try database.terms(limit: 9_999) { _ = page }
      } == .corrupt)
  }

  @Test func `a table that was overwritten is found out`() throws {
    let small = try SmallDatabase((0..<2_000).map { .init(words: "same text\($0) more\($0)") })
    let name = "db/postlist.glass"
    var bytes = try small.folder.bytes(name)
    var generator = SeededGenerator(seed: 3)
    for index in bytes.indices { bytes[index] = UInt8.random(in: 0...255, using: &generator) }
    try small.folder.write(name, bytes)
    let code = XapianError.Code {
      let result = try DatabaseFiles.check(small.path)
      #expect(result.errors > 0)
    }
    #expect(code == nil || code == .corrupt)
    #expect(
      XapianError.Code { _ = try small.opened().search(Search(.word("same"))) } == .corrupt)
  }

  @Test func `what is not there can't be checked`() throws {
    let folder = try TemporaryFolder()
    #expect(XapianError.Code { _ = try DatabaseFiles.check(folder.path("no")) } == .notFound)
    #expect(XapianError.Code { _ = try DatabaseFiles.isLocked(folder.path("no")) } == .notFound)
  }
}
