import Articles
import TestSupport
import Testing

/// The files of Examples/formats, which scripts/make-example-files writes.
struct ExampleFormatTests {
  static let names = [
    "ferry.docx", "ferry.odt", "ferry.epub", "ferry.rtf", "ferry.pdf", "ferry.warc.gz", "ferry.zip",
    "ferry.iptc",
  ]

  private static func path(_ name: String, file: String = #filePath) -> String {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/Examples/formats/\(name)"
  }

  @Test(arguments: names)
  func `an example is read whole`(name: String) throws {
    let result = try ReadResult(Self.path(name))
    #expect(result.failures.isEmpty)
    let text = result.articles.map { $0.title + "\n" + $0.text }.joined(separator: "\n")
    #expect(text.contains("The night ferry between the harbour and the outer islands"))
    #expect(text.contains("Islanders had collected signatures since the autumn."))
    let article = try #require(result.articles.first)
    #expect(!article.title.isEmpty)
  }

  /// Without PDF, whose program would be started each time.
  @Test(arguments: names.filter { $0 != "ferry.pdf" })
  func `a damaged example is read or refused`(name: String) throws {
    let original = try Corpora.contents(Self.path(name))
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let file = try TestFile(name, Mutation.damaged(original, with: &random))
      let result = try ReadResult(file.path)
      #expect(result.articles.count + result.failures.count >= 0, "seed \(seed)")
    }
  }
}
