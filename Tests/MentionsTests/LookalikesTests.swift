import Mentions
import Testing

/// What stands where names stand and is none.
@Suite struct LookalikesTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  @Test(arguments: [
    "See https://example.org/r/Calgary/comments on it.",
    "Read it on www.example.org/news/Turkey or call us.",
    "The page is in en-US.",
    "She stayed in the Seaview room.",
    "They flew to the Danish Island in May.",
    "The nearest National Park is far.",
    "He wrote in The Atlantic that he left.",
    "The Atlantic reported it.",
    "It was said by an Atlantic writer on Monday.",
  ])
  func `a part of an address, a sort of place, a room or a magazine is no place`(text: String) {
    #expect(find(text).places.isEmpty, "\(find(text).places.map(\.name))")
  }

  @Test func `a district of a court is no place, but what it is a district of`() {
    let mentions = find("Prosecutors of the Southern District of New York charged him.")
    #expect(mentions.places.map(\.name) == ["New York"])
  }

  @Test(arguments: [
    ("They walked to Calgary (https://example.org).", ["Calgary"]),
    ("They met in _Chicago_ on Monday.", ["Chicago"]),
    ("He drove to Cary on Monday.", ["Cary"]),
    ("Ships cross the Atlantic.", ["Atlantic"]),
    ("A Kashmir journalist was arrested on Monday.", ["Kashmir"]),
    ("The Midwest reported record yields this summer.", ["Midwest"]),
    ("She lives near Central Park.", ["Central Park"]),
    ("The shooting at the Lewiston bar left 18 people dead.", ["Lewiston"]),
    ("He was praised by the ex-US president on Monday.", ["United States"]),
    ("The mayor of Bo, in Sierra Leone, resigned.", ["Bo", "Sierra Leone"]),
    ("He lives in Louisville, Ky., with Ann Porter.", ["Louisville", "Ky"]),
    ("The Epsom winner was cheered. It returned to Epsom on Monday.", ["Epsom"]),
  ])
  func `the same words are places elsewhere`(text: String, names: [String]) {
    #expect(find(text).places.map(\.name) == names)
  }

  @Test(arguments: [
    "He sent Lisa_letter.doc and more. Lisa_letter.doc was read.",
    "He heard the band Cora Ashby play.",
    "The loss of Adam Air Flight 574 was a shock.",
    "The tanker Cora Ashby was hit yesterday.",
    "He is an Oscar winner. The Oscar was his first, and Oscar night was long.",
  ])
  func `a part of a file's name, a band, a flight or a prize is nobody`(text: String) {
    #expect(find(text).people.isEmpty, "\(find(text).people.map(\.name))")
  }

  @Test(arguments: [
    ("They left on Monday with _Ann Porter_.", "Ann Porter"),
    (
      "A late Ronaldo winner gave Brazil a victory over Germany. Ronaldo was tired, and Ronaldo said so.",
      "Ronaldo"
    ),
  ])
  func `who is in italics or scored the winner is somebody`(text: String, name: String) {
    #expect(find(text).people.map(\.name) == [name])
  }

  @Test func `a storm's name is no person and no town, but that of somebody named in full`() {
    let storm = find("Hurricane Harvey came to Texas. Homes were lost in Harvey.")
    #expect(storm.places.map(\.name) == ["Texas"])
    #expect(find("Hurricane Rita hit Texas. On Tuesday Rita said no.").people.isEmpty)
    let person = find("Hurricane Rita hit Texas. Rita Porter left. On Tuesday Rita said no.")
    #expect(person.people.map(\.name) == ["Rita Porter"])
    #expect(person.people.first?.mentions.count == 2)
  }

  @Test func `the rest of a formal name behind a nickname in brackets is nobody else`() {
    let text = "Leader Mitch McConnell Addison (Mitch) Mitchell McConnell spoke."
    #expect(find(text).people.map(\.name) == ["Mitch McConnell"])
    let dead = find(
      "Margaret Ann (Peggy) Louise Porter, 84, died. Mrs. Porter was a teacher in Ohio.")
    #expect(dead.people.contains { $0.name == "Louise Porter" }, "\(dead.people.map(\.name))")
    let quoted = find("Justice [Antonin] [Scalia] wrote it, Porter said. Scalia said so too.")
    #expect(quoted.people.contains { $0.name == "Scalia" }, "\(quoted.people.map(\.name))")
  }

  @Test func `a capital of two words is no person`() {
    let mentions = find("Sao Tome & Principe, Gabon and Chad met. Sao Tome said no.")
    #expect(mentions.people.isEmpty)
    #expect(mentions.places.contains { $0.name == "Sao Tome" })
  }
}
