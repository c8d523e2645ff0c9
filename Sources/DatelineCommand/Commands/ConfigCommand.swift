import ArgumentParser

struct ConfigCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "config", _superCommandName: "dateline",
    abstract: "Prints the settings that are in force, and where each comes from.",
    discussion: """
      A setting is taken from the first of these that has it: a command's option, \
      the environment (DATELINE_LIMIT=20), dateline.toml beside the index, the user's own \
      ~/.config/dateline/config.toml. Files have lines such as:

        limit = 20
        color = "never"
      """)

  @Option(help: CommonHelp.index, completion: .directory) var index: String?

  mutating func run() throws {
    let settings = try self.settings()
    let rows = Setting.allCases.map { ($0.rawValue, settings[$0].value, settings[$0].origin) }
    let width = rows.map { $0.0.count }.max() ?? 0
    let valueWidth = rows.map { TextWidth.columns(of: $0.1) }.max() ?? 0
    for (name, value, origin) in rows {
      try StandardOutput.write(
        TextWidth.pad(name, to: width) + "  " + TextWidth.pad(value, to: valueWidth)
          + "  \(origin)\n")
    }
    for file in settings.files {
      StandardError.write("\(file.isThere ? "read" : "there is no") \(file.path)\n")
    }
  }
}
