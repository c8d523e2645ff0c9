import TestSupport
import Testing

@testable import Xapian

struct ReadingTests {
  private let small: SmallDatabase

  init() throws {
    small = try SmallDatabase([
      .init(words: "flood in venice", day: "2019", place: "Venice"),
      .init(words: "fire in lisbon", place: "Lisbon"),
      .init(words: "flood flood in genoa", day: "2014", place: "Genoa"),
    ])
  }

  @Test func `the size of a database is told`() throws {
    let database = try small.opened()
    let statistics = try database.statistics()
    #expect(statistics.documentCount == 3)
    #expect(statistics.lastDocumentID == 3)
    #expect(statistics.shardCount == 1)
    #expect(abs(statistics.averageLength - 10.0 / 3) < 1e-9)
    #expect(statistics.uuid.count == 36)
    #expect(try database.documentCount == 3)
    #expect(try database.lastDocumentID == 3)
    #expect(try database.uuid == statistics.uuid)
  }

  @Test func `the revision moves with each commit`() throws {
    let before = try small.opened().revision
    let writer = try WritableDatabase(path: small.path, .open)
    try writer.add(packed(.init(words: "new"), id: 4))
    try writer.commit()
    let after = try small.opened().revision
    #expect(before != nil && after != nil && before != after)
  }

  @Test func `several shards have no revision`() throws {
    let stub = try small.folder.write("stub", "glass db\nglass db\n")
    let both = try Database(path: stub)
    #expect(both.revision == nil)
    #expect(try both.statistics().shardCount == 2)
    #expect(try both.documentCount == 6)
  }

  @Test func `a folder with a stub in it opens as what the stub names`() throws {
    try small.folder.write("XAPIANDB", "glass db\n")
    #expect(try Database(path: small.folder.path).documentCount == 3)
  }

  @Test func `frequencies come in the order asked for`() throws {
    let terms = ["flood", "rome", "in"].map(legal)
    #expect(try small.opened().termFrequencies(terms) == [2, 0, 3])
    #expect(try small.opened().collectionFrequencies(terms) == [3, 0, 3])
    #expect(try small.opened().termFrequencies([]) == [])
  }

  @Test func `terms are listed page by page`() throws {
    let database = try small.opened()
    #expect(try database.terms(prefix: "f", limit: 9).map(\.term) == ["fire", "flood"])
    #expect(try database.terms(prefix: "f", limit: 9).map(\.documentFrequency) == [1, 2])
    var all: [String] = []
    while true {
      let page = try database.terms(after: all.last, limit: 2)
      all += page.map(\.term)
      if page.count < 2 { break }
    }
    #expect(all == ["Q1", "Q2", "Q3", "fire", "flood", "genoa", "in", "lisbon", "venice"])
    #expect(try database.terms(prefix: "f", after: "fish", limit: 9).map(\.term) == ["flood"])
    #expect(try database.terms(prefix: "f", after: "z", limit: 9).isEmpty)
    #expect(try database.terms(prefix: "zz", limit: 9).isEmpty)
    #expect(try database.terms(limit: 0).isEmpty)
    #expect(try database.terms(limit: -1).isEmpty)
  }

  @Test func `terms that are not UTF-8 are passed over`() throws {
    let writer = try WritableDatabase(path: small.path, .open)
    var document = PackedDocument()
    let bad: [[UInt8]] = [
      [0xFF], [0x66, 0xC0, 0x80], [0x66, 0xED, 0xA0, 0x80], [0x66, 0xF0, 0x80, 0x80, 0x80],
      [0x66, 0xE2, 0x82], [0x66, 0xF4, 0x90, 0x80, 0x80],
    ]
    for term in bad { document.addTerm(term.span, wdf: 1, positions: [UInt32]().span) }
    for good in ["f€", "f😀", "fé"] { document.addTerm(legal(good), wdf: 1) }
    let id = try writer.add(document)
    try writer.close()
    let database = try small.opened()
    let expected = ["fire", "flood", "fé", "f€", "f😀"]
    #expect(try database.terms(prefix: "f", limit: 99).map(\.term) == expected)
    #expect(try database.terms(ofDocument: id, limit: 99).map(\.term) == ["fé", "f€", "f😀"])
  }

