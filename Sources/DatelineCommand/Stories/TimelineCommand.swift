import ArgumentParser
import Dateline

struct TimelineCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "timeline", _superCommandName: "dateline",
    abstract: "Tells a story by date: one line a day, with its best article.",
    discussion: """
      dateline timeline 'detention center protest' --from 2026-01
      """)

  @Argument(help: "The question; * is every article.", completion: .nothing)
  var question: [String]
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @OptionGroup var filters: FilterOptions
  @Option(
    name: .shortAndLong,
    help: "How many days at most, those with the most articles; else all.")
  var limit: Int?
  @Option(help: "text, json, jsonl or csv.") var format: StoryFormat = .text
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false

  mutating func run() throws {
    let settings = try self.settings()
    let index = try ArticleIndex(at: settings.index)
    var timeline = Timeline()
    var request = SearchRequest(question.joined(separator: " "))
    request.filters = filters.all
    try index.forEachMatch(request) { hit in
      timeline.add(hit)
      return true
    }
    let all = timeline.days
    let days = Timeline.busiest(all, limit: limit ?? .max)
    switch format {
    case .text:
      let screen = Screen(settings, color: color, isPaged: !noPager)
      let page = TimelinePage(
        days: days, left: all.count - days.count, undated: timeline.undated,
        terminal: screen.terminal)
      try screen.show(page.text)
    case .json, .jsonl: for day in days { try StandardOutput.write(day.json) }
    case .csv:
      try StandardOutput.write(
        CSVRow.line(["date", "articles", "copies", "id", "title", "source"]))
      for day in days { try StandardOutput.write(CSVRow.line(day.cells)) }
    }
    if days.isEmpty && timeline.undated == 0 { throw Program.nothingFound }
  }
}

/// How a story is printed.
enum StoryFormat: String, Choice {
  case text, json, jsonl, csv
}
