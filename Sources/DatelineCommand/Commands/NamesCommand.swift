import ArgumentParser
import Dateline

struct NamesCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "names", _superCommandName: "dateline",
    abstract: "Lists the commonest names and those that are likely one, ready for names.toml.",
    discussion: """
      What it prints is such a file: copy what is right into names.toml in the folder of the index,
      and it holds from the next search on. Exit status: 0 there are names, 1 there are none.
      """)

  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Option(help: "Only one kind: person, place or organisation.") var kind: NameKind?
  @Option(
    help: ArgumentHelp(
      "How many names of a kind are listed, and how many that are likely one.", valueName: "n"))
  var limit = 20

  mutating func run() throws {
    guard (0...Self.mostNames).contains(limit) else {
      throw DatelineError(
        .badRequest, "--limit \(limit) is not a number from 0 to \(Self.mostNames)")
    }
    let articles = try ArticleIndex(at: indexPath)
    var isEmpty = true
    for kind in kind.map({ [$0] }) ?? NameKind.allCases {
      let (names, total) = try articles.names(kind, limit: max(1, limit))
      guard total > 0 else { continue }
      let merges = try articles.likelyMerges(kind)
      let page = NamesPage(kind: kind, names: Array(names.prefix(limit)), total: total)
      try StandardOutput.write((isEmpty ? "" : "\n") + page.text(merges: merges, limit: limit))
      isEmpty = false
    }
    guard !isEmpty else {
      StandardError.write("There are no names.\n")
      throw Program.nothingFound
    }
  }

  /// As many as a facet has at most.
  private static let mostNames = 100_000
}

extension NameKind: Choice {}
