/// Where text for people goes: a terminal, perhaps with a pager, or a file.
struct Screen {
  let terminal: Terminal
  /// Nil when nothing is paged.
  private let pager: String?

  init(color: ColorUse, isPaged: Bool) {
    var terminal = Terminal.standardOutput(color: color)
    pager = isPaged && terminal.isTerminal ? Pager.command : nil
    // Of pagers only less is known to pass links on.
    if let pager, !pager.hasPrefix("less") { terminal.hasLinks = false }
    self.terminal = terminal
  }

  /// With the colours that the options or the settings ask for.
  init(_ settings: Settings, color: ColorUse?, isPaged: Bool) {
    self.init(color: settings.choice(.color, option: color) ?? .auto, isPaged: isPaged)
  }

  /// Shows a whole text.
  func show(_ text: String) throws {
    if let pager, Pager.show(text, with: pager) { return }
    try StandardOutput.write(text)
  }
}
