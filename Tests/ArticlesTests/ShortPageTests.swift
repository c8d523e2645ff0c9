import Articles
import Testing

/// Pages are shortened before they are parsed; what is read of them must not change.
struct ShortPageTests {
  private static let body = """
    <p>The council of the harbour town voted for the plan on Friday, after four hours of debate.</p>
    <p>The work begins in spring, said the mayor, and will take three years to finish it all.</p>
    """

  private func article(_ html: String) throws -> ReadResult { try ReadResult("a.html", text: html) }

  private func text(_ html: String) throws -> String {
    try #require(try article(html).articles.first).text
  }

  @Test func `character references are read inside and at the ends of texts`() throws {
    let text = try text(
      "<article><p>&Auml;pfel &amp; Birnen&nbsp;&ndash; sold at the market &#x201C;every day&#8221;"
        + " of the year, they say&hellip;</p>\(Self.body)</article>")
    #expect(text.hasPrefix("Äpfel & Birnen\u{A0}– sold at the market “every day” of the year"))
    #expect(text.contains("they say…\n\n"))
  }

  @Test func `markup in scripts, styles and comments is nobody's`() throws {
    let text = try text(
      """
      <body><script>document.write("<p>no no no no no no no no no no no no no no no</p>")</script>
      <style>p:before { content: "<p>no</p>" }</style><!-- <p>no -- no > </p> --><!--> <p>Yes, it is
      shown after an empty comment, as it is in browsers.</p> <!-- a --!>\(Self.body)
      <textarea><p>no</p></textarea></body>
      """)
    #expect(text.hasPrefix("Yes, it is shown"))
    #expect(!text.contains("no no") && !text.contains("-->"))
    #expect(text.hasSuffix("to finish it all."))
  }

  @Test func `white space between inline elements stays and beside blocks goes`() throws {
    let text = try text(
      """
      <div>\(Self.body)<p>It was <b>Ann</b> <i>Lee</i><!-- -->
      who asked <span>first</span>, <b>and</b><i>so</i> they all answered the question.</p>  </div>
      """)
    #expect(
      text.hasSuffix("It was Ann Lee who asked first, andso they all answered the question."))
  }

  @Test func `a drawing ends where its elements do`() throws {
    let path = "<path d=\"M0 0\"/>"
    for drawing in [
      "<svg><g>\(String(repeating: path, count: 500))</g></svg>",
      "<svg><title>Logo</title><svg>\(path)</svg><a href=\"/\">\(path)</a></svg>",
      "<svg><title/>\(path)</svg>", "<svg>\(path)<!-- made by a program --></svg>",
      "<svg>\(path)", "<svg/>",
    ] {
      #expect(
        try text("<body><div>\(drawing)</div><div>\(Self.body)</div></body>")
          .hasPrefix("The council"), "\(drawing.prefix(80))")
    }
  }

  @Test func `what is left out of a page is not counted as open`() throws {
    for unread in [
      "<svg class=\"icon\"><path d=\"M0 0\"/></svg>", "<img src=\"a.png\">",
      "<script>a()</script>", "<style>a { color: red }</style>", "<iframe src=\"a\"></iframe>",
      "<link rel=\"preload\" href=\"a.js\">", "<picture><source srcset=\"a\"><img></picture>",
    ] {
      let many = String(repeating: unread, count: 2 * 256)
      #expect(
        try text("<nav>\(many)Home News Sport</nav><article>\(Self.body)</article>")
          .hasPrefix("The council"), "\(unread)")
    }
  }

  @Test func `the attributes of elements that the parser opens anew or moves are theirs`() throws {
    // Links left open are opened anew in each paragraph; what stands wrongly in a table is
    // moved before it.
    let linked = "<p><a href=\"https://example.org/a\">One link that is a line of its own</p>"
    let text = try text(
      """
      <article class="story">\(linked)<p class="x">and another</p></a>\(Self.body)
      <table class="facts"><div class="related">Read this other story</div>
      <tr><td class="cell">Length of the pier</td><td>400 metres in all</td></tr></table></article>
      """)
    #expect(text.hasPrefix("The council") && !text.contains("other story"))
    #expect(text.contains("400 metres"))
  }

  @Test func `a type that is written with character references is understood`() throws {
    let result = try article(
      """
      <script type="application&#x2F;ld&#x2B;json">{"@context": "https://schema.org",
      "@type": "NewsArticle", "headline": "The plan", "author": "Ann Lee"}</script>\(Self.body)
      """)
    #expect(result.articles.first?.authors == ["Ann Lee"])
  }

  @Test func `attributes are read however they are written`() throws {
    for markup in [
      "<meta name=author content='Ann Lee'>", "<META NAME = \"author\" CONTENT = \"Ann Lee\" />",
      "<meta data-x=\"a > b\" content=\"Ann Lee\" name=author>",
      "<meta content=\"Ann&#32;Lee\" name=\"author\" name=\"no\">",
      "<meta/name='author'/content='Ann Lee'>",
    ] {
      let result = try article("<head>\(markup)<title>The harbour plan</title></head>\(Self.body)")
      #expect(result.articles.first?.authors == ["Ann Lee"], "\(markup)")
    }
  }

  @Test func `brackets that open no tag are text`() throws {
    let text = try text(
      "<p>Of 5 < 6 and 3<4 the second is <\u{33} times as\r\ntrue.</p>\(Self.body)")
    #expect(text.hasPrefix("Of 5 < 6 and 3<4 the second is <3 times as true."))
  }

  @Test func `private characters of the last plane are left out, others stay`() throws {
    let text = try text(
      "<p>A\u{100000}B \u{1F600} C\u{10FFFD} D\u{E000} and so on.</p>\(Self.body)")
    #expect(text.hasPrefix("AB \u{1F600} C D\u{E000} and so on."))
  }

  @Test func `a page of more texts than can be numbered is read to its end`() throws {
    let items = (1...70_000).map { "<i>word \($0),</i>" }.joined(separator: " ")
    let text = try text("<article><p>\(items) end.</p></article>")
    #expect(text.hasSuffix("word 69999, word 70000, end."))
  }

  @Test(arguments: ["<", "</", "<!", "<!--", "<p", "<p class=\"", "</p ", "<script>", "<svg><"])
  func `a page that ends within a tag is read up to there`(end: String) throws {
    #expect(try text("<body>\(Self.body)\(end)").contains("to finish it all."))
  }
}
