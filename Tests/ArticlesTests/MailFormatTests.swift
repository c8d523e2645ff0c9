import TextAnalysis
import Testing

@testable import Articles

struct MailFormatTests {
  @Test func `every mail of an mbox is an article`() throws {
    let result = try ReadResult(Corpora.path("letters.mbox"))
    #expect(result.numbers == [1, 2])
    #expect(result.articles.map(\.title) == ["Café in Zürich", "Two parts"])
    #expect(result.articles.map(\.authors) == [["Lee, Ann"], ["Bo Sand"]])
    #expect(result.articles.map(\.record) == ["1@example.org", "2@example.org"])
    #expect(result.articles.map(\.published?.date.description) == ["1995-03-06", "1995-03-07"])
    #expect(result.articles.last?.text == "Hello Zürich")
  }

  @Test(arguments: [40, 400, 10_000])
  func `an mbox in chunks gives what the whole gives`(size: Int) throws {
    let whole = try ReadResult(Corpora.path("letters.mbox"))
    var reader = ArticleReader()
    var articles: [Article] = []
    var chunks: [RecordChunk] = []
    try reader.forEachChunk(path: Corpora.path("letters.mbox"), bytes: size) { chunks.append($0) }
    for chunk in chunks {
      try reader.read(chunk) { _, result in articles.append(try result.get()) }
    }
    #expect(articles == whole.articles)
  }

  @Test(arguments: [
    ("=?utf-8?B?WsO8cmljaA==?=", "Zürich"), ("=?utf-8?Q?a_b?= =?utf-8?Q?c?=", "a bc"),
    ("plain = text?", "plain = text?"), ("=?broken", "=?broken"), ("=?x?Q?=E9?=", "é"),
  ])
  func `encoded words are decoded`(header: String, text: String) {
    #expect(MailEncoding.words(header) == text)
  }

  @Test func `parts within parts have a bound`() throws {
    let nested = (0..<3000).map {
      "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
    }.joined()
    let result = try ReadResult("a.eml", text: "Subject: deep\nFrom: a@b\n" + nested + "\nend")
    #expect(result.articles.first?.title == "deep")
  }
}
