import ArgumentParser
import Dateline

struct PeopleCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "people", _superCommandName: "dateline",
    abstract: "Says who is named together with whom in the articles that match.",
    discussion: """
      dateline people 'city council'
      dateline people '*' --format graphml > people.graphml
      """)

  @Argument(help: "The question; * is every article.", completion: .nothing)
  var question: [String]
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @OptionGroup var filters: FilterOptions
  @Option(
    name: .shortAndLong, help: "How many pairs; else 20, and all of them as csv and graphml.")
  var limit: Int?
  @Option(help: "text, json, jsonl, csv or graphml.") var format: PeopleFormat = .text

  mutating func run() throws {
    let settings = try self.settings()
    let index = try ArticleIndex(at: settings.index)
    var network = PeopleNetwork()
    var request = SearchRequest(question.joined(separator: " "))
    request.filters = filters.all
    try index.forEachMatch(request) { hit in
      network.add(hit.article.people)
      return true
    }
    let pairs = network.pairs(limit: limit ?? (format.givesAll ? .max : 20))
    try StandardOutput.write(PeopleText(network: network, pairs: pairs).bytes(format))
    if network.leftOut > 0 {
      StandardError.write(
        "dateline: \(Count.text(network.leftOut, "pair")) of people beyond the first million "
          + "were not counted: narrow the question\n")
    }
    if pairs.isEmpty { throw Program.nothingFound }
  }
}

/// How pairs of people are printed.
enum PeopleFormat: String, Choice {
  case text, json, jsonl, csv, graphml

  var givesAll: Bool { self == .csv || self == .graphml }
}
