import ArgumentParser
import Dateline

struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", _superCommandName: "dateline",
    abstract: "Finds articles that are about the same as others.")

  @Argument(help: "Ids that hits show, or their beginnings.", completion: .nothing) var ids:
    [String]
  @OptionGroup var index: IndexOption
  @Option(name: .shortAndLong, help: "How many to show.") var limit: Int?
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let settings = try index.settings()
    let format = settings.choice(.format, option: output.format) ?? .text
    try output.check(format)
    let index = try ArticleIndex(at: settings.index)
    let limit = limit ?? Int(settings[.limit].value) ?? 10
    let results = try index.similar(to: ids, limit: limit)
    try AnswerPage.show(
      results, of: index, as: format, fields: output.fields, on: display.screen(settings))
  }
}
