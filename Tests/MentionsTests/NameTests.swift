import Mentions
import TextAnalysis
import Testing

private func find(_ text: String) -> Mentions {
  var finder = MentionFinder()
  return finder.mentions(in: text, published: PartialDate(iso: "2026-01-30"), language: "en")
}

@Suite struct PeopleTests {
  @Test(arguments: [
    ("The council met Mayor Karen Bass on the steps.", ["Karen Bass"]),
    ("President Emmanuel Macron met Chancellor Olaf Scholz.", ["Emmanuel Macron", "Olaf Scholz"]),
    (
      "Vincent van Gogh painted here, said Dr. Anna de la Cruz.",
      ["Vincent van Gogh", "Anna de la Cruz"]
    ),
    ("John F. Miller Jr. said the road was closed.", ["John F. Miller Jr"]),
    ("J. K. Porter wrote to Sinead O'Connor.", ["J. K. Porter", "Sinead O'Connor"]),
    (
      "The actor Jean-Luc Moreau and his wife, Maria Lopez, left.",
      ["Jean-Luc Moreau", "Maria Lopez"]
    ),
    (
      "Sergei Ivanov, Peter Novak and Laura Smith signed the letter.",
      ["Sergei Ivanov", "Peter Novak", "Laura Smith"]
    ),
  ])
  func `full names are found without their titles`(text: String, expected: [String]) {
    #expect(find(text).people.map(\.name) == expected)
  }

  @Test func `short forms are mentions of the longest form`() {
    let people = find(
      """
      Karen Bass spoke to reporters on Friday. "We need rain," Bass said. Mayor Bass left early, \
      and Ms. Bass did not return.
      """
    ).people
    #expect(people.map(\.name) == ["Karen Bass"])
    #expect(people.first?.mentions.count == 4)
  }

  @Test func `of two namesakes a surname means the one named last`() {
    let people = find(
      """
      Peter Novak spoke first. Novak said the plan was good. Then Laura Novak spoke. Novak said \
      that it was not.
      """
    ).people
    #expect(people.map(\.name) == ["Peter Novak", "Laura Novak"])
    #expect(people.map(\.mentions.count) == [2, 2])
  }

  @Test func `a headline's capitals give way to the text's own spelling`() {
    let people = find("KAREN BASS WINS\n\nMayor Karen Bass won on Tuesday.").people
    #expect(people.map(\.name) == ["Karen Bass"])
  }

  @Test(arguments: [
    "He said that she had left.", "The Kennedy Center opened its doors.",
    "Trucks drove down Martin Luther King Boulevard.", "The French and the Germans agreed.",
    "On Monday the Ministry of Health said nothing.", "It was sold to Goldman Sachs Group Inc.",
  ])
  func `pronouns, institutions, streets and peoples are no persons`(text: String) {
    #expect(find(text).people == [])
  }
}

@Suite struct PlaceTests {
  @Test func `the United States has one name however it is written`() {
    let places = find("Ships left the U.S. for Norway. America and the United States said nothing.")
      .places
    #expect(places.map(\.name) == ["United States", "Norway"])
    #expect(places.first?.mentions.count == 3)
    #expect(places.first?.country == "US")
  }

  @Test func `a state behind a comma chooses the town`() throws {
    let place = try #require(find("A fire broke out in Paris, Texas, on Monday.").places.first)
    #expect(place.name == "Paris")
    #expect(place.country == "US")
    #expect(abs((place.latitude ?? 0) - 33.66) < 0.1)
  }

  @Test func `without a hint the large town is meant`() throws {
    let place = try #require(find("The ministers met in Paris on Monday.").places.first)
    #expect(place.country == "FR")
  }

  @Test func `the other places of a text choose the town`() throws {
    let places = find(
      "Officials in Sydney, Melbourne and Brisbane warned of fires near Newcastle and Perth."
    ).places
    #expect(places.allSatisfy { $0.country == "AU" })
    #expect(places.count == 5)
  }

  @Test func `a dateline's capitals are read`() throws {
    let place = try #require(
      find("LOS ANGELES, Jan. 30 - The city opened its shelters.").places.first)
    #expect(place.name == "Los Angeles")
    #expect(place.country == "US")
  }

  @Test func `adjectives are no places`() {
    #expect(find("The French president met his Russian and Brazilian guests.").places == [])
  }

  @Test func `rivers, seas and mountains are places`() {
    let names = find("The ship crossed the Black Sea and went up the Danube.").places.map(\.name)
    #expect(names == ["Black Sea", "Danube"])
  }
}

@Suite struct WrittenFormTests {
  @Test func `a name that a cut line divides is one name`() {
    let text = """
      The committee that had been asked to look into the matter met in New
      York on Monday and heard from four of the engineers who had built the
      bridge, among them the woman who had drawn the plans for it, Maria
      Lopez of Boston, and from two of the men who had worked under her and
      who remembered the winter in which the first of the towers was built.
      """
    let mentions = find(text)
    #expect(mentions.places.map(\.name).contains("New York"))
    #expect(mentions.people.map(\.name).contains("Maria Lopez"))
  }

  @Test func `a paragraph a line keeps names apart`() {
    let mentions = find("Meetings in Paris\nPeter Novak spoke first.\nLaura Smith followed.")
    #expect(mentions.people.map(\.name) == ["Peter Novak", "Laura Smith"])
  }

  @Test func `an alias has the gazetteer's name beside it`() {
    let place = find("The ship left for Bombay in the spring.").places.first
    #expect(place?.name == "Bombay")
    #expect(place?.gazetteerName == "Mumbai")
  }
}

@Suite struct OtherLanguageTests {
  @Test(arguments: [
    ("es", "El presidente Pedro Aguilar viajó a Madrid y a Francia.", "Pedro Aguilar", "Madrid"),
    ("de", "Die Ministerin Anna Schneider sprach in Hamburg.", "Anna Schneider", "Hamburg"),
    ("nl", "Minister Jan de Vries sprak in Rotterdam met de pers.", "Jan de Vries", "Rotterdam"),
    ("fr", "Le maire Jacques Moreau est arrivé à Lyon.", "Jacques Moreau", "Lyon"),
  ])
  func `names are found beyond English`(
    language: String, text: String, person: String, place: String
  ) {
    var finder = MentionFinder()
    let mentions = finder.mentions(in: text, published: nil, language: language)
    #expect(mentions.people.map(\.name) == [person])
    #expect(mentions.places.map(\.name).contains(place))
  }
}

@Suite struct OrganisationTests {
  @Test func `organisations keep people and places clean`() {
    let mentions = find("The World Bank and the University of Oslo signed with Acme Holdings Inc.")
    #expect(mentions.organisations.count == 3)
    #expect(mentions.people == [])
  }
}
