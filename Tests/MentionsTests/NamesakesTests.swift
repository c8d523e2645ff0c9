import Mentions
import Testing

/// Places within organisations' names.
@Suite struct NamesakesTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  @Test func `the police of a town name the town`() {
    let mentions = find("A man was held, the Gainesville Police Department said on Friday.")
    #expect(mentions.organisations.map(\.name) == ["Gainesville Police Department"])
    #expect(mentions.places.map(\.name) == ["Gainesville"])
  }

  @Test func `a university names no place`() {
    #expect(find("He studied at Oxford University Press for a year.").places.isEmpty)
  }

  @Test func `an organisation's place tells of which country a town is`() {
    let text = "The road from Mansfield was closed. The Ohio Department of Transportation said why."
    #expect(find(text).places.first { $0.name == "Mansfield" }?.country == "US")
  }

  @Test func `a saint's city is looked for in both spellings`() throws {
    let mentions = find("There were 55 murders in St. Louis this year, police in Missouri said.")
    let place = try #require(mentions.places.first)
    #expect(place.name == "St. Louis")
    #expect(place.country == "US")
  }
}
