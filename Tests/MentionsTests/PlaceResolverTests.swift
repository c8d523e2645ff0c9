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
    // A province of the name is no reason for itself.
    ("Alexandria", "Police in Alexandria drove to the Rapides Parish jail.", 31.3),
    ("Jordan", "Police in Jordan closed the road to Shakopee.", 44.7),
    // Known all over the world.
    ("Odessa", "The ship left Odessa with grain.", 46.5),
    ("Odessa", "Police in Odessa, Midland and Lubbock closed the road.", 31.8),
    ("White House", "Protesters stood near the White House.", 38.9),
    // A state of more people than the country, unless countries are what the text speaks of.
    ("Georgia", "The vote in Georgia was close. The vote in Ohio was not.", 32.9),
    ("Georgia", "The vote in Georgia was close.", 32.9),
    ("Georgia", "Russia and Georgia met.", 42.0),
    // In a list: Moscow and Berlin lie near each other in Vermont and New Hampshire.
    ("Berlin", "The Games of Los Angeles, Berlin, Moscow and the United States were large.", 52.5),
    // No town of Missouri in the country behind the comma.
    ("Mexico", "Mexico, U.S. officials said, is large. Reporters flew to Missouri and Iowa.", 23.0),
  ])
  func `a text's places, its words and renown tell which of a name's places is meant`(
    name: String, text: String, expected: Double
  ) {
    #expect(latitude(of: name, in: text) == expected)
  }

  @Test(arguments: ["Zurich", "Djibouti", "Gibraltar"])
  func `a place whose name is a surname or a people too is one behind a preposition`(name: String) {
    #expect(latitude(of: name, in: "He flew to \(name) on Monday.") != nil)
  }

  @Test(arguments: ["Georgia", "Paris", "Odessa", "Jordan", "Washington"])
  func `a name alone is the same place with a text and without`(name: String) {
    let alone = Gazetteer.place(named: name)
    #expect(latitude(of: name, in: "The vote in \(name) was close.") == alone.map(rounded))
  }

  private func rounded(_ entry: Gazetteer.Entry) -> Double { (entry.latitude * 10).rounded() / 10 }
}
