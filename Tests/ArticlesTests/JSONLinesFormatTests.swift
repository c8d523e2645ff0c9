import Articles
import TextAnalysis
import Testing

struct JSONLinesFormatTests {
  @Test func `every line is an article numbered by its line`() throws {
    let result = try ReadResult(Corpora.path("wire.jsonl"))
    #expect(result.numbers == [1, 2, 4, 5])
    #expect(result.articles.map(\.record) == ["1", "b-2", "4"])
    #expect(result.failures.map(\.reason) == [.damaged])
    #expect(result.failures.first?.recordNumber == 4)
    #expect(result.failures.first?.message.contains("line 4") ?? false)
  }

  @Test func `wire lines are joined and editors' tags kept`() throws {
    let article = try #require(try ReadResult(Corpora.path("wire.jsonl")).articles.first)
    #expect(article.dateline == "LONDON, Oct 24 -")
    #expect(article.people == [])
    #expect(article.places == ["uk"])
    #expect(article.topics == ["tin"])
    #expect(
      article.text == """
        Trading in tin was suspended on the London Metal Exchange on Thursday after the buffer \
        stock manager said that he had run out of funds.

        Dealers expected a meeting on Friday.
        """)
  }

  @Test func `dates are read however they are written`() throws {
    let dates = try ReadResult(Corpora.path("wire.jsonl")).articles.map(
      \.published?.date.description)
    #expect(dates == ["1985-10-24", "1985-10-25", "2026-01-30"])
  }

  @Test(arguments: [64, 300, 700, 100_000])
  func `chunks of any size give what the whole gives`(size: Int) throws {
    let whole = try ReadResult(Corpora.path("wire.jsonl"))
    var reader = ArticleReader()
    var numbers: [Int?] = []
    var articles: [Article] = []
    var chunks: [RecordChunk] = []
    try reader.forEachChunk(path: Corpora.path("wire.jsonl"), bytes: size) { chunks.append($0) }
    for chunk in chunks {
      try reader.read(chunk) { number, result in
        numbers.append(number)
        if case .success(let article) = result { articles.append(article) }
      }
    }
    #expect(numbers == whole.numbers)
    #expect(articles == whole.articles)
  }

  @Test func `a big file is cut into chunks of about the size asked for`() throws {
    let line = #"{"title": "t", "text": "\#(String(repeating: "x", count: 980))"}"# + "\n"
    let file = try TestFile("a.jsonl", String(repeating: line, count: 3000))
    var reader = ArticleReader()
    var firsts: [Int] = []
    var total = 0
    try reader.forEachChunk(path: file.path, bytes: 1 << 20) { chunk in
      firsts.append(chunk.firstRecord)
      total += chunk.bytes.count
      #expect(chunk.bytes.count < 2 << 20)
      #expect(chunk.bytes.last == UInt8(ascii: "\n"))
    }
    #expect(total == 3000 * line.utf8.count)
    #expect(firsts.count > 1)
    #expect(firsts == firsts.sorted())
  }

  @Test func `only files of records are splittable`() {
    #expect(ArticleReader.isSplittable(path: "a/b.jsonl"))
    #expect(ArticleReader.isSplittable(path: "a/b.ndjson.gz"))
    #expect(!ArticleReader.isSplittable(path: "a/b.json"))
    #expect(!ArticleReader.isSplittable(path: "a/b.txt"))
  }

  @Test func `an error of the body stops the reading and is passed on`() throws {
    struct Enough: Error {}
    var reader = ArticleReader()
    var calls = 0
    #expect(throws: Enough.self) {
      try reader.read(path: Corpora.path("wire.jsonl")) { _, _ in
        calls += 1
        throw Enough()
      }
    }
    #expect(calls == 1)
  }
}
