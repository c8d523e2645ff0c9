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
    "The page is in en-US.",
    "She stayed in the Seaview room.",
    "They flew to the Danish Island in May.",
    "The nearest National Park is far.",
    "He wrote in The Atlantic that he left.",
    "The Atlantic reported it.",
  ])
  func `a part of an address, a sort of place, a room or a magazine is no place`(text: String) {
    #expect(find(text).places.isEmpty, "\(find(text).places.map(\.name))")
  }

  @Test func `a district of a court is no place, but what it is a district of`() {
    let mentions = find("Prosecutors of the Southern District of New York charged him.")
    #expect(mentions.places.map(\.name) == ["New York"])
  }

  @Test(arguments: [
    ("They walked to Calgary (https://example.org).", "Calgary"),
    ("He drove to Cary on Monday.", "Cary"),
    ("Ships cross the Atlantic.", "Atlantic"),
    ("She lives near Central Park.", "Central Park"),
    ("He lives in Louisville, Ky., with Ann Porter.", "Louisville"),
  ])
  func `the same words are places elsewhere`(text: String, name: String) {
    #expect(find(text).places.first?.name == name)
  }

  @Test(arguments: [
    "He sent Lisa_letter.doc and more. Lisa_letter.doc was read.",
    "He heard the band Cora Ashby play.",
    "The loss of Adam Air Flight 574 was a shock.",
    "The tanker Cora Ashby was hit yesterday.",
    "He is an Oscar winner. The Oscar was his first, and Oscar night was long.",
    "A Tesla Cybertruck stood in the road.",
  ])
  func `a part of a file's name, a band or a flight is nobody`(text: String) {
    #expect(find(text).people.isEmpty, "\(find(text).people.map(\.name))")
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
    let quoted = find("Justice [Antonin] [Scalia] wrote it, Porter said. Scalia said so too.")
    #expect(quoted.people.contains { $0.name == "Scalia" }, "\(quoted.people.map(\.name))")
  }

  @Test func `a firm that bears a river's name is the river behind an article`() {
    let firm = find("Workers at Amazon went home.")
    #expect(firm.organisations.map(\.name) == ["Amazon"])
    #expect(firm.places.isEmpty)
    #expect(find("Fires in the Amazon grew.").places.map(\.name) == ["Amazon"])
  }

  @Test func `a capital of two words is no person`() {
    let mentions = find("Sao Tome & Principe, Gabon and Chad met. Sao Tome said no.")
    #expect(mentions.people.isEmpty)
    #expect(mentions.places.contains { $0.name == "Sao Tome" })
  }
}
