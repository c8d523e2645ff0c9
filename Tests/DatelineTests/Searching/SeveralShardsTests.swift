import Foundation
import TestSupport
import Testing

@testable import Dateline

/// One stub over shards that were built apart.
@Suite struct SeveralShardsTests {
  private static let server = Tool("xapian-tcpsrv")

  /// An index whose articles on storms were stored with its own dictionary: they came when it had
  /// been learned from the others.
  private func archive(_ town: String, seed: UInt64) throws -> TestArchive {
    let archive = try TestArchive()
    var random = SeededGenerator(seed: seed)
    let words = ["council", "harbour", "budget", "voted", town, "on", "the", "Tuesday", "school"]
    for number in 0..<60 {
      let text = (0..<80).map { _ in random.pick(words) }.joined(separator: " ")
      try archive.write("\(number).json", .init(title: "\(town) \(number)", text: text))
    }
    try archive.run()
    let text =
      "A storm in \(town): " + (0..<80).map { _ in random.pick(words) }.joined(separator: " ")
    try archive.write("storm.json", .init(title: "Storm in \(town)", text: text))
    try archive.run()
    return archive
  }

  private func expectBothStorms(_ index: String) throws {
    let results = try ArticleIndex(at: index).search(SearchRequest("storm"))
    #expect(Set(results.hits.map(\.article.title)) == ["Storm in Venice", "Storm in Lisbon"])
    #expect(results.hits.allSatisfy { !$0.snippet.text.isEmpty })
  }

  @Test func `articles of every shard are read, each with its own dictionary`() throws {
    let venice = try archive("Venice", seed: 1)
    let lisbon = try archive("Lisbon", seed: 2)
    let both = try TemporaryFolder()
    try both.write(
      "XAPIANDB",
      "auto \(venice.index)/generations/1/shard-0\nauto \(lisbon.index)/generations/1/shard-0\n")
    try expectBothStorms(both.path)
  }

  @Test(.enabled(if: server != nil, "needs xapian-tcpsrv"))
  func `and those of shards on other machines`() throws {
    let venice = try archive("Venice", seed: 1)
    let lisbon = try archive("Lisbon", seed: 2)
    let server = try #require(Self.server)
    for port in (20_000..<60_000).shuffled().prefix(5) {
      let shard = "\(lisbon.index)/generations/1/shard-0"
      let running = try server.start(
        ["--interface", "127.0.0.1", "--port", "\(port)", shard], until: "Listening")
      guard running.process.isRunning else { continue }
      defer { running.process.terminate() }
      let both = try TemporaryFolder()
      try both.write(
        "XAPIANDB",
        "auto \(venice.index)/generations/1/shard-0\nremote 127.0.0.1:\(port)\n")
      return try expectBothStorms(both.path)
    }
    Issue.record("no port is free")
  }
}
