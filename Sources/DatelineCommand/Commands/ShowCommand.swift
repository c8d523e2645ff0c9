import ArgumentParser
import Dateline

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: "dateline",
    abstract: "Shows one article, with matches marked.")

  @Argument(help: "The id that a hit shows, or its beginning.", completion: .nothing) var id: String
  @Option(help: ArgumentHelp("Mark what this question asks for.", valueName: "question"))
  var highlight: String?
  @OptionGroup var index: IndexOption
  @Option(help: "text, json or jsonl.") var format: ArticleOutputFormat = .text
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let settings = try index.settings()
    let index = try ArticleIndex(at: settings.index)
    let article = try index.article(id)
    guard format == .text else {
      try StandardOutput.write(ArticleJSON.line(article))
      return
    }
    let marks = try highlight.map { try index.highlights(in: article.text, of: $0) } ?? []
    let screen = display.screen(settings)
    let folders = screen.terminal.hasLinks ? try index.folders() : [:]
    let page = ArticlePage(
      article: article, marks: marks, file: article.file(in: folders), terminal: screen.terminal)
    try screen.show(page.text)
  }
}
