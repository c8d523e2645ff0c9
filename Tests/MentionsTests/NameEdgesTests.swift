import Mentions
import Testing

/// Where a name begins and ends.
@Suite struct NameEdgesTests {
  private func find(_ text: String) -> Mentions {
    var finder = MentionFinder()
    return finder.mentions(in: text, published: nil, language: "en")
  }

  @Test func `a syllable that a hyphen joins belongs to the name, and a word doesn't`() {
    let joined = find("President Lee Myung-bak met Prime Minister Han Duck-soo in Seoul.")
    #expect(joined.people.map(\.name) == ["Lee Myung-bak", "Han Duck-soo"])
    let apart = find("The vote went to Karen Bass-backed candidates, said Karen Bass.")
    #expect(apart.people.map(\.name) == ["Karen Bass"])
  }

  @Test func `a city before an office is no part of the mayor's name`() {
    let mentions = find("The plan was criticised by London Mayor Sadiq Khan on Friday.")
    #expect(mentions.people.map(\.name) == ["Sadiq Khan"])
  }

  @Test func `a party and a state are no person`() {
    let mentions = find("The bill was written by Rep. Dan Glickman, D-Kans., and others.")
    #expect(mentions.people.map(\.name) == ["Dan Glickman"])
  }

  @Test func `a name goes on in the next line where lines are cut at a width`() {
    let mentions = find(
      "The company said on Thursday that it had named Kenneth\nBlackman vice president, and that it "
        + "would look for a new\ntreasurer before the summer.")
    #expect(mentions.people.map(\.name) == ["Kenneth Blackman"])
  }

  @Test func `a month and a demonym alone are nobody`() {
    let mentions = find("Output fell in Jan 1987. Signs of concern about German prospects grew.")
    #expect(mentions.people.isEmpty, "\(mentions.people.map(\.name))")
  }

  @Test func `words of a headline are no person, and a name in it is`() {
    #expect(find("STERLING FIRM IN EARLY TRADE\n\nThe pound rose.").people.isEmpty)
    let mentions = find("KAREN BASS WINS\n\nMayor Karen Bass won the vote on Tuesday.")
    #expect(mentions.people.map(\.name) == ["Karen Bass"])
  }

  @Test func `two names with a hyphen between are a person only where more says so`() {
    #expect(find("The Dodd-Frank rules were kept.").people.isEmpty)
    let mentions = find("Ann Lloyd-Jones spoke. Ms. Lloyd-Jones left early.")
    #expect(mentions.people.map(\.name) == ["Ann Lloyd-Jones"])
  }

  @Test func `words behind a name are no part of it, though the last is a surname too`() {
    #expect(find("He called Ann Porter Direct Dial 555.").people.map(\.name) == ["Ann Porter"])
  }

  @Test func `a firm and an office before a name leave the name`() {
    let mentions = find("Hughes Tool Co Chairman W.A. Kistler\nsaid its proposal to merge stands.")
    #expect(mentions.people.map(\.name) == ["W.A. Kistler"])
  }

  @Test func `letters before a surname are no town beside a country`() {
    let mentions = find("Loose ties to AQ Khan and Libya are known.")
    #expect(mentions.people.map(\.name) == ["AQ Khan"])
    #expect(mentions.places.map(\.name) == ["Libya"])
  }

  @Test(arguments: [
    ("He wrote to Aunt Bea on Monday.", "Bea"), ("He wrote to Uncle Bob on Monday.", "Bob"),
    ("He wrote to Auntie Bea on Monday.", "Bea"),
  ])
  func `an aunt or uncle is named without the title`(text: String, name: String) {
    #expect(find(text).people.map(\.name) == [name])
  }

  @Test func `who is known only with a title is nobody`() {
    let mentions = find("He said that Uncle Sam pays for it.")
    #expect(mentions.people.isEmpty)
    #expect(mentions.organisations.map(\.name) == ["Uncle Sam"])
  }

  @Test(arguments: [
    ("President Mohamed Abdullahi Mohamed of Somalia spoke.", "Mohamed Abdullahi Mohamed"),
    ("The book is by Jerome K. Jerome.", "Jerome K. Jerome"),
    ("The singer James Edward James said no.", "James Edward James"),
    ("He was shot by Sirhan Sirhan. Sirhan was caught.", "Sirhan Sirhan"),
  ])
  func `a name that ends as it begins is one`(text: String, name: String) {
    #expect(find(text).people.map(\.name) == [name])
  }
}
