import Foundation
import TestSupport
import Testing

@testable import Dateline

/// Copies of articles as an index folds them, built at once or piece by piece.
@Suite struct CopiesTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  private static let story = """
    The council voted on Monday to rebuild the old bridge over the river, which was closed \
    last winter after engineers had found cracks in two of its piers. Work is to begin in \
    spring and to take two years; until then a ferry will carry people across for nothing. \
    Shop owners on the east bank had asked for a temporary crossing, since trade fell by a \
    third when the road was cut, but the mayor said that there was no money for both.
    """

  private func write(_ name: String, _ text: String, date: String? = nil) throws {
    try archive.write(name, TestArchive.Source(title: name, text: text, date: date))
  }

  /// Path and copies of each hit.
  private func shown(_ question: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws
    -> [String]
  {
    try archive.search(question, change).hits.map { "\($0.article.path) +\($0.duplicates)" }
  }

  @Test func `the earliest of the matching copies is shown, with how many there are`() throws {
    try write("b.json", Self.story, date: "2026-03-02")
    try write("a.json", "By a reporter. " + Self.story, date: "2026-03-03")
    try write("c.json", Self.story + " Read more on page four.", date: "2026-03-01")
    try write("d.json", "Another article about a bridge and a river.", date: "2026-02-01")
    try archive.run()
    #expect(try shown("bridge ferry") == ["c.json +2"])
    #expect(try shown("bridge ferry") { $0.filters = [.from("2026-03-02")] } == ["b.json +1"])
    #expect(try shown("river").sorted() == ["c.json +2", "d.json +0"])
    #expect(try shown("bridge ferry") { $0.foldsCopies = false }.count == 3)
    // Counts and facets are of articles, whether copies are folded or not.
    let results = try archive.search("bridge") { $0.facets = [.init("day")] }
    #expect(results.matches.count == 4 && results.matches.isExact && results.hits.count == 2)
    #expect(results.facets[0].values.map(\.count) == [1, 1, 1, 1])
  }

  @Test func `pages of groups follow each other without a gap or a hit twice`() throws {
    for number in 0..<12 {
      for copy in 0...number % 4 {
        let own = (0..<40).map { "word\(number)x\($0)" }.joined(separator: " ")
        try write("\(number)-\(copy).json", own + " bridge " + own, date: "2026-01-0\(1 + copy)")
      }
    }
    try archive.run()
    let all = try shown("bridge") { $0.limit = 100 }
    #expect(all.count == 12 && Set(all).count == 12)
    var pages: [String] = []
    for offset in stride(from: 0, to: 15, by: 5) {
      pages += try shown("bridge") {
        $0.limit = 5
        $0.offset = offset
      }
    }
    #expect(pages == all)
    #expect(all.allSatisfy { $0.contains("-0.json") })

    // Without columns values say which group a hit is in, and when it was published.
    try FileManager.default.removeItem(atPath: archive.index + "/generations/1/shard-0-columns")
    #expect(try shown("bridge") { $0.limit = 100 } == all)
    #expect(try shown("bridge") { $0.limit = 5 } == Array(pages.prefix(5)))
  }

  @Test func `the newest first shows the copy that is the newest`() throws {
    try write("a.json", Self.story, date: "2026-03-01")
    try write("b.json", Self.story, date: "2026-03-05")
    try archive.run()
    #expect(try shown("ferry") { $0.order = .newest } == ["b.json +1"])
    #expect(try shown("ferry") { $0.order = .oldest } == ["a.json +1"])
  }

  @Test func `copies come and go with updates as if the index were built anew`() throws {
    try write("a.json", Self.story, date: "2026-03-01")
    try write("x.json", "Something else altogether is told here, and at no great length.")
    try archive.run()
    #expect(try shown("ferry") == ["a.json +0"])
    try write("b.json", Self.story + " More follows.", date: "2026-03-02")
    try archive.run()
    #expect(try shown("ferry") == ["a.json +1"])
    try write("c.json", Self.story, date: "2026-02-01")
    try archive.run()
    #expect(try shown("ferry") == ["c.json +2"])
    try archive.remove("c.json")
    try write("a.json", "A ferry is all that is left of the text that was here.")
    try archive.run()
    #expect(try shown("ferry").sorted() == ["a.json +0", "b.json +0"])
    let updated = try shown("*").sorted()
    try archive.run { $0.rebuild = true }
    #expect(try shown("*").sorted() == updated)
  }
}
