import Testing

@testable import Xapian

/// A reader that a writer overtakes.
struct ModifiedTests {
  private let small: SmallDatabase

  /// Large enough that a reader does not hold all of it.
  init() throws {
    small = try SmallDatabase((0..<600).map { .init(words: "same word\($0) other\($0 * 7)") })
  }

  private func rewrite(_ times: Int) throws {
    let writer = try WritableDatabase(path: small.path, .open)
    for time in 0..<times {
      for id in stride(from: 1, through: 600, by: 3) {
        let document = packed(.init(words: "same again\(time) word\(id)"), id: id)
        try writer.put(document, at: UInt32(id))
      }
      try writer.commit()
    }
  }

  private func readAll(_ database: borrowing Database) throws -> Int {
    var search = Search(.word("same"))
    search.limit = 1_000
    return try database.search(search).hits.count
  }

  @Test func `a reader outlives one commit`() throws {
    let reader = try small.opened()
    try rewrite(1)
    #expect(try readAll(reader) == 600)
  }

  @Test func `a reader that two commits overtook says so, and goes on after a reopen`() throws {
    let reader = try small.opened()
    try rewrite(3)
    #expect(XapianError.Code { _ = try readAll(reader) } == .modified)
    #expect(try reader.reopen())
    #expect(try readAll(reader) == 600)
    #expect(try reader.termFrequencies([legal("again2")]) == [200])
  }

  @Test func `every way of reading says so`() throws {
    let reader = try small.opened()
    try rewrite(3)
    #expect(XapianError.Code { _ = try reader.terms(limit: 9_999) } == .modified)
    #expect(XapianError.Code { _ = try reader.values(slot: 0, limit: 9_999) } == nil)
    #expect(
      XapianError.Code { for id in 1...600 { _ = try reader.document(UInt32(id)) } } == .modified)
  }
}
