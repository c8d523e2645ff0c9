import Mentions
import TextAnalysis
import Testing

/// What was found wrong in the commonest names of whole archives stays mended.
@Suite struct NameDoubtsTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: PartialDate(iso: "1987-03-12"), language: "en")
  }

  @Test func `a firm that is named after people is no person`() {
    let mentions = find(
      "The shares were offered through Goldman, Sachs and Co on Thursday, and S&P rated them.")
    #expect(mentions.people.isEmpty, "\(mentions.people.map(\.name))")
  }

  @Test func `a city is a place, whatever its name looks like`() {
    let mentions = find(
      "The cartel office in West Berlin spoke. Strikes spread through the state of Sao Paulo, "
        + "officials said.")
    #expect(mentions.people.isEmpty)
    #expect(mentions.places.map(\.name) == ["West Berlin", "Sao Paulo"])
  }

  @Test func `a dateline names a place, also one that is a surname`() {
    let mentions = find("BERLIN, Nov. 11 - Thousands of people streamed into the city on Friday.")
    #expect(mentions.people.isEmpty)
    #expect(mentions.places.map(\.name) == ["Berlin"])
  }

  @Test func `a small town that bears a person's name is that person`() {
    let mentions = find(
      "President Barack Obama spoke on Monday. Critics pointed to Obama and his cabinet.")
    #expect(mentions.people.map(\.name) == ["Barack Obama"])
    #expect(mentions.places.isEmpty)
  }

  @Test func `words, hours and abbreviations that also name a village are no places`() {
    let mentions = find(
      "The exchange opened at 1500 EST. The International Coffee Organization (ICO) met. Talk "
        + "about a blessing from God, he said on “State of the Union” on Sunday.")
    #expect(mentions.places.isEmpty, "\(mentions.places.map(\.name))")
  }

  @Test func `a bill is nobody, and a chancellor is named without his office`() {
    let mentions = find(
      "The Bill was sent to the chamber on Monday. A bill like it failed. "
        + "Chancellor of the Exchequer Nigel Lawson welcomed it.")
    #expect(mentions.people.map(\.name) == ["Nigel Lawson"])
  }

  @Test func `a place goes by the gazetteer's name only where readers know it`() {
    func other(_ text: String) -> [String?] { find(text).places.map(\.gazetteerName) }
    #expect(other("The mayor of Bombay resigned in Bombay.") == ["Mumbai"])
    #expect(other("He lives in Sacramento, Calif., now.") == [nil, "California"])
    #expect(other("They met in Moscow and flew to Geneva on Friday.") == [nil, nil])
    #expect(other("The bank has its seat in Frankfurt.") == [nil])
  }

  @Test(arguments: [
    "They spoke for the Green New Deal. A Green New Deal costs much.",
    "In Chicago June Eurodollars started at 93.33.",
    "A firm outside of Frankfurt, W. Germany, said so.",
    "The White House Council of Economic Advisers met.",
  ])
  func `phrases of plain words, months and countries are no people`(text: String) {
    var finder = MentionFinder()
    let mentions = finder.mentions(in: text, published: nil, language: "en")
    #expect(mentions.people.isEmpty, "\(mentions.people)")
  }

  @Test func `a spokesman's firm and an analyst's are no people`() {
    var finder = MentionFinder()
    let text =
      "It was said by an analyst at Zeller Brandt. Zeller Brandt analyst Ann Porter agreed."
    let mentions = finder.mentions(in: text, published: nil, language: "en")
    #expect(mentions.people.map(\.name) == ["Ann Porter"])
  }

  @Test func `streets, buildings and storms that are named after people are no people`() {
    let mentions = find(
      "She lives on Ann Porter Drive, not far from the Ann Porter Plaza. Hurricane Rita passed.")
    #expect(mentions.people.isEmpty, "\(mentions.people.map(\.name))")
    #expect(mentions.places.map(\.name) == ["Ann Porter Drive", "Ann Porter Plaza"])
  }

  @Test func `what bears somebody's name is nobody, and whoever is named beside it is somebody`() {
    let mentions = find(
      "Visitors met in front of the Edward Holloway building and the Jane Whitfield school. "
        + "A building by Frank Gehry stands beside it, said Anna Porter, who won the John "
        + "Whitfield prize.")
    #expect(mentions.people.map(\.name) == ["Frank Gehry", "Anna Porter"])
  }

  @Test func `years before Christ and points of the compass are no places`() {
    let mentions = find("In 300 BC and in the fifth century BC, Western merchants sailed to Rome.")
    #expect(mentions.places.map(\.name) == ["Rome"])
  }

  @Test func `types and signs at an exchange are no places`() {
    let mentions = find("McDonnell Douglas Corp <MD> built its new MD-11 in California.")
    #expect(mentions.places.map(\.name) == ["California"])
  }

  @Test func `a great city is nobody's surname`() {
    let mentions = find("Ann Beijing sang. They engaged Beijing in good faith.")
    #expect(mentions.places.map(\.name).contains("Beijing"), "\(mentions)")
  }
}
