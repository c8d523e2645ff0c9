import ArgumentParser
import Dateline

struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", _superCommandName: "dateline",
    abstract: "Goes back to the index as it was before the last rebuild.")

  @OptionGroup var index: IndexOption
  @Option(help: ArgumentHelp("Wait so long for another run to finish.", valueName: "seconds"))
  var wait = 0.0

  mutating func run() throws {
    let generation = try IndexMaintenance(index: index.path, waitSeconds: wait).rollback()
    StandardError.write("Generation \(generation) of the index at \(index.path) is live again.\n")
  }
}
