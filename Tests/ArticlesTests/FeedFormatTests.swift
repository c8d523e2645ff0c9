import Articles
import TextAnalysis
import Testing

struct FeedFormatTests {
  @Test func `every item of an RSS feed is an article with its full content`() throws {
    let result = try ReadResult(Corpora.path("feed.rss"))
    let article = try #require(result.articles.first)
    #expect(result.numbers == [1, 2])
    #expect(article.title == "Ely market moves indoors & stays")
    #expect(article.text == "The market at Ely moved into the Corn Exchange.\n\nIt opens at eight.")
    #expect(article.published?.date == PartialDate(year: 2015, month: 2, day: 7))
    #expect(article.authors == ["Rosa Webb"])
    #expect(article.source == "Fenland News")
    #expect(article.language == "en-gb")
    #expect(article.record == "f-1")
    #expect(article.url == "https://fenland.example.org/market")
    #expect(result.articles.last?.text.contains("AT&T's") ?? false)
  }

  @Test func `Atom entries are read with their publication and not their change`() throws {
    let article = try #require(try ReadResult(Corpora.path("atom.xml")).articles.first)
    #expect(article.title == "Isen lägger sig")
    #expect(article.text == "Isen på älven bär nu.\n\nVägen öppnar i dag.")
    #expect(article.published?.date == PartialDate(year: 1999, month: 11, day: 20))
    #expect(article.authors == ["Karin Lund"])
    #expect(article.language == "sv")
    #expect(article.url == "https://norr.example.org/7")
  }

  @Test func `NewsML-G2 gives text and what editors tagged`() throws {
    let article = try #require(try ReadResult(Corpora.path("news.xml")).articles.first)
    #expect(article.title == "Lighthouse for sale")
    #expect(article.text == "A lighthouse on Skye is for sale.")
    #expect(article.authors == ["Tom Reed"])
    #expect(article.places == ["Skye"])
    #expect(article.people == ["Flora Mac"])
    #expect(article.source == "Example Press")
    #expect(article.published?.date == PartialDate(year: 2010, month: 4, day: 1))
  }

  @Test func `XML that is no news is of an unknown format`() throws {
    let result = try ReadResult("a.xml", text: "<invoice><sum>3</sum></invoice>")
    #expect(result.failures.map(\.reason) == [.unknownFormat])
  }

  @Test(arguments: ["<item>", "<a b=c>", "<![CDATA[", "<!DOCTYPE a [", "&amp;", "</item>"])
  func `XML repeated without end is read in moments`(piece: String) throws {
    let text = "<rss><channel>" + String(repeating: piece, count: 5000) + "text"
    let result = try ReadResult("a.rss", text: text)
    #expect(result.articles.count + result.failures.count <= 5000)
  }

  @Test func `a provider that is only a code is named without its scheme`() throws {
    let item = """
      <newsItem guid="urn:1"><itemMeta><provider qcode="nprov:Post"/></itemMeta>
      <contentMeta><headline>The harbour plan</headline></contentMeta>
      <contentSet><inlineXML><p>The council met.</p></inlineXML></contentSet></newsItem>
      """
    #expect(try ReadResult("a.xml", text: item).articles.first?.source == "Post")
  }
}
