import Mentions
import Testing

/// What could be a person or a place and is an organisation, and the other way round.
@Suite struct OrganisationNamesTests {
  private func find(_ text: String, language: String = "en") -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: language)
  }

  @Test func `what a known firm makes leaves the firm`() {
    let mentions = find("A Tesla Cybertruck stood in the road.")
    #expect(mentions.people.isEmpty)
    #expect(mentions.organisations.map(\.name) == ["Tesla"])
  }

  @Test func `a firm that bears a river's name is the river behind an article`() {
    let firm = find("Workers at Amazon went home.")
    #expect(firm.organisations.map(\.name) == ["Amazon"])
    #expect(firm.places.isEmpty)
    let owned = find("Workers at its founder's Amazon went home.")
    #expect(owned.organisations.map(\.name) == ["Amazon"])
  }

  @Test(arguments: [
    "Fires in the Amazon grew.", "Fires in the Brazilian Amazon grew.",
    "Fires near Amazon villages grew.", "Fires near Amazon rainforest grew.",
  ])
  func `a river's region is shown by its people, its parts and an article`(text: String) {
    #expect(find(text).places.map(\.name) == ["Amazon"])
    #expect(find(text).organisations.isEmpty)
  }

  @Test func `a country has a region, and its workers work for a firm`() {
    #expect(find("Fires in Brazil's Amazon grew.").places.map(\.name) == ["Brazil", "Amazon"])
    #expect(find("Germany's Amazon workers struck.").organisations.map(\.name) == ["Amazon"])
  }

  @Test func `before "de" and the like the first word says that it is an institution`() {
    let cups = find("A Copas do Mundo de 1958 e 1962 foram vencidas.", language: "pt")
    #expect(cups.people.isEmpty)
    #expect(cups.organisations.map(\.name) == ["Copas do Mundo"])
    #expect(find("The loan was sold to Banco de Santander on Monday.").people.isEmpty)
    #expect(find("Mayor Bill de Blasio was late.").people.map(\.name) == ["Bill de Blasio"])
  }
}
