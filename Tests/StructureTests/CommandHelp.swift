import Foundation

/// What the program says of its commands, as swift-argument-parser dumps it for
/// other programs to read (`--experimental-dump-help`).
struct CommandHelp {
  private struct Dump: Decodable {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
      var arguments: [Argument]?
    }

    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }

      var names: [Name]?
      var shouldDisplay: Bool
    }

    var command: Command
  }

  /// Commands and the long names of their options, without those that every
  /// program has.
  var commands: [(name: String, options: [String])]

  init(dump: String) throws {
    let root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    commands = (root.subcommands ?? []).filter { $0.commandName != "help" }.map { command in
      let names = (command.arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
      let options = names.filter { $0.kind == "long" }.map(\.name)
      return (command.commandName, options.filter { !["help", "version"].contains($0) })
    }
  }
}
