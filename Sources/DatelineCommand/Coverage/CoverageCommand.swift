import ArgumentParser
import Dateline

struct CoverageCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "coverage", _superCommandName: "dateline",
    abstract: "Counts articles by source and month, and names the gaps.",
    discussion: """
      Tells an empty answer from an empty archive: what the index never had can't be found.
      """)

  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Option(help: ArgumentHelp("Only this source; repeat for more.", valueName: "name"))
  var source: [String] = []
  @Option(name: .shortAndLong, help: "How many sources, those with the most articles; else 10.")
  var limit: Int?
  @Option(help: "text, json, jsonl or csv.") var format: StoryFormat = .text
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false

  mutating func run() throws {
    let settings = try self.settings()
    let coverage = try ArticleIndex(at: settings.index).coverage()
    let wanted = Set(source)
    var sources = coverage.sources.filter { wanted.isEmpty || wanted.contains($0.name) }
    let all = sources.count
    sources = Array(sources.prefix(max(0, limit ?? (format == .text ? 10 : .max))))
    switch format {
    case .text:
      let screen = Screen(settings, color: color, isPaged: !noPager)
      let page = CoveragePage(sources: sources, all: all, terminal: screen.terminal)
      try screen.show(page.text)
    case .csv:
      try StandardOutput.write(CSVRow.line(["source", "month", "articles"]))
      for source in sources {
        for (month, count) in source.months.sorted(by: { $0.key < $1.key }) {
          try StandardOutput.write(CSVRow.line([source.name, month, String(count)]))
        }
      }
    case .json, .jsonl:
      for source in sources { try StandardOutput.write(Self.json(source)) }
    }
    if sources.isEmpty { throw Program.nothingFound }
  }

  private static func json(_ source: Coverage.Source) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("source")
      json.value(source.name)
      json.key("articles")
      json.value(source.articles)
      json.key("without_month")
      json.value(source.withoutMonth)
      json.key("months")
      json.array { json in
        for (month, count) in source.months.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.key("value")
            json.value(month)
            json.key("count")
            json.value(count)
          }
        }
      }
      json.key("gaps")
      json.value(MonthGaps(source.months).texts)
    }
    json.endLine()
    return json.bytes
  }
}
