import ArgumentParser
import Dateline

struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "Finds articles that are about the same as others.")

  @Argument(help: "Ids that hits show, or their beginnings.") var ids: [String]
  @OptionGroup var index: IndexOption
  @Option(name: .shortAndLong, help: "How many to show.") var limit = 10
  @Option(help: "text, json, jsonl or trec.") var format: OutputFormat = .text

  mutating func run() throws {
    let results = try ArticleIndex(at: index.path).similar(to: ids, limit: limit)
    switch format {
    case .text:
      try StandardOutput.write(
        SearchPage(results: results, terminal: .standardOutput()).text)
    case .json, .jsonl: try StandardOutput.write(SearchJSON.line(results, id: nil))
    case .trec: try StandardOutput.write(TrecRun.lines(results, query: "0"))
    }
    if results.hits.isEmpty { throw Program.nothingFound }
  }
}
