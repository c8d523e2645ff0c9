import Dateline
import FoundationEssentials

/// Answers of a small index: with and without snippets, and marking a whole text.
enum AnswerCases {
  /// An index of some articles is built in `folder`.
  static func all(_ sample: Sample, in folder: String) throws -> [Benchmark] {
    let articles = folder + "/articles"
    try FileManager.default.createDirectory(atPath: articles, withIntermediateDirectories: true)
    let text = String(decoding: sample.bytes.prefix(3000), as: UTF8.self)
    for number in 1...100 {
      // No two alike: copies of an article are folded into one hit.
      let own = (1...300).map { "word\(number * $0 % 997)" }.joined(separator: " ")
      try Data("Article \(number)\n\n\(text)\n\n\(own)".utf8)
        .write(to: URL(filePath: articles + "/\(number).txt"))
    }
    _ = try IndexingRun(index: folder + "/index", options: IndexingOptions(sources: [articles]))
      .run()
    let index = try ArticleIndex(at: folder + "/index")
    let question = "harbour ferry"
    var request = SearchRequest(question)
    request.wantsSnippets = false
    let plain = request
    request.wantsSnippets = true
    let withSnippets = request
    return [
      Benchmark("ten hits", .each(1)) { (try? index.search(plain).hits.count) ?? 0 },
      Benchmark("ten hits with snippets", .each(1)) {
        (try? index.search(withSnippets).hits.count) ?? 0
      },
      Benchmark("highlighting a whole text", .bytes(text.utf8.count)) {
        (try? index.highlights(in: text, of: question).count) ?? 0
      },
    ]
  }
}
