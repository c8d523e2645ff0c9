import Testing

@testable import Xapian

struct TermTests {
  @Test func `a term is its prefix and its value`() {
    #expect(Term(prefix: "XPER:", "Ada Lovelace")?.text == "XPER:Ada Lovelace")
    #expect(Term("flood")?.description == "flood")
  }

  @Test func `control characters are dropped`() {
    #expect(Term("a\u{0}b\u{1F}\u{7F}c\u{85}\nd")?.text == "abcd")
    #expect(Term(prefix: "Q\u{0}", "\u{0}1")?.text == "Q1")
  }

  @Test func `nothing left of the value is no term`() {
    #expect(Term("") == nil)
    #expect(Term(prefix: "Q", "") == nil)
    #expect(Term(prefix: "Q", "\u{0}\n") == nil)
    #expect(Term(prefix: String(repeating: "X", count: 245), "value") == nil)
  }

  @Test func `a term is cut where a character ends`() {
    #expect(Term(String(repeating: "a", count: 300))?.text.utf8.count == 245)
    // 2 bytes each: 122 fit into 245 bytes. 4 bytes each after one: 61.
    #expect(Term(String(repeating: "é", count: 300))?.text.unicodeScalars.count == 122)
    #expect(Term("a" + String(repeating: "😀", count: 300))?.text.unicodeScalars.count == 62)
    let exact = String(repeating: "b", count: 245)
    #expect(Term(exact)?.text == exact)
  }

  @Test func `nothing is added after the cut`() {
    let term = Term(String(repeating: "a", count: 244) + "éa")
    #expect(term?.text == String(repeating: "a", count: 244))
  }

  @Test func `terms are compared by their bytes`() {
    #expect(legal("é") != legal("e\u{301}"))
    #expect(legal("Z") < legal("a"))
    #expect(legal("z") < legal("é"))
    #expect(Set([legal("é"), legal("e\u{301}"), legal("é")]).count == 2)
  }

  @Test func `every term can be written and found`() throws {
    let database = try SmallDatabase([])
    let terms = [
      legal(String(repeating: "é", count: 300)), legal(String(repeating: "z", count: 300)),
      legal("😀"), legal(" "), legal("Q\u{FFFF}"),
    ]
    let writer = try WritableDatabase(path: database.path, .open)
    for term in terms {
      var document = PackedDocument()
      document.addTerm(term, wdf: 1)
      try writer.add(document)
    }
    try writer.close()
    #expect(try database.opened().termFrequencies(terms) == [1, 1, 1, 1, 1])
  }
}
