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

  @Test func `a page saved with its pictures gives its article`() throws {
    let page = """
      Snapshot-Content-Location: https://example.org/rain
      Date: Mon, 1 Jan 2024 00:00:00 +0000
      Content-Type: multipart/related; boundary="cut"

      --cut
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      AAAA
      --cut
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <h1>Rain in Ely</h1><p>It rained in =C3=89ly all day, and nobody went out to =
      see the fair.</p>
      --cut--
      """
    let article = try #require(try ReadResult("a.mhtml", text: page).articles.first)
    #expect(article.title == "Rain in Ely")
    #expect(article.text == "It rained in Ély all day, and nobody went out to see the fair.")
    #expect(article.url == "https://example.org/rain")
    #expect(article.published == nil)
  }

  @Test func `parts within parts have a bound`() throws {
    let nested = (0..<3000).map {
      "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
    }.joined()
    let result = try ReadResult("a.eml", text: "Subject: deep\nFrom: a@b\n" + nested + "\nend")
    #expect(result.articles.first?.title == "deep")
  }

  /// Took a second before, and hours in a longer header.
  @Test func `a header of encoded letters without an end is read at once`() throws {
    let subject = "=?EUC-KR?Q?" + String(repeating: "_=B0=CF", count: 40_000)
    let clock = ContinuousClock()
    let time = try clock.measure {
      let result = try ReadResult("a.eml", text: "Subject: \(subject)\nFrom: a@b\n\ntext")
      #expect(result.articles.first?.text == "text")
    }
    #expect(time < .seconds(2))
  }

  @Test func `encoded words are joined, and what only looks like one stays`() {
    #expect(MailEncoding.words("a =?utf-8?Q?Z=C3=BC?= =?utf-8?b?cmljaA==?= b") == "a Zürich b")
    #expect(MailEncoding.words("=?utf-8*de?q?x_y?=") == "x y")
    for text in ["1+1=2? =?x", "=?a?qq?x?=", "=?a?q?x", "=?", "=", "a=?b?q?c?d"] {
      #expect(MailEncoding.words(text) == text)
    }
  }
}
