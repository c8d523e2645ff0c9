import Articles
import Testing

struct GzipTests {
  @Test(arguments: Corpora.tiny)
  func `a gzipped file reads as the file does`(name: String) throws {
    let file = try TestFile(name + ".gz", Gzip.compressed(try Corpora.bytes(name)))
    let plain = try ReadResult(Corpora.path(name))
    let zipped = try ReadResult(file.path)
    #expect(zipped.articles == plain.articles)
    #expect(zipped.numbers == plain.numbers)
  }

  @Test func `gzip is told by its bytes and not by its name`() throws {
    let file = try TestFile("a.txt", Gzip.compressed(Array("Rain\n\nIt rained.".utf8)))
    #expect(try ReadResult(file.path).articles.first?.title == "Rain")
  }

  @Test func `members one after another are one file`() throws {
    let lines = ["{\"title\": \"A\"}\n", "{\"title\": \"B\"}\n"].map {
      Gzip.compressed(Array($0.utf8))
    }
    let file = try TestFile("a.jsonl.gz", lines[0] + lines[1])
    #expect(try ReadResult(file.path).articles.map(\.title) == ["A", "B"])
  }

  @Test func `zeros after the last member are ignored`() throws {
    let bytes = Gzip.compressed(Array("{\"title\": \"A\"}\n".utf8)) + [0, 0, 0, 0]
    let file = try TestFile("a.jsonl.gz", bytes)
    let result = try ReadResult(file.path)
    #expect(result.articles.map(\.title) == ["A"])
    #expect(result.failures.isEmpty)
  }

  @Test func `a file cut off gives its whole records and then the damage`() throws {
    let lines = (0..<2000).map { "{\"title\": \"Article \($0)\", \"body\": \"\($0 * 7919)\"}\n" }
    let bytes = Gzip.compressed(Array(lines.joined().utf8))
    let file = try TestFile("a.jsonl.gz", Array(bytes.prefix(bytes.count - 20)))
    let result = try ReadResult(file.path)
    #expect(result.failures.map(\.reason) == [.damaged])
    #expect(result.articles.count > 1800)
    #expect(result.articles.first?.title == "Article 0")
    #expect(result.numbers.last == .some(nil))
  }

  @Test func `a bomb is defused`() throws {
    let zeros = Gzip.compressed([UInt8](repeating: 0, count: 20 << 20))
    let file = try TestFile("a.jsonl.gz", zeros)
    #expect(try ReadResult(file.path).failures.map(\.reason) == [.tooLarge])
  }

  @Test func `what only looks like gzip is damaged`() throws {
    let file = try TestFile(
      "a.txt.gz", [0x1F, 0x8B, 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try ReadResult(file.path).failures.map(\.reason) == [.damaged])
  }
}
