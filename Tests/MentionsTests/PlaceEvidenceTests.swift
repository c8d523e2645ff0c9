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
