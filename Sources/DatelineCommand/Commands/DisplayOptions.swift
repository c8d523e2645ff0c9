import ArgumentParser

/// How text for people looks.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Whether to colour text: auto, always or never.", valueName: "when"))
  var color: ColorUse?
  @Flag(help: "Don't show long text page by page on a terminal.") var noPager = false

  func screen(_ settings: Settings) -> Screen {
    Screen(color: settings.choice(.color, option: color) ?? .auto, isPaged: !noPager)
  }
}
