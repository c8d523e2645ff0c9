import Mentions
import Testing

@Suite struct OfficeHoldersTests {
  private func found(_ text: String) -> (people: [String], organisations: [String]) {
    var finder = MentionFinder()
    let mentions = finder.mentions(in: text, published: nil, language: "en")
    return (mentions.people.map(\.name), mentions.organisations.map(\.name))
  }

  @Test(arguments: [
    ("The bill was sent by Senate Majority Leader Robert Harris on Monday.", "Robert Harris"),
    ("It was former House Speaker Thomas Walker who asked for it.", "Thomas Walker"),
    ("It is the opinion of Supreme Court Justice Margaret Collins.", "Margaret Collins"),
    ("In an interview with Fox News' Kevin Murphy he said no.", "Kevin Murphy"),
  ])
  func `an office with a body before it ends where its holder's name begins`(
    text: String, person: String
  ) {
    #expect(found(text).people == [person])
  }

  @Test func `the body whose office it is stays an organisation`() {
    let names = found("A letter went to Senate Majority Leader Robert Harris on Monday.")
    #expect(names.organisations == ["Senate"])
  }

  @Test func `an institute that bears a president's name has nobody in it`() {
    #expect(found("She works at the President Robert Harris Institute in London.").people == [])
  }

  @Test(arguments: [
    ("A complaint was made to President Trump by letter.", ["Trump"]),
    ("Former Florida governor Ann Porter spoke.", ["Ann Porter"]),
    ("CHAIRMAN SELLS SHARES\n\nThe firm said it has told the exchange.", []),
    ("He is the Chief Operating Officer of a bank.", []),
    ("It was Bob Dole who spoke.", ["Bob Dole"]),
  ])
  func `a title makes a name of a word, and what qualifies titles doesn't`(
    text: String, people: [String]
  ) {
    #expect(found(text).people == people)
  }
}

/// Whole names that the rules know and the tagger missed or cut.
@Suite struct FullNamesTests {
  @Test(arguments: [
    ("In America, Bernie Sanders. In the 2016 primary he lost.", "Bernie Sanders"),
    ("But Texas Senator Ted Harris insisted the fight was not over.", "Ted Harris"),
    ("It was told in the Michael Winterbottom film of that year.", "Michael Winterbottom"),
    ("The enemy is on the path to defeat; Osama bin Laden is dead.", "Osama bin Laden"),
    ("They wanted to call Hunter Biden, the son of a former senator.", "Hunter Biden"),
  ])
  func `a given name and a surname are somebody where no place is called so`(
    text: String, person: String
  ) {
    var finder = MentionFinder()
    let mentions = finder.mentions(in: text, published: nil, language: "en")
    #expect(mentions.people.map(\.name) == [person])
  }
}

@Suite struct OfficePlaceTests {
  @Test(arguments: [
    ("He spoke of Alabama Gov. Ann Porter and her plans.", ["Alabama"]),
    ("Former New York City Mayor Robert Harris spoke.", ["New York City"]),
    ("It was a New England Republican who spoke.", ["New England"]),
  ])
  func `a place keeps its whole name beside an office`(text: String, places: [String]) {
    var finder = MentionFinder()
    let mentions = finder.mentions(in: text, published: nil, language: "en")
    #expect(mentions.places.map(\.name) == places)
  }
}
