import Foundation
import TestSupport
import Testing

@testable import Xapian

/// Shards that Xapian's own server serves, on this machine.
struct RemoteTests {
  private static let server = Tool("xapian-tcpsrv")

  private let texts: [SmallDatabase.Text] = [
    .init(words: "flood in venice", day: "2019", place: "Venice", group: "a"),
    .init(words: "flood again in venice", day: "2021", place: "Venice", group: "a"),
    .init(words: "fire in lisbon", day: "2017", place: "Lisbon", group: "b"),
    .init(words: "flood in genoa", day: "2014", place: "Genoa", group: "b"),
  ]

  /// Serves the database while the work is done. The server ends with its only connection.
  private func serving<Result>(
    _ small: SmallDatabase, _ work: (_ stub: String) throws -> Result
  ) throws -> Result {
    let server = try #require(Self.server)
    // Two test runs at once could pick the same port: then the next is tried.
    for port in (20_000..<60_000).shuffled().prefix(5) {
      let arguments = ["--one-shot", "--interface", "127.0.0.1", "--port", "\(port)", small.path]
      let running = try server.start(arguments, until: "Listening")
      guard running.process.isRunning else { continue }
      defer { running.process.terminate() }
      return try work(small.folder.write("remote", "remote 127.0.0.1:\(port)\n"))
    }
    throw XapianError(code: .network, type: "", message: "no port is free")
  }

  @Test(.enabled(if: server != nil, "needs xapian-tcpsrv"))
  func `a search over a remote shard gives what a local one gives`() throws {
    let small = try SmallDatabase(texts)
    var search = Search(.or([.phrase([.word("in"), .word("venice")], window: 2), .word("genoa")]))
    search.facetSlots = [1]
    search.hitValues = [0, 1]
    search.wantsTerms = true
    let local = try small.opened().search(search)
    let remote = try serving(small) { stub in try Database(path: stub).search(search) }
    #expect(local.hits.count == 3)
    #expect(remote.hits == local.hits)
    #expect(remote.facets == local.facets)
    #expect(remote.count == local.count)
  }

  @Test(.enabled(if: server != nil, "needs xapian-tcpsrv"))
  func `later pages, sorting, ranges and collapsing work over a remote shard`() throws {
    let small = try SmallDatabase(texts)
    var search = Search(.valueRange(slot: 0, from: Array("2014".utf8), to: nil))
    search.order = .value(slot: 0, ascending: false)
    search.offset = 1
    search.collapse = .init(slot: 2)
    let local = try small.opened().search(search)
    let remote = try serving(small) { stub in try Database(path: stub).search(search) }
    #expect(local.hits.map(\.documentID) == [3])
    #expect(remote.hits == local.hits)
  }

  @Test(.enabled(if: server != nil, "needs xapian-tcpsrv"))
  func `what a remote shard can't do is told`() throws {
    let small = try SmallDatabase(texts)
    let column = try small.folder.write("column", FacetColumnBuilder(.list).encoded())
    try serving(small) { stub in
      let reader = try Database(path: stub)
      #expect(reader.revision == nil)
      #expect(XapianError.Code { _ = try reader.attachColumn(column) } != nil)
      #expect(try reader.spellingSuggestion("venise") == nil)
      #expect(try reader.terms(prefix: "f", limit: 9).map(\.term) == ["fire", "flood"])
      #expect(try reader.document(unique: legal("Q3"))?.id == 3)
      #expect(try reader.values(slot: 0, limit: 9).count == 4)
      #expect(try reader.expandTerms(documents: [1, 2], limit: 1).count == 1)
    }
  }
}
