import ArgumentParser
import Dateline

struct FailedCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "failed", _superCommandName: "dateline",
    abstract: "Lists what could not be read, by reason.",
    discussion: "Exit status: 0 something is listed, 1 nothing, as for a search.")

  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Flag(help: "Try to read it again, though it has not changed.") var retry = false

  mutating func run() throws {
    if retry {
      var options = IndexingOptions(sources: [])
      options.retryFailed = true
      let summary = try IndexingRun(index: indexPath, options: options).run()
      StandardError.write(SummaryText(summary, index: indexPath).text)
    }
    let failures = try ArticleIndex(at: indexPath).failures()
    let listed = Dictionary(grouping: failures.listed, by: \.reason)
    for (reason, count) in failures.byReason.sorted(by: {
      ($1.value, $0.key) < ($0.value, $1.key)
    }) {
      try StandardOutput.write("\(Count.text(count)) \(reason)\n")
      let shown = listed[reason] ?? []
      for failure in shown {
        let record = failure.recordNumber.map { ", record \($0)" } ?? ""
        let line = Printable.text("\(failure.path)\(record): \(failure.message)")
        try StandardOutput.write("  \(line)\n")
      }
      if count > shown.count {
        try StandardOutput.write("  and \(Count.text(count - shown.count)) more\n")
      }
    }
    if failures.byReason.isEmpty {
      StandardError.write("Everything could be read.\n")
      throw Program.nothingFound
    }
  }
}
