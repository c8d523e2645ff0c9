import ArgumentParser
import Dateline

/// The `dateline` program.
@main
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Finds articles in folders of news by words, people, places and dates.",
    discussion: """
      dateline index ~/clippings
      dateline search "Metropolitan Detention Center" --from 2026-01
      dateline search 'person:"Karen Bass" protest' --facet places

      dateline help questions           what a question can say

      Exit status: 0 found, 1 nothing found, 2 trouble, 64 wrong usage.
      """,
    version: Version.text,
    subcommands: [
      IndexCommand.self, SearchCommand.self, ExtractCommand.self, ShowCommand.self,
      SimilarCommand.self, NamesCommand.self, StatsCommand.self, CheckCommand.self,
      FailedCommand.self,
      RollbackCommand.self, MoveCommand.self, WatchCommand.self,
      ConfigCommand.self, TimelineCommand.self, PeopleCommand.self, ContextCommand.self,
      OnThisDayCommand.self, CoverageCommand.self, ExportCommand.self, SaveCommand.self,
      NewsCommand.self,
    ])

  static func main() {
    Program.run {
      if Array(CommandLine.arguments.dropFirst()) == ["help", "questions"] {
        try Screen(color: .auto, isPaged: true).show(QuestionHelp.text)
        return
      }
      var command = try parsed()
      // A file of settings that can't be read ends every command, and not only those
      // that use what it sets.
      _ = try Settings.index(option: nil)
      try command.run()
    } whenWrong: { error in
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let advice = HyphenatedPart.advice(fullMessage(for: error), arguments: arguments) {
        StandardError.write("dateline: \(advice)\n")
        exit(withError: ExitCode(64))
      }
      exit(withError: error)
    }
  }

  /// What the arguments say. The command that the first one names is asked alone, since reading them
  /// by the tree of all commands takes longer; what it won't have, and requests for help, go the
  /// long way, which words the answer for the whole program. Each command names the one above it:
  /// without that the parser tries every question as a request for shell completions first.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let named = configuration.subcommands.first(where: { $0._commandName == arguments.first }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot()
  }
}
