import Testing
import TextAnalysis

@testable import Articles

/// The day that a page was published, where several are on it.
@Suite struct PageDateTests {
  private func date(_ head: String, _ body: String) throws -> String? {
    let html = "<html lang=en><head>\(head)</head><body>\(body)</body></html>"
    let page = try HTMLPage(Array(html.utf8), limits: .standard)
    return PageDate.read(page, title: "A headline of some length", language: "en").map {
      "\($0.date.year)-\($0.date.month ?? 0)-\($0.date.day ?? 0)"
    }
  }

  private static let headline = "<h1>A headline of some length</h1>"
  private static let text = String(
    repeating: "<p>Words of the article, which go on.</p>", count: 20)

  @Test func `a date beside the headline beats a loose one in the head`() throws {
    #expect(
      try date(
        "<meta name=dcterms.date content=2026-03-09>",
        Self.headline + "<p class=date>2 March 2026</p>" + Self.text) == "2026-3-2")
    #expect(
      try date("<meta name=date content=2026-03-09>", Self.headline + Self.text) == "2026-3-9")
  }

  @Test func `a teaser right after the headline is the article's own, a later one isn't`() throws {
    let teaser = "<div class=teaser><p>Statement of 2 March 2026</p></div>"
    let others = String(repeating: "<p>Words of another story</p>", count: 60)
    let page = "<div class=head>" + Self.headline + "</div>"
    #expect(try date("", page + teaser + Self.text + others) == "2026-3-2")
    #expect(try date("", page + Self.text + others + teaser) == nil)
  }

  @Test func `the day that readers saw beats the same moment in UTC`() throws {
    let stated = "<meta property=article:published_time content='2026-03-03T02:10:00Z'>"
    #expect(
      try date(stated, Self.headline + "<p class=date>2 March 2026, 21:10</p>" + Self.text)
        == "2026-3-2")
    #expect(
      try date(stated, Self.headline + "<p class=date>9 March 2026</p>" + Self.text) == "2026-3-3")
    let local = "<meta property=article:published_time content='2026-03-03T02:10:00+01:00'>"
    #expect(
      try date(local, Self.headline + "<p class=date>2 March 2026</p>" + Self.text) == "2026-3-3")
  }

  @Test func `a line that tells the last change too gives what stands before it`() throws {
    #expect(
      try date(
        "",
        Self.headline + "<p class=date>Written: 2026-03-02 Updated: 2026-03-05</p>" + Self.text)
        == "2026-3-2")
  }

  @Test func `a headline inside what is called a sidebar's parent still has its date`() throws {
    #expect(
      try date(
        "",
        "<div class='sticky-sidebar-parent'>\(Self.headline)<span class=date>8 January 2026</span>"
          + "</div><div class=list>" + Self.text + Self.text + "</div>") == "2026-1-8")
  }

  @Test func `JSON-LD counts where its script has no type`() throws {
    let data =
      #"{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2026-01-30"}"#
    #expect(try date("<script>\(data)</script>", Self.headline + Self.text) == "2026-1-30")
    #expect(try date("<script>var a = \(data)</script>", Self.headline + Self.text) == nil)
  }

  @Test func `a zone is told by the end of the time`() {
    for (text, mark) in [
      ("2026-01-30T10:00:00Z", TimeZoneMark.utc), ("2026-01-30T10:00:00+00:00", .utc),
      ("Fri, 30 Jan 2026 10:00:00 GMT", .utc), ("2026-01-30T10:00:00+02:00", .local),
      ("2026-01-30T10:00:00-0500", .local), ("2026-01-30", .none), ("2026-01-30T10:00:00", .none),
      ("2026-01-30T00:00:00Z", .none), ("", .none),
    ] {
      #expect(TimeZoneMark(text) == mark, "\(text)")
    }
  }

  @Test func `the day of the visit in the site's head is no date of the article`() throws {
    let head = "<header><div>Friday, 6 March 2026</div></header>"
    #expect(try date("", head + "<main>" + Self.headline + Self.text + "</main>") == "2026-3-6")
    #expect(
      try date(
        "<meta name=date content=2026-03-02>",
        head + "<main>" + Self.headline + Self.text + "</main>") == "2026-3-2")
    #expect(
      try date(
        "<meta name=date content=2026-03-09>",
        "<article><header>2 March 2026</header>" + Self.headline + Self.text + "</article>")
        == "2026-3-2")
  }
}
