import Testing

@testable import Xapian

struct PackedDocumentTests {
  private func stored(_ document: PackedDocument) throws -> (SmallDatabase, UInt32) {
    let database = try SmallDatabase([])
    let writer = try WritableDatabase(path: database.path, .open)
    let id = try writer.add(document)
    try writer.close()
    return (database, id)
  }

  @Test func `terms, counts, positions, values and data arrive`() throws {
    var document = PackedDocument()
    let positions: [UInt32] = [1, 5, 300, 1_000_000]
    document.addTerm(Array("word".utf8).span, wdf: 7, positions: positions.span)
    document.addTerm(legal("XTAG:boolean"))
    document.setValue([0, 255, 0], slot: 3)
    document.data = [0, 1, 2, 255]
    #expect(document.termCount == 2)
    let (database, id) = try stored(document)

    let reader = try database.opened()
    let terms = try reader.terms(ofDocument: id, limit: 10)
    #expect(terms.map(\.term) == ["XTAG:boolean", "word"])
    #expect(terms.map(\.wdf) == [0, 7])
    let back = try reader.document(id, values: [3, 4])
    #expect(back.values == [[0, 255, 0], []])
    #expect(back.data == [0, 1, 2, 255])
    #expect(try reader.averageLength == 7)
  }

  @Test func `a copy takes the memory that it needs, and not what its model has taken before`() {
    var document = PackedDocument()
    document.data = [UInt8](repeating: 1, count: 1 << 20)
    document.removeAll()
    document.data.append(7)
    document.addTerm(legal("a"))
    let copy = PackedDocument(copying: document)
    #expect(document.data.capacity >= 1 << 20 && copy.data.capacity < 1 << 10)
    #expect(copy.data == [7] && copy.termCount == 1)
  }

  @Test func `positions are kept as they were`() throws {
    var document = PackedDocument()
    let first: [UInt32] = [3, 1_000_000]
    let second: [UInt32] = [1_000_001]
    document.addTerm(Array("a".utf8).span, wdf: 2, positions: first.span)
    document.addTerm(Array("b".utf8).span, wdf: 1, positions: second.span)
    let (database, _) = try stored(document)
    func count(_ window: Int) throws -> Int {
      let query = Query.phrase([.word("a"), .word("b")], window: window)
      return try database.opened().search(Search(query)).hits.count
    }
    #expect(try count(2) == 1)
  }

  @Test func `positions out of order are taken to be the same`() throws {
    var document = PackedDocument()
    let wrong: [UInt32] = [5, 3]
    let other: [UInt32] = [6]
    document.addTerm(Array("a".utf8).span, wdf: 2, positions: wrong.span)
    document.addTerm(Array("b".utf8).span, wdf: 1, positions: other.span)
    let (database, _) = try stored(document)
    let query = Query.phrase([.word("a"), .word("b")], window: 2)
    #expect(try database.opened().search(Search(query)).hits.count == 1)
  }

  @Test func `a term that is added twice counts twice`() throws {
    var document = PackedDocument()
    document.addTerm(legal("twice"), wdf: 2)
    document.addTerm(legal("twice"), wdf: 3)
    let (database, id) = try stored(document)
    #expect(try database.opened().terms(ofDocument: id, limit: 9).map(\.wdf) == [5])
  }

  @Test func `the order of terms does not matter`() throws {
    var document = PackedDocument()
    for word in ["c", "a", "b"] { document.addTerm(legal(word), wdf: 1) }
    let (database, id) = try stored(document)
    #expect(try database.opened().terms(ofDocument: id, limit: 9).map(\.term) == ["a", "b", "c"])
  }

  @Test func `a document that was emptied carries nothing over`() throws {
    var document = PackedDocument()
    document.addTerm(legal("old"), wdf: 1)
    document.setValue([1], slot: 0)
    document.data = [1]
    document.removeAll()
    #expect(document.termCount == 0)
    document.addTerm(legal("new"), wdf: 1)
    let (database, id) = try stored(document)
    let reader = try database.opened()
    #expect(try reader.terms(ofDocument: id, limit: 9).map(\.term) == ["new"])
    #expect(try reader.document(id, values: [0]).values == [[]])
  }

  /// A term of so many NULs is accepted by Xapian and then makes the commit fail, with the loss of
  /// all that was added since the last.
  @Test(arguments: [
    [], Array(repeating: UInt8(ascii: "a"), count: 246), Array(repeating: UInt8(0), count: 123),
    Array(repeating: UInt8(ascii: "a"), count: 244) + [0],
  ])
  func `an illegal term is refused and the batch is kept`(_ term: [UInt8]) throws {
    let database = try SmallDatabase([])
    let writer = try WritableDatabase(path: database.path, .open)
    try writer.add(packed(.init(words: "before"), id: 1))
    var document = PackedDocument()
    document.addTerm(legal("good"), wdf: 1)
    document.addTerm(term.span, wdf: 1, positions: [UInt32]().span)
    #expect(XapianError.Code { try writer.add(document) } == .badArgument)
    #expect(XapianError.Code { try writer.put(document, at: 1) } == .badArgument)
    try writer.add(packed(.init(words: "after"), id: 2))
    try writer.close()
    #expect(try database.opened().documentCount == 2)
    #expect(try database.opened().termFrequencies([legal("good")]) == [0])
  }

  /// Xapian's check would call a document damaged that has positions and no length.
  @Test func `a document whose words count nothing has no positions`() throws {
    var document = PackedDocument()
    document.addTerm(Array("a".utf8).span, wdf: 0, positions: ([1] as [UInt32]).span)
    #expect(XapianError.Code { _ = try stored(document) } == .badArgument)
  }

  @Test func `a NUL counts as two bytes of a term`() throws {
    var document = PackedDocument()
    let term = Array(repeating: UInt8(0), count: 122) + [1]
    document.addTerm(term.span, wdf: 1, positions: [UInt32]().span)
    let (database, _) = try stored(document)
    #expect(try database.opened().documentCount == 1)
  }

  @Test func `what is too large is refused`() throws {
    let database = try SmallDatabase([])
    let writer = try WritableDatabase(path: database.path, .open)
    var value = PackedDocument()
    value.setValue([UInt8](repeating: 7, count: 1 << 20 + 1), slot: 0)
    #expect(XapianError.Code { try writer.add(value) } == .badArgument)
    var slot = PackedDocument()
    slot.setValue([1], slot: .max)
    #expect(XapianError.Code { try writer.add(slot) } == .badArgument)
    var data = PackedDocument()
    data.data = [UInt8](repeating: 7, count: 64 << 20 + 1)
    #expect(XapianError.Code { try writer.add(data) } == .badArgument)
    var length = PackedDocument()
    length.addTerm(legal("a"), wdf: 1 << 31)
    length.addTerm(legal("b"), wdf: 1 << 31)
    #expect(XapianError.Code { try writer.add(length) } == .badArgument)
  }

  @Test func `the largest that is allowed is written and read`() throws {
    var document = PackedDocument()
    document.setValue((0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31) }, slot: 0)
    let (database, id) = try stored(document)
    #expect(try database.opened().document(id, values: [0]).values.first?.count == 1 << 20)
    #expect(try DatabaseFiles.check(database.path).errors == 0)
  }
}
