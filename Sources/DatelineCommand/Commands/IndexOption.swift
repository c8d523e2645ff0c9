import ArgumentParser

/// Which index a command works on.
struct IndexOption: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp(
      "The folder of the index.", discussion: "Else $DATELINE_INDEX, else ./index.",
      valueName: "dir"))
  var folder: String?

  var path: String { folder ?? Terminal.variable("DATELINE_INDEX") ?? "index" }
}
