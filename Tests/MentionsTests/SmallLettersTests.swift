import Mentions
import Testing

/// Places that a text writes without capitals.
@Suite struct SmallLettersTests {
  private func places(_ text: String, language: String = "en") -> [String] {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: language).places.map(\.name)
  }

  @Test func `a country or a great city in small letters is a place after a preposition`() {
    let text = "i live in malaysia and fly to san francisco in may."
    #expect(places(text).map { $0.lowercased() } == ["malaysia", "san francisco"])
  }

  @Test(arguments: [
    "we had it with turkey and rice.", "send it to kent.miller@example.org now.",
    "snow fell into the valley at noon.", "the band went to reading.",
  ])
  func `words, addresses and small towns in small letters are none`(text: String) {
    #expect(places(text).isEmpty, "\(places(text))")
  }

  @Test func `in other languages small letters name no place`() {
    #expect(places("dat is in malaysia zo", language: "nl").isEmpty)
  }
}
