import ArgumentParser
import Dateline

struct ShowCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: "dateline",
    abstract: "Shows one article, with matches marked.")

  @Argument(help: "The id that a hit shows, or its beginning.", completion: .nothing) var id: String
  @Option(help: ArgumentHelp("Mark what this question asks for.", valueName: "question"))
  var highlight: String?
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Option(help: "text, json or jsonl.") var format: ArticleOutputFormat = .text
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false

  mutating func run() throws {
    let settings = try self.settings()
    let index = try ArticleIndex(at: settings.index)
    let article = try index.article(id)
    guard format == .text else {
      try StandardOutput.write(ArticleJSON.line(article))
      return
    }
    let marks = try highlight.map { try index.highlights(in: article.text, of: $0) } ?? []
    let screen = Screen(settings, color: color, isPaged: !noPager)
    let folders = screen.terminal.hasLinks ? try index.folders() : [:]
    let page = ArticlePage(
      article: article, marks: marks, file: article.file(in: folders), terminal: screen.terminal)
    try screen.show(page.text)
  }
}
