import Articles
import Testing

/// Who wrote a page, out of bylines with other words round the names.
struct PageAuthorsTests {
  private func authors(_ markup: String) throws -> [String] {
    let html = """
      <title>The plan for the harbour</title><h1>The plan for the harbour</h1>\(markup)
      <p>The council of the harbour town voted for the plan on Friday, after a long debate.</p>
      """
    return try #require(try ReadResult("a.html", text: html).articles.first).authors
  }

  private func byline(_ text: String) throws -> [String] {
    try authors("<p class=\"byline\">\(text)</p>")
  }

  @Test func `a particle of a name doesn't begin it anew`() throws {
    #expect(try byline("Alma von Lehn") == ["Alma von Lehn"])
    #expect(try byline("Von Alma von Lehn") == ["Alma von Lehn"])
    #expect(try byline("Ein Beitrag von Alma Lehn") == ["Alma Lehn"])
    #expect(try byline("Show all posts by Ann Lee") == ["Ann Lee"])
  }

  @Test func `offices behind a name are no people`() throws {
    #expect(
      try byline("Ann Lee, Senior Staff Writer, Science, and Technology Project") == ["Ann Lee"])
    #expect(try byline("Ann Lee, Bo Sand") == ["Ann Lee", "Bo Sand"])
  }

  @Test func `a lead-in without a name is nobody`() throws {
    #expect(try byline("By <b>Ann Lee</b>") == ["Ann Lee"])
    #expect(try authors("<span class=\"author\">By</span>") == [])
  }

  @Test func `words in elements of their own are not joined`() throws {
    #expect(
      try byline("<div>Von</div><a rel=\"author\" href=\"/ann\">Ann Lee</a>") == ["Ann Lee"])
  }

  @Test func `an account's name is completed by the byline`() throws {
    func data(_ name: String) -> String {
      """
      <script type="application/ld+json">{"@context": "https://schema.org",
      "@type": "NewsArticle", "author": {"@type": "Person", "name": "\(name)"}}</script>
      """
    }
    #expect(try authors(data("annlee") + "<p class=\"byline\">By Ann Lee</p>") == ["Ann Lee"])
    #expect(try authors(data("Ann") + "<p class=\"byline\">By Ann Lee</p>") == ["Ann Lee"])
    #expect(try authors(data("Bo") + "<p class=\"byline\">By Ann Lee</p>") == ["Bo"])
    #expect(try authors(data("Bo") + "<p class=\"byline\">By Bo Town.Online</p>") == ["Bo"])
  }
}
