import Dispatch
import Foundation
import TestSupport

@testable import Dateline

/// A folder of articles and the index of it, in a temporary folder of its own.
final class TestArchive {
  /// An article as its publisher would export it. People, places and
  /// organisations are always given, so that a test knows what the index holds.
  struct Source {
    var id: String?
    var title = ""
    var text = ""
    var date: String?
    var authors: [String] = []
    var source: String?
    var section: String?
    var language: String? = "en"
    var topics: [String] = []
    var people: [String] = []
    var places: [String] = []
    var organisations: [String] = []

    /// One line of JSON.
    var json: String {
      var object: [String: Any] = [
        "headline": title, "articleBody": text, "people": people, "places": places,
        "organisations": organisations,
      ]
      object["id"] = id
      object["datePublished"] = date
      object["publisher"] = source
      object["articleSection"] = section
      object["inLanguage"] = language
      if !authors.isEmpty { object["authors"] = authors }
      if !topics.isEmpty { object["topics"] = topics }
      let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
      let data = try? JSONSerialization.data(withJSONObject: object, options: options)
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
  }

  let folder: TemporaryFolder
  var articles: String { folder.path("articles") }
  var index: String { folder.path("index") }
  private var writes = 0

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: articles, withIntermediateDirectories: true)
  }

  /// Writes a file of articles below `articles`. Its time lies in the past and
  /// differs from that of every write before it, as if much time had gone by.
  @discardableResult
  func write(_ name: String, _ text: String, in collection: String = "articles") throws -> String {
    let path = try folder.write(collection + "/" + name, text)
    writes += 1
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + Double(writes))],
      ofItemAtPath: path)
    return path
  }

  func write(_ name: String, _ source: Source, in collection: String = "articles") throws {
    try write(name, source.json, in: collection)
  }

  func write(_ name: String, lines: [Source]) throws {
    try write(name, lines.map { $0.json + "\n" }.joined())
  }

  func remove(_ name: String, in collection: String = "articles") throws {
    try FileManager.default.removeItem(atPath: folder.path(collection + "/" + name))
  }

  /// Brings the index up to date.
  @discardableResult
  func run(
    _ collections: [String] = ["articles"], index: String? = nil,
    _ change: (inout IndexingOptions) -> Void = { _ in }
  ) throws -> IndexingSummary {
    var options = IndexingOptions(sources: collections.map { folder.path($0) })
    options.workers = 2
    change(&options)
    return try IndexingRun(index: index ?? self.index, options: options).run()
  }

  /// Runs, and stops once an article is read or written.
  func runAndStop(_ options: IndexingOptions) throws -> IndexingSummary {
    let run = IndexingRun(index: index, options: options)
    let isOver = DispatchSemaphore(value: 0)
    DispatchQueue(label: "test").async {
      while run.progress.snapshot.articles == 0, !run.stop.isStopped {}
      run.stop.stop()
      isOver.signal()
    }
    defer {
      run.stop.stop()
      isOver.wait()
    }
    return try run.run()
  }

  func open() throws -> ArticleIndex { try ArticleIndex(at: index) }

  /// The paths that answer a question, in alphabetical order.
  func paths(_ question: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws
    -> [String]
  {
    try hits(question, change).map(\.article.path).sorted()
  }

  /// All hits, copies among them, in their order.
  func hits(
    _ question: String, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> [SearchResults.Hit] {
    var request = SearchRequest(question)
    request.limit = 10_000
    request.foldsCopies = false
    change(&request)
    return try open().search(request).hits
  }

  func search(
    _ question: String, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchResults {
    var request = SearchRequest(question)
    change(&request)
    return try open().search(request)
  }
}
