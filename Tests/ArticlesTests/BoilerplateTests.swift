import Articles
import Testing

/// What the names of elements say, and when they are not believed.
struct BoilerplateTests {
  private static let first =
    "The council of the harbour town voted for the plan on Friday, after four hours of debate."
  private static let last =
    "The work begins in spring, said the mayor, and will take three years to finish it all."

  private func text(_ markup: String) throws -> String {
    let html = """
      <body><h1>The plan for the harbour</h1><article><p>\(Self.first)</p>\(markup)
      <p>\(Self.last)</p></article></body>
      """
    return try #require(try ReadResult("a.html", text: html).articles.first).text
  }

  @Test func `a box named as an advertisement is left out`() throws {
    for name in ["ad", "adContainer", "box ad-slot", "newsletterSignup", "related__links"] {
      let box = "<div class=\"\(name)\"><p>Buy the boat of your dreams here, today only.</p></div>"
      #expect(try !text(box).contains("Buy the boat"), "\(name)")
    }
  }

  @Test func `a notice that asks for consent to cookies is left out, a story on cookies isn't`()
    throws
  {
    let notice =
      "Diese Seite nutzt Cookies. Wenn Sie weiter lesen, erklären Sie sich einverstanden."
    #expect(try !text("<p>\(notice)</p>").contains("Diese Seite"))
    #expect(try !text("<p>We use cookies. By continuing you accept.</p>").contains("We use"))
    let story = "The bakery by the harbour sells two thousand cookies on the day of the vote."
    #expect(try text("<p>\(story)</p>").contains(story))
  }

  @Test func `short words inside of made-up names are chance`() throws {
    for name in ["sc-77igqf-0 hAdRRP", "css-x1 gNavXQ", "kBioLm"] {
      let paragraph = "<p class=\"\(name)\">Nobody on the council wants to wait any longer.</p>"
      #expect(try text(paragraph).contains("Nobody on the council"), "\(name)")
    }
  }

  @Test func `a link within a sentence is part of it whatever it is called`() throws {
    let sentence =
      "The minutes are <a class=\"popup twitter\" href=\"/m\">on the town's site</a>, where anyone "
      + "may read what was said and by whom on that evening."
    #expect(try text("<p>\(sentence)</p>").contains("are on the town's site, where anyone"))
  }

  @Test func `a sentence of fifty thousand links is read at once`() throws {
    let link = "a word or two of text and <a class=\"popup\">a link</a>, "
    let sentence = String(repeating: link, count: 50_000)
    #expect(try text("<p>\(sentence)</p>").utf8.count > 1_000_000)
  }
}
