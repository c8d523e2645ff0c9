import ArgumentParser
import Dateline

struct FailedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failed",
    abstract: "Lists what could not be read, by reason.",
    discussion: "Exit status: 0 something is listed, 1 nothing, as for a search.")

  @OptionGroup var index: IndexOption
  @Flag(help: "Try to read it again, though it has not changed.") var retry = false

  mutating func run() throws {
    if retry {
      var options = IndexingOptions(sources: [])
      options.retryFailed = true
      let summary = try IndexingRun(index: index.path, options: options).run()
      StandardError.write(SummaryText(summary, index: index.path).text)
    }
    let failures = try ArticleIndex(at: index.path).failures()
    let byReason = Dictionary(grouping: failures, by: \.reason)
    for (reason, failures) in byReason.sorted(by: {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }) {
      try StandardOutput.write("\(Count.text(failures.count)) \(reason)\n")
      for failure in failures {
        let record = failure.recordNumber.map { ", record \($0)" } ?? ""
        let line = Printable.text("\(failure.path)\(record): \(failure.message)")
        try StandardOutput.write("  \(line)\n")
      }
    }
    if failures.isEmpty {
      StandardError.write("Everything could be read.\n")
      throw Program.nothingFound
    }
  }
}
