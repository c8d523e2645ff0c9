import Mentions
import Testing

/// Names that a page puts beside the next headline without a space.
@Suite struct GluedNamesTests {
  private func people(_ text: String) -> [String] {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en").people.map(\.name)
  }

  @Test(arguments: [
    ("President Trump Donald John TrumpGOP senators said no.", ["Donald John Trump"]),
    ("Speaker Nancy Pelosi Nancy PelosiOvernight news is here.", ["Nancy Pelosi"]),
    (
      "Leader Mitch McConnell Addison (Mitch) Mitchell McConnellOvernight spoke.",
      ["Mitch McConnell"]
    ),
    ("Senator Rand Paul Randal (Rand) Howard PaulSenate members met.", ["Rand Paul"]),
    ("Chairman Jerrold Nadler Jerrold (Jerry) Lewis NadlerHouse members met.", ["Jerrold Nadler"]),
    ("Sen. Joe Manchin Joseph (Joe) ManchinSenators say so.", ["Joe Manchin"]),
    ("Sen. Bernie Sanders Bernie Sanders2020 Democrats met.", ["Bernie Sanders"]),
    ("Rep. Ann Lloyd-Porter Ann Lloyd-PorterSenators met.", ["Ann Lloyd-Porter"]),
    ("The letter is signed by Howard Marks Howard Marks.", ["Howard Marks"]),
  ])
  func `what is glued to a surname is cut off, and a name isn't read twice`(
    text: String, expected: [String]
  ) {
    #expect(people(text) == expected)
  }

  @Test(arguments: [
    "Ron DeSantis", "Sarah McBride", "Fiona MacDonald", "Ann FitzGerald", "Tom DellaVedova",
  ])
  func `a name with a capital inside is one`(name: String) {
    #expect(people("Senator \(name) left Ohio.") == [name])
  }

  @Test func `a firm that begins with a surname is not cut`() {
    #expect(people("By James Lee HuffPost") == ["James Lee"])
    var finder = MentionFinder()
    let text = "A BankAmerica spokesman said no."
    let places = finder.mentions(in: text, published: nil, language: "en").places
    #expect(places.isEmpty, "\(places.map(\.name))")
  }

  @Test func `spans lie where the text has the words`() {
    let text = "President Trump Donald John TrumpGOP senators said no."
    var finder = MentionFinder()
    let person = finder.mentions(in: text, published: nil, language: "en").people.first
    let ends = person?.mentions.map { mention in
      String(decoding: Array(text.utf8)[mention.start..<mention.end], as: UTF8.self)
    }
    #expect(ends?.contains("Donald John Trump") == true)
  }
}
