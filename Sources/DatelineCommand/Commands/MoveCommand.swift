import ArgumentParser
import Dateline

struct MoveCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "move", _superCommandName: "dateline",
    abstract: "Tells the index that a folder of articles has moved.",
    discussion: """
      Articles keep their ids, and files that did not change on the way are not read again.
      """)

  @Argument(
    help: "The folder as the index knows it, or its name in dateline stats.",
    completion: .directory)
  var old: String
  @Argument(help: "Where it is now.", completion: .directory) var new: String
  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Option(help: ArgumentHelp("Wait so long for another run to finish.", valueName: "seconds"))
  var wait = 0.0

  mutating func run() throws {
    try IndexMaintenance(index: indexPath, waitSeconds: wait).move(old, to: new)
    StandardError.write("The index at \(indexPath) now looks for \(old) at \(new).\n")
  }
}
