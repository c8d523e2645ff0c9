import ArgumentParser
import Dateline

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Answers a question, the best articles first.",
    discussion: """
      dateline search flood --place Venice
      dateline search '"dispersal order" -march' --from 2026-01 --sort newest
      dateline search '*' --facet people:20 --facet date --limit 0
      """)

  @Argument(help: "The question; * is every article.") var question: [String] = []
  @OptionGroup var index: IndexOption
  @OptionGroup var filters: FilterOptions
  @Option(help: "relevance, newest or oldest.") var sort: SearchRequest.Order = .relevance
  @Option(name: .shortAndLong, help: "How many hits to show.") var limit = 10
  @Option(help: "How many hits to pass over.") var offset = 0
  @Option(help: "Whether all words are wanted, or any: all or any.") var match: MatchMode = .all
  @Option(
    help: ArgumentHelp(
      "Count people, places, organisations, authors, sources, sections, topics, languages, year, "
        + "month, day, or date, which picks the bucket that fits.", valueName: "name[:count]"))
  var facet: [FacetOption] = []
  @Option(help: "text, json, jsonl or trec.") var format: OutputFormat = .text
  @Flag(help: "Print only how many articles match, exactly.") var count = false
  @Flag(help: "Read the question back in words, part by part, with what each part finds.")
  var explain = false
  @Option(
    help: ArgumentHelp(
      "Answer a file of questions, one id<TAB>question or question a line; - is standard input.",
      valueName: "file"))
  var queries: String?

  func validate() throws {
    if queries == nil && question.isEmpty {
      throw ValidationError("Ask something: dateline search QUESTION; * is every article.")
    }
    if queries != nil && !question.isEmpty {
      throw ValidationError("Give a question or --queries, not both.")
    }
  }

  mutating func run() throws {
    let index = try ArticleIndex(at: index.path)
    if let queries {
      try QueryBatch(command: self, index: index).run(from: queries)
      return
    }
    let request = request(question.joined(separator: " "))
    let results = try index.search(request)
    let notes = try SearchNotes(on: results, of: request, from: index, explains: explain)
    try StandardOutput.write(rendered(results, notes))
    if results.matches.count == 0 { throw Program.nothingFound }
  }

  func request(_ question: String) -> SearchRequest {
    var request = SearchRequest(question)
    request.match = match
    request.filters = filters.all
    request.order = sort
    request.offset = offset
    request.limit = count ? 0 : limit
    request.facets = facet.map(\.facet)
    request.wantsExactCount = count
    request.wantsSnippets = format != .trec && !count
    return request
  }

  private func rendered(_ results: SearchResults, _ notes: SearchNotes) -> [UInt8] {
    if count && format == .text { return Array("\(results.matches.count)\n".utf8) }
    switch format {
    case .text:
      let page = SearchPage(results: results, notes: notes, terminal: .standardOutput())
      return Array(page.text.utf8)
    case .json, .jsonl: return SearchJSON.line(results, id: nil, notes: notes)
    case .trec: return TrecRun.lines(results, query: "0")
    }
  }
}
