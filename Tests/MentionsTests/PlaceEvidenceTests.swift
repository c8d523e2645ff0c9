import Mentions
import Testing

/// Names that the text itself shows to be those of places.
@Suite struct PlaceEvidenceTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  @Test(arguments: [
    ("A rally at the Ashwick Detention Center ended late.", "Ashwick Detention Center"),
    ("They walked to the Ashwick Street Prison and back.", "Ashwick Street Prison"),
    ("The concert in Orchestra Hall was long.", "Orchestra Hall"),
    ("A rally began at City Hall on Friday.", "City Hall"),
    ("Two boats met near the Blue Water Bridges on Friday.", "Blue Water Bridges"),
  ])
  func `what is built is a place where the text says that somebody is there`(
    text: String, name: String
  ) {
    #expect(find(text).places.map(\.name).contains(name), "\(find(text))")
  }

  @Test func `a name coordinated with a town after a preposition of place is a place`() {
    let mentions = find("The fires burned through Pacific Dunes and Altadena on Friday.")
    #expect(Set(mentions.places.map(\.name)) == ["Pacific Dunes", "Altadena"], "\(mentions)")
    let people = find("She sat between Ann Porter and Paris Hilton on Friday.")
    #expect(!people.places.map(\.name).contains("Ann Porter"), "\(people)")
  }

  @Test func `a letter and a ship are nobody`() {
    let mentions = find(
      """
      Thousands of Gen Z protesters marched. The cruise ship MV Hondius was held, and HMS Queen \
      Elizabeth sailed with Ann Porter.
      """)
    #expect(mentions.people.map(\.name) == ["Ann Porter"], "\(mentions)")
  }

  @Test func `what a text calls a department is nobody`() {
    let mentions = find("It was put out, according to Cal Fire, the state's fire department.")
    #expect(mentions.people.isEmpty, "\(mentions)")
    #expect(mentions.organisations.map(\.name) == ["Cal Fire"], "\(mentions)")
    let said = find("Then Ann Clark, a small group behind her, left the hall in Leeds.")
    #expect(said.people.map(\.name) == ["Ann Clark"], "\(said)")
  }

  @Test func `one mention at a place speaks for all mentions of it`() {
    let mentions = find(
      """
      Eight were arrested at the Ashwick Detention Center. The Ashwick Detention Center is run by \
      the state. Ashwick Detention Center opened in 1988.
      """)
    #expect(
      mentions.places.first { $0.name == "Ashwick Detention Center" }?.mentions.count == 3,
      "\(mentions)")
  }

  @Test func `who works at a centre says nothing of where it is`() {
    let mentions = find("Ann Porter, a researcher at the Zelmora Research Center, agreed.")
    #expect(!mentions.places.map(\.name).contains("Zelmora Research Center"))
  }

  @Test(arguments: [
    ("The village of Kampungwe was closed off.", ["Kampungwe"]),
    (
      "Cases were found in the villages of Bumbalar, Maliwik and Karaworm.",
      ["Bumbalar", "Karaworm"]
    ),
    ("The disease struck the Orientalu district on Friday.", ["Orientalu"]),
    ("Voters of Preblor and Walkten counties were asked.", ["Preblor", "Walkten"]),
  ])
  func `a noun beside a name says what it is`(text: String, names: [String]) {
    let places = Set(find(text).places.map(\.name))
    #expect(places.isSuperset(of: names), "\(places)")
  }

  @Test(arguments: [
    "A Mansfield man was found on Friday.", "Mansfield Mayor Curtis Porter spoke on Friday.",
    "MANSFIELD -- The council met on Friday.", "Ann Porter of Mansfield, Ohio, won on Friday.",
    "It was said by Sen. John Porter, D-Mansfield, on Friday.",
  ])
  func `residents, offices, datelines and states beside a town tell it`(text: String) {
    #expect(find(text).places.map { $0.name }.contains("Mansfield"), "\(find(text).places)")
  }

  @Test func `a person of a town's name stays a person`() {
    let mentions = find(
      "Guy Mansfield came in May. In Mansfield she saw a friend. Mansfield said no.")
    #expect(mentions.people.map(\.name) == ["Guy Mansfield"], "\(mentions)")
  }

  @Test func `letters before a dash are no dateline`() {
    #expect(find("LU - Ann wrote it.").places.isEmpty)
  }
}

