import ArgumentParser
import Dateline

struct CheckCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "dateline",
    abstract: "Looks whether the index is sound.")

  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Flag(name: .shortAndLong, help: "Show what was looked at.") var verbose = false

  mutating func run() throws {
    let report = try IndexCheck(index: indexPath).run()
    if verbose { try StandardOutput.write(report.details) }
    guard report.problems.isEmpty else {
      for problem in report.problems { StandardError.write("dateline: \(problem)\n") }
      StandardError.write("Build it again with: dateline index FOLDER --rebuild\n")
      throw Program.trouble
    }
    try StandardOutput.write("The index at \(indexPath) is sound.\n")
  }
}
