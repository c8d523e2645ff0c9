import Mentions
import Testing

/// What only the tagger takes for a name.
@Suite struct NameSupportTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  @Test func `a village that no gazetteer has is a place after a preposition`() {
    #expect(
      find("Three people were hurt in Ashwickby on Monday.").places.map(\.name) == ["Ashwickby"])
  }

  @Test func `a name with nothing beside it that speaks for a place is none`() {
    let mentions = find("The Zelmora Initiative cost much. Zelmora Initiative staff left.")
    #expect(mentions.places.isEmpty, "\(mentions.places.map(\.name))")
  }
}