/// Names of places with words in them that are people's elsewhere.
@Suite struct PlaceNameTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  @Test(arguments: [
    ("The hospital is in St. Marc, Haiti.", "St. Marc", "HT"),
    ("Snow fell in St. Paul, Minnesota.", "St. Paul", "US"),
    ("The road to Mt. Pleasant, Iowa, was closed.", "Mt. Pleasant", "US"),
    ("Ducks were found in Queen Anne's County, Maryland.", "Queen Anne's County", "US"),
  ])
  func `saints, mounts and queens are parts of places' names`(
    text: String, name: String, country: String
  ) {
    let mentions = find(text)
    #expect(mentions.people.isEmpty, "\(mentions.people)")
    #expect(mentions.places.first { $0.name == name }?.country == country, "\(mentions.places)")
  }

  @Test func `a square named after a saint is no person`() {
    let mentions = find("Crowds met in St. Peter's Square on Friday.")
    #expect(mentions.places.map(\.name) == ["St. Peter's Square"])
    #expect(mentions.people.isEmpty)
  }

  @Test func `counties that share their noun are counties`() throws {
    let place = try #require(
      find("Voters of Douglas and Sarpy counties in Nebraska were asked.").places.first {
        $0.name == "Sarpy"
      })
    #expect(place.country == "US")
    #expect(place.isTown)
  }

  @Test func `a place that the gazetteer lacks lies where the text says`() throws {
    let text = "He was taken to the Ashwick Detention Center in Los Angeles on Friday."
    let place = try #require(find(text).places.first { $0.name == "Ashwick Detention Center" })
    #expect(place.country == "US")
    #expect(abs((place.latitude ?? 0) - 34.05) < 0.1)
  }

  @Test func `of a country only the code is taken over`() throws {
    let text = "The clinic in Kampungwe, Angola, was closed."
    let place = try #require(find(text).places.first { $0.name == "Kampungwe" })
    #expect(place.country == "AO")
    #expect(place.latitude == nil)
  }

  @Test func `a doctor of medicine is no state, and I'll is not Illinois`() {
    let mentions = find("It was read by Harry Porter, MD, who said: I thought, OK, I'll go.")
    #expect(mentions.places.isEmpty, "\(mentions.places)")
  }

  @Test func `an administration names who leads it`() {
    #expect(find("It was close to the Bush administration in 2001.").people.map(\.name) == ["Bush"])
  }
}

@Suite struct OfficialPlaceTests {
  @Test(arguments: [
    ("The bill was opposed by Kansas Republican Ann Porter.", "Kansas"),
    ("Ohio Senator Ann Porter spoke against it.", "Ohio"),
    ("Robert Harris, a Rhode Island Democrat, said no.", "Rhode Island"),
    ("Rep. Robert Harris, D-N.Y., said no.", "N.Y."),
  ])
  func `whom a member of a party or parliament speaks for is a place`(text: String, place: String) {
    var finder = MentionFinder()
    let mentions = finder.mentions(in: text, published: nil, language: "en")
    #expect(mentions.places.map(\.name) == [place])
  }
}

@Suite struct ListedPlaceTests {
  private func places(_ text: String) -> [PlaceMention] {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en").places
  }

  @Test func `L.A. is Los Angeles, and Louisiana behind a town`() {
    #expect(places("Police in L.A. said no.").map(\.gazetteerName) == ["Los Angeles"])
    #expect(
      places("He lives in Baton Rouge, L.A. and works.").last?.gazetteerName == "Louisiana")
  }

  @Test func `a city in a list with others is one, whatever else bears its name`() {
    let found = places("The firm has papers in San Antonio, Beaumont and Laredo.")
    #expect(found.map(\.name) == ["San Antonio", "Beaumont", "Laredo"])
  }
}
