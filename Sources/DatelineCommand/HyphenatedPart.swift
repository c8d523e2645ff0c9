/// A part of a question that leaves something out, and that was taken for an option
/// because the question has no quotes around it.
enum HyphenatedPart {
  /// The commands that take a question as plain words.
  private static let asking: Set = [
    "search", "timeline", "people", "context", "on-this-day", "export", "save",
  ]

  /// What to say in place of the parser's message about arguments that it does not know;
  /// nil when that is about something else.
  static func advice(_ message: String, arguments: [String]) -> String? {
    guard let command = arguments.first, asking.contains(command) else { return nil }
    let part = arguments.prefix { $0 != "--" }.first {
      $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.count > 2
        && message.contains("Unknown option '\($0)'")
    }
    guard let part else { return nil }
    let shown = Printable.text(part)
    return "there is no option \(shown). If it belongs to the question, put single quotes around "
      + "the whole question, as in dateline \(command) 'flood \(shown)', or -- before it"
  }
}
