import Mentions
import Testing

/// Which of the places of one name a text means.
@Suite struct PlaceResolverTests {
  private func latitude(of name: String, in text: String) -> Double? {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en").places
      .first { $0.name == name }?.latitude.map { ($0 * 10).rounded() / 10 }
  }

  @Test(arguments: [
    ("New York", "He flew to New York on Monday.", 40.7),
    ("New York", "A fire in Buffalo, New York, is out.", 42.9),
    ("New York", "A fire in Queens, New York, is out.", 40.7),
    ("New York", "Cases rose in New Mexico, New York and Ohio.", 42.9),
    ("Washington", "He flew to Washington on Monday.", 38.9),
    ("Washington", "The Governor of Washington, a farmer, said no.", 47.4),
    ("Washington", "Cases rose in Oregon, Utah and Washington.", 47.4),
    ("Washington", "The farm is in Washington state.", 47.4),
    ("Buenos Aires", "He flew to Buenos Aires on Monday.", -34.6),
  ])
  func `a city's name is a state's where the text shows it`(
    name: String, text: String, expected: Double
  ) {
    #expect(latitude(of: name, in: text) == expected)
  }

  @Test(arguments: ["Zurich", "Djibouti", "Gibraltar"])
  func `a place whose name is a surname or a people too is one behind a preposition`(name: String) {
    #expect(latitude(of: name, in: "He flew to \(name) on Monday.") != nil)
  }
}
