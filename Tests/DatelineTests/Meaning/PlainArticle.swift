import TextAnalysis

@testable import Dateline

/// An article of a few known words, as a test looks through it without an index.
struct PlainArticle {
  /// Forms of one word, which a stemmer joins. None is a stop word.
  static let forms = [
    ["strike", "strikes"], ["river", "rivers"], ["council", "councils"], ["storm", "storms"],
    ["bridge", "bridges"], ["market", "markets"], ["vaccine", "vaccines"], ["harbour"], ["known"],
    ["famous"],
  ]
  static let words = forms.flatMap { $0 }
  static let people = ["Karen Bass", "Grace Hopper", "Karen Hopper", "Ada King Lovelace"]
  static let places = ["Berlin", "West Berlin", "Los Angeles"]
  static let organisations = ["Harbour Council", "Red Cross"]
  static let sources = ["Harbour Herald", "Evening Post"]
  static let sections = ["City", "Foreign News"]
  static let topics = ["rail", "rail strike"]

  var number = 0
  var title: [String] = []
  var text: [String] = []
  var date: PartialDate?
  var spoken: PartialDate?
  var names: [Field: [String]] = [:]
  var keywords: [Field: String] = [:]

  var path: String { "d\(number % 3)/\(number).json" }

  /// As its publisher would write it. A date that the text speaks of is a
  /// paragraph of its own, in words that no question here asks for.
  var source: TestArchive.Source {
    var source = TestArchive.Source(title: title.joined(separator: " "))
    source.text = text.joined(separator: " ")
    if let spoken { source.text += "\n\n(\(spoken))" }
    source.date = date?.description
    source.people = names[Schema.person] ?? []
    source.places = names[Schema.place] ?? []
    source.organisations = names[Schema.organisation] ?? []
    source.authors = names[Schema.author] ?? []
    source.source = names[Schema.source]?.first
    source.section = keywords[Schema.section]
    source.topics = keywords[Schema.topic].map { [$0] } ?? []
    source.id = keywords[Schema.record]
    return source
  }

  static func random(number: Int, _ random: inout some RandomNumberGenerator) -> PlainArticle {
    func words(_ count: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: count, using: &random)).compactMap { _ in
        Self.words.randomElement(using: &random)
      }
    }
    func some(_ names: [String]) -> [String] {
      names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    }
    var article = PlainArticle()
    article.number = number
    article.title = words(0...3)
    article.text = words(1...9)
    article.date = Bool.random(using: &random) ? date(&random) : nil
    // Day, month or year: what the finder of dates reads without doubt.
    article.spoken = Bool.random(using: &random) ? day(&random) : nil
    article.names = [
      Schema.person: some(people), Schema.place: some(places),
      Schema.organisation: some(organisations), Schema.author: some(people),
      Schema.source: Array(some(sources).prefix(1)),
    ]
    article.keywords = [Schema.format: "json", Schema.language: "en"]
    article.keywords[Schema.section] = some(sections).first
    article.keywords[Schema.topic] = some(topics).first
    article.keywords[Schema.record] = Bool.random(using: &random) ? "r-\(number % 5)" : nil
    return article
  }

  /// Within few years, so that questions hit.
  static func date(_ random: inout some RandomNumberGenerator) -> PartialDate? {
    let day = day(&random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return day.flatMap { PartialDate(year: $0.year) }
    case 1: return day.flatMap { PartialDate(year: $0.year, month: $0.month) }
    default: return day
    }
  }

  private static func day(_ random: inout some RandomNumberGenerator) -> PartialDate? {
    PartialDate(
      year: Int.random(in: 1998...2001, using: &random),
      month: Int.random(in: 1...3, using: &random), day: Int.random(in: 27...28, using: &random))
  }
}
