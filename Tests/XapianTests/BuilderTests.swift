import TestSupport
import Testing

@testable import Xapian

/// What the builder writes must be what Xapian's own writer would: after compaction, to the byte.
/// Documents' data and lists of terms must come back as they were; how they are packed differs.
struct BuilderTests {
  static let tables = ["postlist", "position"]

  /// Builds the same documents both ways and compacts both, one of them on two threads.
  private func expectSame(
    _ documents: Int, metadata: [String: [UInt8]] = [:],
    sourceLocation: SourceLocation = #_sourceLocation,
    _ make: (Int, inout PackedDocument) -> Void
  ) throws {
    let folder = try TemporaryFolder()
    for byLibrary in [false, true] {
      let path = folder.path("\(byLibrary)")
      let builder = try DatabaseBuilder(path: path, byLibrary: byLibrary)
      var document = PackedDocument()
      for number in 0..<documents {
        document.removeAll()
        make(number, &document)
        #expect(try builder.add(document) == UInt32(number + 1))
      }
      for (key, value) in metadata { try builder.setMetadata(key, value) }
      try builder.close()
      try amend(path, every: 3)
      try DatabaseFiles.compact([path], to: path + "-compacted", onTwoThreads: !byLibrary)
    }
    for path in ["false", "false-compacted"] {
      let check = try DatabaseFiles.check(folder.path(path))
      #expect(check.errors == 0, "\(path): \(check.report)", sourceLocation: sourceLocation)
    }
    for table in Self.tables {
      let built = try? folder.bytes("false-compacted/\(table).glass")
      let written = try? folder.bytes("true-compacted/\(table).glass")
      #expect(built == written, "\(table) differs", sourceLocation: sourceLocation)
    }
    let built = try Database(path: folder.path("false")).statistics()
    let written = try Database(path: folder.path("true")).statistics()
    #expect(built.documentCount == written.documentCount, sourceLocation: sourceLocation)
    #expect(built.averageLength == written.averageLength, sourceLocation: sourceLocation)
    let contents = try [false, true].map { byLibrary in
      let database = try Database(path: folder.path("\(byLibrary)-compacted"))
      return try (0..<documents).map { number in
        let id = UInt32(number + 1)
        let terms = try database.terms(ofDocument: id, limit: 1000)
        return (data: try database.document(id).data, terms: terms.map { "\($0.term) \($0.wdf)" })
      }
    }
    for (built, written) in zip(contents[0], contents[1]) {
      #expect(built == written, sourceLocation: sourceLocation)
    }
  }

  /// Amends documents with Xapian's writer, as is done with groups of copies.
  private func amend(_ path: String, every step: UInt32) throws {
    let writer = try WritableDatabase(path: path, .open)
    let count = UInt32(try writer.documentCount)
    for number in stride(from: UInt32(1), through: count, by: Int(step)) {
      var changes = PackedDocument()
      changes.setValue([UInt8(number % 7)], slot: 12)
      try writer.amend(number, removing: [], with: changes)
    }
    try writer.close()
  }

