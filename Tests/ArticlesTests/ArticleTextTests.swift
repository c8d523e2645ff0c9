import Articles
import Testing

/// What belongs to a page's article: paragraphs for subscribers, sections, pieces; and
/// what doesn't: hidden copies, repetitions, comments, dialogs.
struct ArticleTextTests {
  private func text(_ body: String, title: String = "The plan for the harbour") throws -> String {
    let html = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
    return try #require(try ReadResult("a.html", text: html).articles.first).text
  }

  /// Paragraphs that differ, of some hundred letters each.
  private func story(_ word: String, _ numbers: ClosedRange<Int>) -> String {
    numbers.map {
      "<p>In part \($0) of the \(word) the council heard from the owners of the boats, who spoke "
        + "for an hour and were asked \($0) questions.</p>"
    }.joined()
  }

  private let headline = "<h1>The plan for the harbour</h1>"

  @Test func `paragraphs that only subscribers see are the article's`() throws {
    let paid = story("debate", 1...8).replacing("<p>", with: "<p class='body paywall'>")
    let read = try text("<article>\(headline)<p>The council met on Friday.</p>\(paid)</article>")
    #expect(read.contains("In part 1 of the debate"))
    #expect(read.contains("In part 8 of the debate"))
  }

  @Test func `an offer to pay is left out`() throws {
    let offer =
      "<div class=paywall><p>Read on for one euro in the first month, then for nine.</p></div>"
    let read = try text("<article>\(headline)\(story("debate", 1...8))\(offer)</article>")
    #expect(!read.contains("one euro"))
  }

  @Test func `a panel of an accordion and a form that hold the text keep it`() throws {
    for frame in ["div role=tablist", "form action=/basket"] {
      let tag = frame.prefix { $0 != " " }
      let part = "<\(frame)>\(story("hearing", 1...6))</\(tag)>"
      let read = try text("<main>\(headline)\(story("debate", 1...12))\(part)</main>")
      #expect(read.contains("In part 6 of the hearing"), "\(frame)")
    }
  }

  @Test func `a dialog about cookies is left out though it is longer than the article`() throws {
    let notice = story("list of cookies", 1...6)
    for frame in ["div role=dialog", "div class=cmplz-banner", "div id=onetrust-sdk"] {
      let read = try text(
        "<article>\(headline)\(story("debate", 1...4))</article>"
          + "<\(frame)><div><p>Your settings</p>\(notice)</div></div>")
      #expect(read.contains("In part 4 of the debate"), "\(frame)")
      #expect(!read.contains("list of cookies"), "\(frame)")
    }
  }

  @Test func `a hidden copy of the article doesn't count, an article that is all hidden does`()
    throws
  {
    let hidden = "<div style='display: none'>\(story("copy", 1...30))</div>"
    let both = try text("\(hidden)<article>\(headline)\(story("debate", 1...12))</article>")
    #expect(both.contains("In part 12 of the debate"))
    #expect(!both.contains("copy"))
    let start = "<article>\(headline)<p>The council met on Friday to talk of the plan.</p>"
    #expect(try text("\(start)\(hidden)</article>").contains("In part 30 of the copy"))
  }

  @Test func `sections under headings of the first rank keep them`() throws {
    let read = try text(
      "<article>\(headline)\(story("debate", 1...3))<h1>What it costs</h1>"
        + "\(story("bill", 1...3))</article>")
    #expect(read.contains("What it costs"))
    #expect(!read.contains("The plan for the harbour"))
  }

  @Test func `a text in pieces of one class is read whole`() throws {
    let pieces = [1...12, 13...15, 16...18].map {
      "<div class=story-text>\(story("debate", $0))</div><p class=ad>Boats for sale</p>"
    }
    let read = try text("<div><div>\(headline)\(pieces.joined())</div></div>")
    #expect(read.contains("In part 1 of the debate"))
    #expect(read.contains("In part 18 of the debate"))
  }

  @Test func `a paragraph that is printed again is left out`() throws {
    let quote =
      "<p>“We have waited for this plan for as long as I have been the keeper of this "
      + "light, and I am not a young man any more,” said the keeper.</p>"
    let read = try text(
      "<article>\(headline)\(quote)\(story("debate", 1...9))\(quote)</article>")
    #expect(read.ranges(of: "We have waited").count == 1)
  }

