import Testing

@testable import Articles

/// Pages that go on with other stories behind the article.
struct StoryStreamTests {
  private func text(_ body: String) throws -> String {
    let head = "<link rel=canonical href='https://news.example.org/rally'>"
    let html = "<html lang=en><head><title>Rally in the town</title>\(head)</head>\(body)</html>"
    let page = try HTMLPage(Array(html.utf8), limits: .standard)
    return MainText.find(in: page, title: "Rally in the town").text
  }

  private func paragraphs(_ word: String, _ count: Int) -> String {
    String(
      repeating:
        "<p>The \(word) went on for hours, said people who were there, and then ended.</p>",
      count: count)
  }

  @Test func `the next story begins at a headline of the same rank with a byline`() throws {
    let story = "<h1>Rally in the town</h1><p class=byline>Ann Lee</p>" + paragraphs("rally", 12)
    let next = "<h1>Harbour is closed</h1><p class=byline>Bo Sand</p>" + paragraphs("storm", 12)
    for separate in ["<div>\(story)\(next)</div>", "<div>\(story)</div><div>\(next)</div>"] {
      let read = try text("<body><div>\(separate)</div></body>")
      #expect(read.contains("rally"))
      #expect(!read.contains("storm") && !read.contains("Harbour"))
    }
  }

  @Test func `headings without a byline, and entries of a lower rank, are the article's`() throws {
    let part = "<h1>What came next</h1>" + paragraphs("march", 6)
    let entry = "<h2>An hour later</h2><time>2 March 2026</time>" + paragraphs("clean-up", 6)
    let read = try text(
      "<body><div><h1>Rally in the town</h1>\(paragraphs("rally", 12))\(part)\(entry)</div></body>")
    #expect(read.contains("march"))
    #expect(read.contains("clean-up"))
  }

  private func teasers(_ site: String) -> String {
    let text = "A few lines about it, which are as long as such lines are, and no longer."
    return "<div>"
      + (1...8).map {
        "<div><h3><a href='\(site)/\($0)'>Story number \($0) of the day</a></h3><p>\(text)</p></div>"
      }.joined() + "</div>"
  }

  @Test func `a stream of the site's other stories is left out`() throws {
    for site in ["", "https://news.example.org"] {
      let read = try text(
        "<body><div><div><h1>Rally in the town</h1>\(paragraphs("rally", 30))</div>"
          + teasers(site) + "</div></body>")
      #expect(read.contains("rally"))
      #expect(!read.contains("Story number") && !read.contains("A few lines"))
    }
  }

  @Test func `a list of stories that the page is about is kept, and so are links elsewhere`() throws
  {
    let short = paragraphs("round-up", 3)
    #expect(
      try text("<body><h1>Rally in the town</h1><div>\(short)\(teasers(""))</div></body>")
        .contains("A few lines"))
    let long = paragraphs("rally", 30)
    let elsewhere = teasers("https://other.example.com")
    #expect(
      try text("<body><div><h1>Rally in the town</h1>\(long)\(elsewhere)</div></body>")
        .contains("A few lines"))
  }

  @Test func `an aside that holds half of the page's text is no article beside a headline`() throws
  {
    let read = try text(
      "<body><div><h1>Rally in the town</h1>\(paragraphs("rally", 8))</div>"
        + "<aside>\(paragraphs("storm", 12))</aside></body>")
    #expect(read.contains("rally") && !read.contains("storm"))
  }
}