  @Test(arguments: 1...12)
  func `random documents are written as Xapian writes them`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let vocabulary = (0..<Int.random(in: 1...800, using: &generator)).map { number in
      let size = number % 50 == 49 ? 200 : Int.random(in: 1...12, using: &generator)
      let alphabet: ClosedRange<UInt8> = number % 20 == 19 ? 0...255 : 97...122
      // A NUL is two bytes in a key.
      return (0..<size).map { _ in UInt8.random(in: alphabet, using: &generator) }
    }
    let metadata =
      ["short": [7], "long": [UInt8](repeating: 65, count: 20_000)] as [String: [UInt8]]
    // Both ways see the same documents: they are made before.
    var documents: [RandomDocument] = []
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      documents.append(RandomDocument(vocabulary, &generator))
    }
    try expectSame(documents.count, metadata: metadata) { number, document in
      documents[number].pack(into: &document)
    }
  }

  @Test func `terms that begin alike come in the order of their bytes`() throws {
    let beginnings = ["fifteen letters", "more letters than these", "sevenby", "sixteen  letters"]
    let ends = ["z", "ab", "b", "\u{0}", "a", "", "é", "\u{0}a", "aa"]
    try expectSame(ends.count) { number, document in
      for beginning in beginnings { add(beginning + ends[number], to: &document, at: [1]) }
    }
  }

  @Test func `many documents make tables of several levels, and numbers of three bytes`() throws {
    try expectSame(40_000) { number, document in
      add("Q\(number / 1000)", to: &document, wdf: 0)
      add("all", to: &document, wdf: 1 + number % 3, at: [UInt32(number + 1)])
      document.setValue(Array("\(number)".utf8), slot: 3)
    }
  }

  /// A stored block of deflate holds 65,535 bytes; glass packs nothing of up to 18.
  @Test(arguments: [0, 1, 18, 19, 65_535, 65_536, 200_000])
  func `data of any length comes back, from what was built and from what was compacted`(
    count: Int
  ) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: UInt64(count))
    let data = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let builder = try DatabaseBuilder(path: folder.path("db"))
    var document = PackedDocument()
    add("a", to: &document)
    document.data = data
    for _ in 0..<2 { try builder.add(document) }
    try builder.close()
    try DatabaseFiles.compact([folder.path("db")], to: folder.path("compacted"))
    for name in ["db", "compacted"] {
      #expect(try DatabaseFiles.check(folder.path(name)).errors == 0)
      let database = try Database(path: folder.path(name))
      for id: UInt32 in 1...2 { #expect(try database.document(id).data == data) }
    }
  }

  @Test func `a database without documents is one`() throws {
    try expectSame(0) { _, _ in }
  }

  @Test func `what is built can be written to`() throws {
    let folder = try TemporaryFolder()
    let builder = try DatabaseBuilder(path: folder.path("db"))
    for id in 1...3 { try builder.add(packed(.init(words: "word"), id: id)) }
    try builder.close()
    let writer = try WritableDatabase(path: folder.path("db"), .open)
    #expect(try writer.add(packed(.init(words: "word new"), id: 4)) == 4)
    try writer.delete(having: legal("Q2"))
    try writer.close()
    #expect(try Database(path: folder.path("db")).search(Search(.word("word"))).upperBound == 3)
    #expect(try DatabaseFiles.check(folder.path("db")).errors == 0)
  }

  @Test func `a document that glass can't hold is refused and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let builder = try DatabaseBuilder(path: folder.path("db"))
    func refused(_ make: (inout PackedDocument) -> Void) -> Bool {
      var document = PackedDocument()
      add("a", to: &document, at: [1])
      make(&document)
      return XapianError.Code { try builder.add(document) } == .badArgument
    }
    #expect(refused { add(String(repeating: "b", count: 246), to: &$0) })
    #expect(refused { add("", to: &$0) })
    #expect(refused { add("a", to: &$0) })
    #expect(refused { add("A", to: &$0) })
    #expect(refused { add("b", to: &$0, wdf: Int(UInt32.max)) })
    #expect(refused { $0.setValue([UInt8](repeating: 1, count: 1 << 20 + 1), slot: 0) })
    var unweighed = PackedDocument()
    add("a", to: &unweighed, wdf: 0, at: [1])
    #expect(XapianError.Code { try builder.add(unweighed) } == .badArgument)
    #expect(try builder.add(packed(.init(words: "kept"), id: 1)) == 1)
    try builder.close()
    #expect(
      try Database(path: folder.path("db")).termFrequencies([legal("a"), legal("kept")]) == [0, 1])
  }

  @Test func `a builder that is closed takes no more`() throws {
    let folder = try TemporaryFolder()
    let builder = try DatabaseBuilder(path: folder.path("db"))
    try builder.close()
    #expect(XapianError.Code { try builder.add(PackedDocument()) } == .badArgument)
    #expect(XapianError.Code { try builder.close() } == .badArgument)
  }

  @Test func `a folder that can't be made is an error with its reason`() throws {
    let folder = try TemporaryFolder()
    let builder = try DatabaseBuilder(path: folder.path("missing/db"))
    do {
      try builder.close()
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.message.contains("missing/db"))
      #expect(error.message.contains("No such file or directory"))
    }
  }
}

private func add(
  _ term: String, to document: inout PackedDocument, wdf: Int = 1, at positions: [UInt32] = []
) {
  document.addTerm(Array(term.utf8).span, wdf: wdf, positions: positions.span)
}

/// A document of random terms, positions, values and data.
private struct RandomDocument {
  private var terms: [(bytes: [UInt8], wdf: Int, positions: [UInt32])] = []
  private var values: [(Int, [UInt8])] = []
  private var data: [UInt8] = []

  init(_ vocabulary: [[UInt8]], _ generator: inout SeededGenerator) {
    var chosen: Set<[UInt8]> = []
    for _ in 0..<Int.random(in: 0...150, using: &generator) {
      let rank = Double.random(in: 0..<1, using: &generator)
      chosen.insert(vocabulary[Int(rank * rank * rank * Double(vocabulary.count))])
    }
    for bytes in chosen.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let count = Int.random(in: 0...9, using: &generator)
      let highest: UInt32 = Bool.random(using: &generator) ? 3000 : .max
      let positions = Set(
        (0..<count).map { _ in UInt32.random(in: 0...highest, using: &generator) })
      terms.append((bytes, Int.random(in: 1...300, using: &generator), positions.sorted()))
    }
    for slot in 0..<Int.random(in: 0...5, using: &generator) {
      let size = Int.random(in: 0...40, using: &generator)
      values.append((slot * slot * 17, Self.bytes(size, below: 255, &generator)))
    }
    let size = Int.random(in: 0...9, using: &generator) == 0 ? 30_000 : 300
    // Such as can't be deflated: the builder doesn't try, Xapian's writer does.
    data = Self.bytes(Int.random(in: 0...size, using: &generator), below: 255, &generator)
  }

  private static func bytes(
    _ count: Int, below limit: UInt8, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0..<limit, using: &generator) }
  }

  func pack(into document: inout PackedDocument) {
    for (bytes, wdf, positions) in terms {
      document.addTerm(bytes.span, wdf: wdf, positions: positions.span)
    }
    for (slot, value) in values { document.setValue(value, slot: slot) }
    document.data = data
  }
}
