import Mentions
import Testing

/// What a text shows to be a firm is no person.
@Suite struct FirmNamesTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  private func people(_ text: String) -> [String] { find(text).people.map(\.name) }

  @Test func `a list of partners' surnames is their firm`() {
    let mentions = find("He was a lawyer at Kramer, Levin and Nessen Securities.")
    #expect(mentions.organisations.map(\.name) == ["Kramer, Levin and Nessen Securities"])
    #expect(mentions.people.isEmpty)
  }

  @Test func `a short form of a firm that the text names in full is the firm`() {
    let text = "Kessler Industries Inc raised its prices. Analysts at Kessler expect more orders."
    #expect(people(text).isEmpty, "\(people(text))")
  }

  @Test func `what a stock exchange's sign follows is a firm`() {
    let text = "MARLOWE <MRLW> SETS DIVIDEND\n\nMarlowe said on Monday that sales rose."
    #expect(people(text).isEmpty, "\(people(text))")
  }

  @Test func `what said its board is a firm, and who said it was late is not`() {
    #expect(people("Marlowe said its board approved the sale on Monday.").isEmpty)
    #expect(
      people("Anna Marlowe spoke on Monday. Marlowe said it was late.") == ["Anna Marlowe"])
  }

  @Test func `a person who bears the name of a firm stays a person`() {
    let text = "Henry Kessler founded Kessler Industries Inc. Kessler retired in May."
    #expect(people(text) == ["Henry Kessler"])
  }
}
