import Articles
import TextAnalysis
import Testing

struct HTMLFormatTests {
  @Test func `a news page gives its article and nothing round it`() throws {
    let article = try #require(try ReadResult(Corpora.path("tram.html")).articles.first)
    #expect(article.title == "Tram line 7 reaches the airport")
    #expect(article.authors == ["Dora Falk"])
    #expect(article.source == "The Rhine Courier")
    #expect(article.language == "en")
    #expect(article.url == "https://courier.example.org/2019/11/04/tram")
    #expect(article.published?.date == PartialDate(year: 2019, month: 11, day: 4))
    #expect(article.published?.provenance == .jsonLD)
    #expect(
      article.text == """
        The first tram to the airport left the main station at five on Monday morning, with two \
        hundred people on board, among them the mayor, Paul Brandt.

        The first tram at the terminus.

        Twelve years of planning

        The council decided on the line in 2007. It cost 240 million euros, a third more than \
        planned, and runs every ten minutes.

        Journey time: 19 minutes
        Stops: eleven
        """)
  }

  @Test(arguments: [
    "<div>", "<font color=1>", "<b><p>", "<table><tr><td>", "<a href=x><div>", "<span>", "<ul><li>",
    "<svg><g>", "<a><i></a>", "</p>", "<!--", "<script>", "<p title=\"",
  ])
  func `a tag repeated 20,000 times is read in moments`(tag: String) throws {
    let page = "<html><body><p>It rained in Ely.</p>" + String(repeating: tag, count: 20_000)
    let file = try TestFile("deep.html", page + "End.")
    let result = try ReadResult(file.path)
    #expect(result.articles.count == 1)
  }

  @Test func `an element with 20,000 attributes is read in moments`() throws {
    let attributes = (0..<20_000).map { " a\($0)=1" }.joined()
    let result = try ReadResult("a.html", text: "<div\(attributes)><p>It rained in Ely.</p>")
    #expect(result.articles.first?.text == "It rained in Ely.")
  }

  @Test(arguments: [
    ("<meta charset=windows-1251>", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
    ("<meta charset=shift_jis>", [0x93, 0x8C, 0x8B, 0x9E], "東京"),
    ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", [0x93, 0xE9], "“é"),
    ("<meta charset=gb2312>", [0xB1, 0xB1, 0xBE, 0xA9], "北京"),
    ("<meta charset=nonsense>", [0xE9, 0xE8], "éè"),
  ])
  func `the declared charset is obeyed`(head: String, bytes: [UInt8], text: String) throws {
    let file = try TestFile("a.html", Array("<html>\(head)<p>".utf8) + bytes + Array("</p>".utf8))
    #expect(try ReadResult(file.path).articles.first?.text == text)
  }

  @Test func `the date of change and the footer's year are no date`() throws {
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle",
      "dateModified": "2020-01-02"}</script></head><body><article><h1>Rain</h1>
      <p>It rained in Ely all day, and nobody went out to see the fair on the green.</p></article>
      <footer>Copyright 3 May 2021</footer></body></html>
      """
    #expect(try ReadResult("a.html", text: page).articles.first?.published == nil)
  }

  @Test func `captions stay, credits don't`() throws {
    let words = String(
      repeating: "<p>The harbour was quiet on Monday, said the master, and all were glad.</p>",
      count: 6)
    let html = """
      <html lang=en><body><article><h1>Quay opens</h1>\(words)
      <figure><img src=a.jpg><figcaption>Boats at the new quay</figcaption></figure>\(words)
      <figure><img src=b.jpg><figcaption>Photo: Ann Lee / Sample Press</figcaption></figure>\(words)
      <figure><img src=c.jpg><figcaption>Ann Lee</figcaption></figure></article></body></html>
      """
    let article = try #require(try ReadResult("a.html", text: html).articles.first)
    #expect(article.text.contains("Boats at the new quay"))
    #expect(!article.text.contains("Ann Lee"))
  }
}
