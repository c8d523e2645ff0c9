import TestSupport
import Testing

@testable import Xapian

/// What outlives what. Under the address sanitizer these also find what is freed twice, used after
/// it is freed, or never freed.
struct LifetimeTests {
  @Test func `results outlive the database that they came from`() throws {
    let small = try SmallDatabase([.init(words: "flood in venice", place: "Venice")])
    func found() throws -> (MatchSet, StoredDocument) {
      let database = try small.opened()
      var search = Search(.word("flood"))
      search.facetSlots = [1]
      search.wantsTerms = true
      return (try database.search(search), try database.document(1, values: [1]))
    }
    let (matches, document) = try found()
    #expect(matches.hits.first?.data == Array("flood in venice".utf8))
    #expect(matches.hits.first?.terms == ["flood"])
    #expect(matches.facets.first?.first?.value == Array("Venice".utf8))
    #expect(document.values == [Array("Venice".utf8)])
  }

  @Test func `an open database outlives its files`() throws {
    let folder = try TemporaryFolder()
    let writer = try WritableDatabase(path: folder.path("db"), .create)
    try writer.add(packed(.init(words: "flood"), id: 1))
    try writer.close()
    let reader = try Database(path: folder.path("db"))
    try folder.removeAll()
    #expect(try reader.search(Search(.word("flood"))).hits.count == 1)
  }

  @Test func `opening and closing again and again leaves nothing behind`() throws {
    let small = try SmallDatabase([.init(words: "flood")])
    let column = FacetColumnBuilder(.list).encoded()
    let path = try small.folder.write("column", column)
    // More than the files that one process may have open, were any left open.
    for _ in 0..<300 {
      let reader = try small.opened()
      for _ in 0..<8 { _ = try reader.attachColumn(path) }
    }
    for _ in 0..<20 { _ = try WritableDatabase(path: small.path, .open) }
    for _ in 0..<100 { _ = try Stemmer(language: "english") }
  }

  @Test func `failing again and again leaves nothing behind`() throws {
    let small = try SmallDatabase([.init(words: "flood")])
    let reader = try small.opened()
    let bad = Query.phrase([.word("a"), .all], window: 2)
    let file = try small.folder.write("column", "xapcolmn and then nothing of use")
    for _ in 0..<300 {
      #expect(XapianError.Code { _ = try Database(path: small.path + "-no") } == .notFound)
      #expect(XapianError.Code { _ = try reader.search(Search(bad)) } == .badQuery)
      #expect(XapianError.Code { _ = try reader.document(77) } == .notFound)
      #expect(XapianError.Code { _ = try reader.attachColumn(file) } == .corrupt)
      #expect(XapianError.Code { _ = try Stemmer(language: "no") } != .other)
    }
  }

  @Test func `a stem lives until it is copied`() throws {
    let stemmer = try Stemmer(language: "english")
    var stems: [[UInt8]] = []
    for word in ["elections", "flooding", "a-much-longer-word-than-the-others-are"] {
      var stem: [UInt8] = []
      try stemmer.stem(Array(word.utf8).span, into: &stem)
      stems.append(stem)
    }
    #expect(stems.first == Array("elect".utf8))
  }
}
