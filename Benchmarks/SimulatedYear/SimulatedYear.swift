import Dateline
import FoundationEssentials
import Glibc

/// A year of daily use, hurried: random adds, edits, renames and deletes, and after
/// each cycle the index that was updated must hold and answer what one built
/// afresh does.
///
///     swift run -c release SimulatedYear [--cycles 300] [--files 5000] [--changes 50] [--seed 1]
///
/// Prints figures as it goes. Ends with status 1 at the first difference.
@main
struct SimulatedYear {
  static func main() throws {
    var settings = ["cycles": 300, "files": 5000, "changes": 50, "seed": 1]
    var arguments = CommandLine.arguments.dropFirst()
    while let name = arguments.popFirst() {
      guard let value = arguments.popFirst().flatMap({ Int($0) }), value > 0,
        settings.updateValue(value, forKey: String(name.dropFirst(2))) != nil
      else {
        print("usage: SimulatedYear [--cycles N] [--files N] [--changes N] [--seed N]")
        exit(64)
      }
    }
    let place =
      FileManager.default.temporaryDirectory.path
      + "/simulated-year-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: place) }
    var year = try Year(
      in: place, files: settings["files"] ?? 0, changes: settings["changes"] ?? 0,
      seed: settings["seed"] ?? 0)
    YearFigures.say(YearFigures.header)
    for cycle in 0...(settings["cycles"] ?? 0) {
      if let difference = try year.live(cycle: cycle) {
        try? FileManager.default.removeItem(atPath: place)
        YearFigures.say("seed \(settings["seed"] ?? 0), cycle \(cycle): \(difference)")
        exit(1)
      }
    }
    YearFigures.say("the same after each of \(settings["cycles"] ?? 0) cycles")
    year.figures.summary()
  }
}
