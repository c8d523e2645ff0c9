import Testing

@testable import Xapian

/// Under the thread sanitizer these find what handles share that they should not.
struct ThreadTests {
  @Test func `readers on several threads get in nobody's way`() async throws {
    let collection = try RandomCollection(documents: 100, seed: 5)
    let path = collection.path
    let column = try collection.column(.list)
    let queries: [Query] = [
      .all, .nothing, .not(.all, .word("w1")), .filter(.word("w2"), .all),
      .valueRange(slot: 0, from: nil, to: nil), .prefix(legal("w"), limit: 5),
      .phrase([.word("w1"), .or([.word("w2"), .nothing])], window: 2),
    ]
    let counts = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<6 {
        group.addTask {
          let reader = try Database(path: path)
          let people = try reader.attachColumn(column)
          return try (0..<5).flatMap { _ in
            try queries.map { query in
              var search = Search(query)
              search.facetSlots = [0]
              search.columns = [people]
              return try reader.search(search).upperBound
            }
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts).count == 1)
    #expect(counts.first?.first == 100)
  }

  @Test func `stemmers on several threads get in nobody's way`() async throws {
    let stems = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<6 {
        group.addTask {
          var stem: [UInt8] = []
          for _ in 0..<100 {
            let stemmer = try Stemmer(language: "english")
            try stemmer.stem(Array("elections".utf8).span, into: &stem)
          }
          return stem
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(stems == [Array("elect".utf8)])
  }
}
