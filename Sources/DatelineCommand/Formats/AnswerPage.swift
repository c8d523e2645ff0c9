import Dateline

/// Shows the hits that a command answers with, as a page for a person or in a format for programs.
enum AnswerPage {
  /// Throws `Program.nothingFound` after an answer without hits.
  static func show(
    _ results: SearchResults, of index: ArticleIndex, as format: OutputFormat,
    fields: [HitField]?, on screen: Screen
  ) throws {
    if format == .text {
      let folders = screen.terminal.hasLinks ? try index.folders() : [:]
      let page = SearchPage(results: results, folders: folders, terminal: screen.terminal)
      try screen.show(page.text)
    } else {
      var printer = try AnswerPrinter(format: format, fields: fields, isBatch: false, index: index)
      try printer.print(results, query: "0")
    }
    if results.hits.isEmpty { throw Program.nothingFound }
  }
}
