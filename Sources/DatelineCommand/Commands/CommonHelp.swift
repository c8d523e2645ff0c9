import ArgumentParser

/// What help says of options that many commands have.
enum CommonHelp {
  static let index = ArgumentHelp(
    "The folder of the index.",
    discussion: "Else $DATELINE_INDEX, else as dateline.toml has it, else ./index.",
    valueName: "dir")
  static let color = ArgumentHelp(
    "Whether to colour text: auto, always or never.", valueName: "when")
  static let noPager = ArgumentHelp("Don't show long text page by page on a terminal.")
}
