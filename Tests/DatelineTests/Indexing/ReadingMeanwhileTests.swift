import Dateline
import Dispatch
import Synchronization
import TestSupport
import Testing

/// Searches go on while the index changes.
@Suite struct ReadingMeanwhileTests {
  private static let count = 5

  private func write(_ archive: TestArchive, round: Int) throws {
    for number in 0..<Self.count {
      try archive.write(
        "\(number).json", TestArchive.Source(title: "Round \(round)", text: "water and fire"))
    }
  }

  @Test func `a reader that is open sees each change at its next question`() throws {
    let archive = try TestArchive()
    try write(archive, round: 0)
    try archive.run()
    let index = try archive.open()
    for round in 1...4 {
      try write(archive, round: round)
      try archive.run { $0.rebuild = round % 2 == 0 }
      var request = SearchRequest("water")
      request.foldsCopies = false
      let hits = try index.search(request).hits
      #expect(hits.map(\.article.title) == Array(repeating: "Round \(round)", count: Self.count))
    }
    // A word and a year that the index did not know when it was opened.
    try archive.write("new.json", TestArchive.Source(title: "N", text: "novelties", date: "1901"))
    try archive.run()
    #expect(try index.search(SearchRequest("novelty before:1950")).hits.count == 1)
  }

  @Test func `a search sees the old index or the new one, never an error or a half`() throws {
    let archive = try TestArchive()
    try write(archive, round: 0)
    try archive.run()
    let path = archive.index
    let isDone = Atomic(false)
    let problems = Mutex<[String]>([])
    let searches = Atomic(0)
    let group = DispatchGroup()
    for _ in 0..<2 {
      DispatchQueue(label: "test").async(group: group) {
        do {
          let index = try ArticleIndex(at: path)
          while !isDone.load(ordering: .relaxed) {
            var request = SearchRequest("water fire")
            request.foldsCopies = false
            request.facets = [.init("year")]
            let results = try index.search(request)
            let titles = Set(results.hits.map(\.article.title))
            if titles.count != 1 || results.hits.count != Self.count
              || results.matches.count != Self.count
            {
              problems.withLock { $0.append("\(results.matches.count) of \(titles)") }
            }
            searches.add(1, ordering: .relaxed)
          }
        } catch {
          problems.withLock { $0.append("\(error)") }
        }
      }
    }
    defer {
      isDone.store(true, ordering: .relaxed)
      #expect(group.wait(timeout: .now() + 60) == .success)
      #expect(problems.withLock { $0 } == [])
      #expect(searches.load(ordering: .relaxed) > 0)
    }
    for round in 1...8 {
      try write(archive, round: round)
      try archive.run { $0.rebuild = round % 3 == 0 }
    }
  }
}
