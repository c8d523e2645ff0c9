import Foundation
import Testing

@testable import Xapian

struct DepthTests {
  /// Dispatch's and most libraries' threads have half a megabyte of stack and not the main thread's
  /// eight.
  @Test func `the deepest query fits the stack of a small thread`() async throws {
    let small = try SmallDatabase([.init(words: "flood"), .init(words: "fire")])
    let path = small.path
    let found = await withCheckedContinuation { continuation in
      let thread = Thread {
        let query = (0..<200).reduce(Query.word("flood")) { query, level in
          switch level % 4 {
          case 0: .not(query, .word("storm"))
          case 1: .andMaybe(query, .word("fire"))
          case 2: .or([query, .word("rain")])
          default: .filter(query, .all)
          }
        }
        continuation.resume(returning: Self.count(query, path))
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(found == 1)
  }

  private static func count(_ query: Query, _ path: String) -> Int {
    guard let database = try? Database(path: path) else { return -2 }
    guard let result = try? database.search(Search(query)) else { return -1 }
    return result.hits.count
  }
}
