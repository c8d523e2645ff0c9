import ArgumentParser
import Dateline

struct NewsCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "news", _superCommandName: "dateline",
    abstract: "Shows what saved searches find that they had not found before.",
    discussion: """
      Exit status 0 when there is something new, else 1: fit for cron.

        dateline index -q && dateline news bass --format rss > bass.xml
      """)

  @Argument(help: "The name of one search; else all of them.", completion: .nothing) var name:
    String?
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Option(help: "text, json, jsonl, rss or jsonfeed.") var format: NewsFormat = .text
  @Flag(help: "Show it again next time.") var peek = false
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false

  mutating func run() throws {
    let settings = try self.settings()
    let searches = try SavedSearches()
    let wanted = searches.all.filter { name == nil || $0.name == name }
    if let name, wanted.isEmpty {
      throw DatelineError(
        .notFound, "there is no saved search \(name). dateline save lists those there are.")
    }
    let index = try ArticleIndex(at: settings.index)
    let screen = Screen(settings, color: color, isPaged: !noPager)
    var printer = NewsPrinter(format: format, terminal: screen.terminal)
    for search in wanted {
      let seen = try SeenArticles(search.name)
      var ids: [String] = []
      var news: [IndexedArticle] = []
      try NewsSearch(search.question, in: index).forEach { article in
        ids.append(article.id)
        // More than anyone reads; the rest is counted only.
        guard !seen.ids.contains(article.id) else { return }
        printer.count += 1
        if news.count < Self.mostShown { news.append(article) }
      }
      try StandardOutput.write(printer.bytes(search.name, search.question, news))
      if !peek { try seen.replace(with: ids) }
    }
    try StandardOutput.write(printer.end)
    if printer.count == 0 { throw Program.nothingFound }
  }

  /// Of one search.
  private static let mostShown = 1000
}

/// How news are printed.
enum NewsFormat: String, Choice {
  case text, json, jsonl, rss, jsonfeed
}
