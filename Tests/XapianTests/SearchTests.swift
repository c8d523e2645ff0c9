import Testing

@testable import Xapian

struct SearchTests {
  private static let texts: [SmallDatabase.Text] = [
    .init(words: "flood in venice", day: "20190513", place: "Venice", group: "a"),
    .init(words: "flood warning for venice and padua", day: "20191112", place: "Venice", group: "a"),
    .init(words: "fire in lisbon", day: "20170617", place: "Lisbon", group: "b"),
    .init(words: "venice biennale opens", day: "", place: "Venice"),
    .init(words: "storm brings flood flood flood to genoa", day: "20141009", place: "Genoa"),
  ]

  private func ids(_ query: Query, _ change: (inout Search) -> Void = { _ in }) throws -> [UInt32] {
    let database = try SmallDatabase(Self.texts)
    var search = Search(query)
    change(&search)
    return try database.opened().search(search).hits.map(\.documentID)
  }

  @Test func `a term finds the documents that have it`() throws {
    #expect(try ids(.word("venice")).sorted() == [1, 2, 4])
    #expect(try ids(.word("rome")).isEmpty)
  }
}