  @Test func `documents with a term are listed page by page`() throws {
    let database = try small.opened()
    #expect(try database.documentIDs(of: legal("in"), limit: 2) == [1, 2])
    #expect(try database.documentIDs(of: legal("in"), after: 2, limit: 2) == [3])
    #expect(try database.documentIDs(of: legal("in"), after: 3, limit: 2) == [])
    #expect(try database.documentIDs(of: legal("in"), after: .max, limit: 2) == [])
    #expect(try database.documentIDs(of: legal("rome"), limit: 2) == [])
    #expect(try database.documentIDs(of: nil, limit: 99) == [1, 2, 3])
  }

  @Test func `a document is read by number or by term`() throws {
    let database = try small.opened()
    let byNumber = try database.document(1, values: [1, 0, 9])
    #expect(byNumber.data == Array("flood in venice".utf8))
    #expect(byNumber.values == [Array("Venice".utf8), Array("2019".utf8), []])
    #expect(try database.document(unique: legal("Q1"), values: [1, 0, 9]) == byNumber)
    #expect(try database.document(unique: legal("Q9")) == nil)
    #expect(XapianError.Code { _ = try database.document(9) } == .notFound)
    #expect(XapianError.Code { _ = try database.document(0) } == .badArgument)
  }

  @Test func `a document's terms are listed by prefix`() throws {
    let database = try small.opened()
    #expect(
      try database.terms(ofDocument: 3, limit: 9).map(\.term) == ["Q3", "flood", "genoa", "in"])
    #expect(try database.terms(ofDocument: 3, prefix: "f", limit: 9).map(\.wdf) == [2])
    #expect(try database.terms(ofDocument: 3, prefix: "z", limit: 9).isEmpty)
    #expect(try database.terms(ofDocument: 3, limit: 1).map(\.term) == ["Q3"])
    #expect(XapianError.Code { _ = try database.terms(ofDocument: 9, limit: 1) } == .notFound)
  }

  @Test func `values are listed page by page`() throws {
    let database = try small.opened()
    let all = try database.values(slot: 0, limit: 9)
    #expect(all.map(\.documentID) == [1, 3])
    #expect(all.map(\.value) == [Array("2019".utf8), Array("2014".utf8)])
    #expect(try database.values(slot: 0, after: 1, limit: 9).map(\.documentID) == [3])
    #expect(try database.values(slot: 0, after: 3, limit: 9).isEmpty)
    #expect(try database.values(slot: 0, after: .max, limit: 9).isEmpty)
    #expect(try database.values(slot: 1, limit: 2).map(\.documentID) == [1, 2])
    #expect(try database.values(slot: 77, limit: 9).isEmpty)
  }

  @Test func `values of some documents are listed, empty ones of those without`() throws {
    let database = try small.opened()
    func values(_ documents: [UInt32], slot: Int = 0) throws -> [String] {
      try database.values(slot: slot, of: documents).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try values([1, 2, 3, 4, 99]) == ["2019", "", "2014", "", ""])
    #expect(try values([3]) == ["2014"])
    #expect(try values([2, .max]) == ["", ""])
    #expect(try values([1, 2], slot: 77) == ["", ""])
    #expect(try values([]).isEmpty)
  }

  @Test func `the values of a slot have bounds`() throws {
    let bounds = try small.opened().valueBounds(slot: 0)
    #expect(bounds.lower == Array("2014".utf8))
    #expect(bounds.upper == Array("2019".utf8))
    #expect(bounds.frequency == 2)
    let none = try small.opened().valueBounds(slot: 77)
    #expect(none.lower == [] && none.upper == [] && none.frequency == 0)
  }

  @Test func `expansion gives the terms that tell documents from the rest`() throws {
    let database = try SmallDatabase([
      .init(words: "gondola canal flood"), .init(words: "gondola canal tide"),
      .init(words: "fire in town"), .init(words: "fire in forest"), .init(words: "flood in town"),
    ]).opened()
    let terms = try database.expandTerms(documents: [1, 2, 99, 0], limit: 2)
    #expect(Set(terms.map(\.term)) == ["gondola", "canal"])
    #expect(terms.allSatisfy { $0.weight > 0 })
    let ids = try database.expandTerms(documents: [1, 2], limit: 9, kind: .prefixed("Q"))
    #expect(Set(ids.map(\.term)) == ["Q1", "Q2"])
    let any = try database.expandTerms(documents: [1], limit: 99, kind: .any).map(\.term)
    #expect(Set(any) == ["Q1", "gondola", "canal", "flood"])
    #expect(try database.expandTerms(documents: [], limit: 9).isEmpty)
  }
}
