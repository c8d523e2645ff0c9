import ArgumentParser
import Dateline

struct RollbackCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "rollback", _superCommandName: "dateline",
    abstract: "Goes back to the index as it was before the last rebuild.")

  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Option(help: ArgumentHelp("Wait so long for another run to finish.", valueName: "seconds"))
  var wait = 0.0

  mutating func run() throws {
    let generation = try IndexMaintenance(index: indexPath, waitSeconds: wait).rollback()
    StandardError.write("Generation \(generation) of the index at \(indexPath) is live again.\n")
  }
}
