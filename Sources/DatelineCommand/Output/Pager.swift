import Glibc

/// Shows text that is longer than the screen a page at a time.
enum Pager {
  /// The command that pages: `DATELINE_PAGER`, `PAGER`, or `less` where it is
  /// installed; nil when there is none.
  static var command: String? {
    let wanted = Terminal.variable("DATELINE_PAGER") ?? Terminal.variable("PAGER")
    guard let wanted else { return isInstalled("less") ? "less" : nil }
    return wanted.isEmpty || wanted == "cat" ? nil : wanted
  }

  /// - Returns: whether the pager could be started.
  static func show(_ text: String, with command: String) -> Bool {
    // Quit when all fits on one screen, ignore case, keep colours, leave the text
    // on the screen: unless the user has set it otherwise.
    setenv("LESS", "FIRX", 0)
    guard let stream = popen(command, "w") else { return false }
    // Ctrl-C is the pager's.
    signal(SIGINT, SIG_IGN)
    // The pager may be closed before it has read all.
    fputs(text, stream)
    let status = pclose(stream)
    signal(SIGINT, SIG_DFL)
    return (status >> 8) & 0xFF != commandNotFound
  }

  /// What a shell says of a command that it can't find.
  private static let commandNotFound: Int32 = 127

  private static func isInstalled(_ program: String) -> Bool {
    let folders = (Terminal.variable("PATH") ?? "").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
