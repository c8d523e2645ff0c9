import Glibc

/// What is known of where the output goes.
struct Terminal: Sendable {
  var isTerminal: Bool
  /// Columns.
  var width: Int
  var hasColour: Bool
  /// Whether text may be a link.
  var hasLinks = false

  static let plain = Terminal(isTerminal: false, width: 80, hasColour: false)

  static func standardOutput(color: ColorUse = .auto) -> Terminal {
    Terminal(of: STDOUT_FILENO, color: color)
  }

  static func standardError() -> Terminal { Terminal(of: STDERR_FILENO, color: .auto) }

  init(isTerminal: Bool, width: Int, hasColour: Bool, hasLinks: Bool = false) {
    self.isTerminal = isTerminal
    self.width = width
    self.hasColour = hasColour
    self.hasLinks = hasLinks
  }

  private init(of descriptor: Int32, color: ColorUse) {
    isTerminal = isatty(descriptor) == 1
    width = min(max(Self.columns(of: descriptor), 40), 120)
    let kind = Self.variable("TERM") ?? ""
    let wantsColour = (Self.variable("NO_COLOR") ?? "").isEmpty && kind != "dumb"
    hasColour = color == .always || color == .auto && isTerminal && wantsColour
    // The console of Linux shows parts of an address.
    hasLinks = isTerminal && hasColour && kind != "dumb" && kind != "linux"
  }

  /// As many as it has now.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// How a run of text looks, as ANSI escape codes (ECMA-48, SGR).
enum Style: String {
  case bold = "1"
  case dim = "2"
  case match = "1;31"
  case heading = "1;36"

  func applied(to text: String, in terminal: Terminal) -> String {
    guard terminal.hasColour, !text.isEmpty else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
