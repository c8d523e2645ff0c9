import ArgumentParser
import Dateline

struct WatchCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "watch", _superCommandName: "dateline",
    abstract: "Keeps the index up to date with folders as they change, until Ctrl-C.",
    discussion: """
      Changes are gathered for a moment and then read together. Searches go on meanwhile.
      """)

  @Argument(help: "Folders of articles.", completion: .directory) var folders: [String]
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Flag(name: .shortAndLong, help: "Say nothing but errors.") var quiet = false

  mutating func run() throws {
    let watch = FolderWatch(index: indexPath, options: IndexingOptions(sources: folders))
    FreedMemory.goesBack()
    let interrupts = InterruptHandler(stopping: watch.stop)
    defer { interrupts.end() }
    try watch.run { result in
      switch result {
      case .success(let summary):
        let isNews = summary.added + summary.updated + summary.removed + summary.failed > 0
        if !quiet && isNews {
          StandardError.write(SummaryText(summary, index: indexPath).text)
        }
      case .failure(let error):
        StandardError.write("dateline: \(error.message)\n")
      }
    }
  }
}
