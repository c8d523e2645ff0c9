/// The fifty questions that both indexes are asked after every cycle: each part
/// of the question language is among them.
enum YearQuestions {
  static let all = [
    "harbour", "glacier storm", "strike OR verdict", "vaccine -orchard", "\"council voted\"",
    "\"the river\"", "title:museum", "title:\"bridge tunnel\"", "=farmers", "teach*", "fest*",
    "harbour NEAR/3 market", "river NEAR school", "atleast2:budget", "cafe", "café", "naive",
    "well-known", "O'Hara", "U.S.", "NATO", "1250", "person:\"Karen Bass\"", "person:Brandt",
    "person:\"Grace Hopper\" harbour", "place:Berlin", "place:\"Los Angeles\" storm",
    "author:\"Rosa Parks\"", "author:Tutu", "source:\"Harbour Herald\"", "section:Sports winter",
    "language:en library", "date:1950", "date:1950..1959", "date:2001-03", "before:1920",
    "after:2020 theatre", "day:04-13", "date:undated", "has:date judges", "about:1944",
    "about:1999-05", "tag:harbour", "(harbour OR river) -(market OR school)",
    "hospital AND NOT factory", "path:d3", "record:r-77", "NOT winter water", "zebra",
    "painted counted",
  ]
}
