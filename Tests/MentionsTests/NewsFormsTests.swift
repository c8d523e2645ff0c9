import Mentions
import Testing

/// How news agencies and papers write names.
@Suite struct NewsFormsTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  private func places(_ text: String) -> [String] { find(text).places.map(\.name) }
  private func people(_ text: String) -> [String] { find(text).people.map(\.name) }

  @Test(arguments: [
    ("Rebels in Zaire held the town for a week.", "Zaire", "Democratic Republic of the Congo"),
    ("A dam is planned in Macedonia this year.", "Macedonia", "North Macedonia"),
    ("Ships crossed the Pacific Ocean in May.", "Pacific Ocean", "Pacific"),
  ])
  func `a country or sea is called what its text calls it, and known by the gazetteer's name`(
    text: String, name: String, gazetteerName: String
  ) {
    let place = find(text).places.first
    #expect(place?.name == name)
    #expect(place?.gazetteerName == gazetteerName)
  }

  @Test(arguments: ["America", "Britain", "U.K.", "UAE", "USSR"])
  func `letters and everyday names stand for the whole name of a country`(written: String) {
    let place = find("Ships left \(written) on Monday.").places.first
    let names = ["United States", "United Kingdom", "United Arab Emirates", "Soviet Union"]
    #expect(place.map { names.contains($0.name) } == true, "\(String(describing: place))")
    #expect(place?.gazetteerName == nil)
  }

  @Test func `a part of a country is a place of its own`() {
    #expect(
      places("Fires burn in the Western United States. The U.S. sent help.")
        == ["Western United States", "United States"])
  }

  @Test func `letters before a sign of money are no country`() {
    #expect(places("The bridge cost US$40 million and NZ$ 3 million.") == [])
    #expect(places("The bridge in the US cost $40 million.") == ["United States"])
  }

  @Test(arguments: [
    ("The order went to a Houston machine shop on Friday.", "Houston"),
    ("Avery Insurance Co., a Boston research firm, agreed.", "Boston"),
    ("A fan of a Cardiff coffee shop wrote it.", "Cardiff"),
  ])
  func `a city behind an article says where something is`(text: String, name: String) {
    #expect(places(text).contains(name), "\(find(text))")
  }

  @Test func `an alias or a residence is no city behind an article`() {
    #expect(!places("He threw a Molotov cocktail at a White House aide.").contains("Molotov"))
    #expect(!places("It was said by a White House spokesman.").contains("White House"))
  }

  @Test func `a city between cities of a list is one`() {
    #expect(
      places("Shares fell in Paris, Zurich, Amsterdam and Oslo.")
        == ["Paris", "Zurich", "Amsterdam", "Oslo"])
  }

  @Test(arguments: [
    ("EXPORTS TO RISE THIS YEAR\nRABAT 1996-08-22\nThe ministry said so.", "Rabat"),
    ("BOXING - TITLE FIGHT IS OFF\nLAS VEGAS 1996-12-06\nHe withdrew.", "Las Vegas"),
  ])
  func `a line of a town and a day is a dateline`(text: String, name: String) {
    #expect(places(text) == [name], "\(find(text))")
  }

  @Test func `a headline in capitals names countries`() {
    #expect(
      places("MALAYSIA RAISES DUTY ON PROCESSED PALM OIL\n\nThe duty rose.") == ["Malaysia"])
    #expect(places("PORTER'S STRENGTH IN U.S. CONGRESS WANES\n\nIt fell.") == ["United States"])
  }

  @Test(arguments: [
    ("Ann Carver, Democrat of Delaware, voted no.", "Delaware"),
    ("They make chips at LSI Logic Corp, Milpitas, Calif., he said.", "Milpitas"),
    ("Swanton is 20 miles west of Toledo by road.", "Toledo"),
    ("It was felt in the Northern Virginia suburbs.", "Northern Virginia"),
    ("She is Ann Porter of New Orleans, La., and works there.", "La"),
    ("The drone fell on Krasnodar Krai, Russia, he said.", "Krasnodar Krai"),
    ("Suffolk Chief Constable Ann Porter said no.", "Suffolk"),
    ("She stopped in Kent, Surrey and North East Hampshire.", "North East Hampshire"),
  ])
  func `a place is parted from the body or person that it was taken for`(
    text: String, name: String
  ) {
    #expect(places(text).contains(name), "\(find(text))")
  }

  @Test func `the Olympic champion comes from no town of Olympic`() {
    #expect(places("Two-time Olympic champion Ann Porter ran in Leeds.") == ["Leeds"])
  }

  @Test func `a prince is somebody whose county is elsewhere`() {
    #expect(people("They met there. Prince William and his brother left.") == ["William"])
    #expect(places("A fire in Prince George, British Columbia, is out.").contains("Prince George"))
  }

  @Test(arguments: [
    ("Second Prime Minister Hun Sen staged a parade.", "Hun Sen"),
    ("The judge, T.S. Ellis, questioned it openly.", "T.S. Ellis"),
    ("The senior commander Abu Ali al-Askari was there.", "Abu Ali al-Askari"),
    ("It went against the GOP’s Ron DeSantis on Monday.", "Ron DeSantis"),
    ("Rep. Howard P. “Buck” McKeon left. McKeon drove.", "Howard P. “Buck” McKeon"),
    ("The town elected William (Bill) Porter in May.", "William (Bill) Porter"),
    ("South Korean President Moon Jae-in will meet him.", "Moon Jae-in"),
  ])
  func `a name is whole with its letters, nickname and short surname`(text: String, name: String) {
    #expect(people(text) == [name], "\(find(text))")
  }

  @Test func `a family bears somebody's name`() {
    #expect(people("It was sold by Toronto's Pritzker family in May.") == ["Pritzker"])
    #expect(people("It was sold to a family in the American family court.") == [])
  }

  @Test func `a small town's name is a firm's where the text says so`() {
    let text = "Nashua Corp. raised its prices. Nashua strengthened its plan after that."
    #expect(places(text).isEmpty, "\(find(text))")
    #expect(places("Nashua Corp. grew. It moved to Nashua in May.") == ["Nashua"])
  }

  @Test func `in the report of a match a town is its club`() {
    let text = """
      Norwich have signed the striker Ann Porter before the match. It was the third win of the \
      season over Bath, and Leeds midfielder Tom Reed scored in Norwich.
      """
    #expect(places(text) == ["Norwich"], "\(find(text))")
    #expect(find(text).places.first?.mentions.count == 1)
    #expect(places("The council said that Norwich have voted.").contains("Norwich"))
    let given = find(
      """
      Chelsea have won the match. The striker scored two goals and the league is open. Chelsea fans \
      sang, and the coach said so.
      """)
    #expect(given.people.isEmpty, "\(given.people.map(\.name))")
    let player = find(
      """
      Savannah Porter beat Ann Reed in the final. Savannah won the match, her coach said. The team had \
      a good season in the league. Later Savannah said so.
      """)
    #expect(player.people.map(\.name) == ["Savannah Porter", "Ann Reed"])
    #expect(player.people.first?.mentions.count == 3)
    let village = "The coach saw the match. The team had a good season in the league. Serena won."
    #expect(find(village).organisations.isEmpty, "\(find(village))")
    let states =
      "The coach saw the game. The team had a season to win. They lost. North Dakota won."
    #expect(places(states) == ["North Dakota"], "\(find(states))")
  }

  @Test func `whose role stands before the name is somebody`() {
    #expect(
      people("It was said by Democratic pollster Celinda Lake on Monday.") == ["Celinda Lake"])
  }

  @Test func `somebody named in full is no town after a preposition`() {
    let text = """
      Gary Johnson, a former governor, ran for president. Johnson spoke in Denver on Monday. Votes \
      moved away from Johnson, a pollster said, and aides at Johnson's offices denied it. Johnson \
      said he would go on.
      """
    #expect(places(text) == ["Denver"])
    #expect(people(text) == ["Gary Johnson"])
  }
}
