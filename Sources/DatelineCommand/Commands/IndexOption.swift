import ArgumentParser

/// Which index a command works on.
struct IndexOption: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp(
      "The folder of the index.",
      discussion: "Else $DATELINE_INDEX, else as dateline.toml has it, else ./index.",
      valueName: "dir"), completion: .directory)
  var folder: String?

  /// The folder of the index. The program has looked at the files of settings
  /// before any command runs: they can be read.
  var path: String {
    (try? Settings.index(option: folder).value) ?? folder ?? Setting.index.standard
  }

  /// All that is set for this index.
  func settings() throws -> Settings { try Settings(index: folder) }
}
