import ArgumentParser
import Dateline

struct ContextCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "context", _superCommandName: "dateline",
    abstract: "Shows every place where the words stand, one under the other.",
    discussion: """
      dateline context curfew
      dateline context '"state of emergency"' --from 2020 --limit 50
      """)

  @Argument(help: "The question.", completion: .nothing) var question: [String]
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @OptionGroup var filters: FilterOptions
  @Option(name: .shortAndLong, help: "How many lines; else 20, and all of them as csv.")
  var limit: Int?
  @Option(help: "text, json, jsonl or csv.") var format: StoryFormat = .text
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false

  mutating func run() throws {
    let settings = try self.settings()
    let index = try ArticleIndex(at: settings.index)
    // Another reader: the first stays at the state that its matches are of.
    let marker = try ArticleIndex(at: settings.index)
    var request = SearchRequest(question.joined(separator: " "))
    request.filters = filters.all
    let limit = limit ?? (format == .csv ? .max : 20)
    let screen = Screen(settings, color: color, isPaged: !noPager)
    var shown = 0
    if format == .csv {
      try StandardOutput.write(CSVRow.line(["id", "date", "left", "match", "right"]))
    }
    let words = request.question
    try index.forEachMatch(request) { hit in
      for range in try marker.highlights(in: hit.article.text, of: words) {
        guard shown < limit else { return false }
        let line = ContextLine(article: hit.article, range: range, terminal: screen.terminal)
        try StandardOutput.write(line.bytes(format))
        shown += 1
      }
      return shown < limit
    }
    if shown == 0 { throw Program.nothingFound }
  }
}