  @Test(arguments: [
    "Comments", "Kommentare (12)", "27 commentaires", "3 comments on “The plan for the harbour”",
    "Schreibe einen Kommentar", "Комментарии", "Deja un comentario",
  ])
  func `the article ends at the heading over readers' comments`(heading: String) throws {
    let read = try text(
      "<main>\(headline)\(story("debate", 1...8))<h3>\(heading)</h3>\(story("letter", 1...20))</main>"
    )
    #expect(read.contains("In part 8 of the debate"))
    #expect(!read.contains("letter"))
  }

  @Test func `a heading that has comments in it is a heading`() throws {
    let read = try text(
      "<main>\(headline)\(story("debate", 1...8))<h3>Comments from the owners of boats</h3>"
        + "\(story("letter", 1...8))</main>")
    #expect(read.contains("In part 8 of the letter"))
  }

  @Test func `a short sentence with a date between paragraphs stays, a date alone doesn't`() throws
  {
    let read = try text(
      "<article>\(headline)<p>Friday, 6 March 2026</p>\(story("debate", 1...3))"
        + "<p>It began on 5 March 2026.</p>\(story("bill", 1...3))</article>")
    #expect(read.contains("It began on 5 March 2026."))
    #expect(!read.contains("Friday"))
  }

  @Test func `lines that show nothing are none`() throws {
    let read = try text(
      "<article>\(headline)\(story("debate", 1...3))<p>&nbsp;</p><p>&#8203;</p>"
        + "\(story("bill", 1...3))</article>")
    #expect(!read.contains("\u{A0}") && !read.contains("\u{200B}"))
    #expect(!read.contains("\n\n\n"))
  }

  private func pictures(_ count: Int) -> String {
    (1...count).map {
      "<li><h2>\($0)/\(count) Boat \($0)</h2><p>Boat \($0) of the fleet comes in from the bank.</p></li>"
    }.joined()
  }

  @Test func `a gallery within an article is left out, one that is the article isn't`() throws {
    let gallery = "<ul>\(pictures(30))</ul>"
    let within = try text(
      "<article>\(headline)\(story("debate", 1...8))\(gallery)\(story("bill", 1...8))</article>")
    #expect(!within.contains("of the fleet"))
    #expect(within.contains("In part 8 of the debate") && within.contains("In part 8 of the bill"))
    #expect(try text("<article>\(headline)\(gallery)</article>").contains("Boat 30 of the fleet"))
  }

  @Test func `fractions and counters of nothing are no gallery`() throws {
    let lines = ["1/0", "0/0", "1/4 of the bread", "2/4 of the wine", "999/1", "1/2/3"]
    let read = try text(
      "<article>\(headline)\(story("debate", 1...12))<div>"
        + lines.map { "<p>\($0)</p>" }.joined() + "</div>\(story("bill", 1...3))</article>")
    for line in lines { #expect(read.contains(line)) }
  }

  @Test func `a part named after sharing that holds paragraphs is the article's`() throws {
    let part = "<div id=sharing-the-harbour>\(story("hearing", 1...4))</div>"
    let buttons = "<div class=sharing>Send to a friend</div>"
    let read = try text(
      "<article>\(headline)\(story("debate", 1...9))\(part)\(buttons)</article>")
    #expect(read.contains("In part 4 of the hearing"))
    #expect(!read.contains("Send to"))
  }

  @Test func `a sentence below the headline and above the text's element is its first`() throws {
    let read = try text(
      "<main><header>\(headline)<p>Owners of boats call the plan both late and dear.</p></header>"
        + "<div class=story-text>\(story("debate", 1...9))</div></main>")
    #expect(read.hasPrefix("Owners of boats"))
  }

  @Test func `headings that are links stay where a list is made of them`() throws {
    let items = (1...5).map {
      "<h3><a href='http://shop.example.org/\($0)'>Boat number \($0)</a></h3>\(story("trip", $0...$0))"
    }.joined()
    #expect(
      try text("<article>\(headline)<p>Five.</p>\(items)</article>").contains("Boat number 5"))
    let one = "\(story("debate", 1...4))<h3><a href=/other>Another story</a></h3>"
    let read = try text("<article>\(headline)\(one)\(story("bill", 1...4))</article>")
    #expect(!read.contains("Another story"))
  }
}
