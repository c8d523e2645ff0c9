import ArgumentParser
import Dateline

struct SimilarCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "similar", _superCommandName: "dateline",
    abstract: "Finds articles that are about the same as others.")

  @Argument(help: "Ids that hits show, or their beginnings.", completion: .nothing) var ids:
    [String]
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Option(name: .shortAndLong, help: "How many to show.") var limit: Int?
  @OptionGroup var output: OutputOptions
  @Option(help: CommonHelp.color) var color: ColorUse?
  @Flag(help: CommonHelp.noPager) var noPager = false

  mutating func run() throws {
    let settings = try self.settings()
    let format = settings.choice(.format, option: output.format) ?? .text
    try output.check(format)
    let index = try ArticleIndex(at: settings.index)
    let limit = limit ?? Int(settings[.limit].value) ?? 10
    let results = try index.similar(to: ids, limit: limit)
    try AnswerPage.show(
      results, of: index, as: format, fields: output.fields,
      on: Screen(settings, color: color, isPaged: !noPager))
  }
}
