import Foundation
import TestSupport
import Testing

@Suite struct ExampleArticlesTests {
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/articles").standardizedFileURL.path

  @Test func `the examples are all read, and the rally is found first`() throws {
    let folder = try TemporaryFolder()
    let run = try Command.dateline("index", Self.examples, in: folder.path)
    #expect(run.status == 0)
    #expect(!run.stderr.contains("could not be read"), "\(run.stderr)")
    let outcome = try Command.dateline(
      "search", "Metropolitan Detention Center", "--format", "json", in: folder.path)
    let hits = try #require(try JSONText.object(outcome.stdout)["hits"] as? [[String: Any]])
    let path = try #require(hits.first?["path"] as? String)
    #expect(path.contains("metropolitan-detention-center-rally"))
    let again = try Command.dateline("index", in: folder.path)
    #expect(again.stderr.contains(" 0 added, 0 updated, "), "\(again.stderr)")
  }
}
