import ArgumentParser
import Dateline

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", _superCommandName: "dateline",
    abstract: "Keeps the index up to date with folders as they change, until Ctrl-C.",
    discussion: """
      Changes are gathered for a moment and then read together. Searches go on meanwhile.
      """)

  @Argument(help: "Folders of articles.", completion: .directory) var folders: [String]
  @OptionGroup var index: IndexOption
  @Flag(name: .shortAndLong, help: "Say nothing but errors.") var quiet = false

  mutating func run() throws {
    let watch = FolderWatch(index: index.path, options: IndexingOptions(sources: folders))
    let interrupts = InterruptHandler(stopping: watch.stop)
    defer { interrupts.end() }
    try watch.run { result in
      switch result {
      case .success(let summary):
        let isNews = summary.added + summary.updated + summary.removed + summary.failed > 0
        if !quiet && isNews {
          StandardError.write(SummaryText(summary, index: index.path).text)
        }
      case .failure(let error):
        StandardError.write("dateline: \(error.message)\n")
      }
    }
  }
}
