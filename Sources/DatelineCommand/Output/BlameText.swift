import Dateline

/// Why nothing was found, and what to ask instead.
struct BlameText {
  let blame: Blame
  /// What was just said not to be found, not to be said again.
  let interpreted: String
  let terminal: Terminal

  var lines: [String] {
    var lines: [String] = []
    for part in blame.missing.prefix(Self.shownParts) where part.words != interpreted {
      // A negation is a part that leaves out every article there is.
      let fact =
        part.words.hasPrefix("articles ")
        ? "There are no \(part.words)." : "“\(part.question)” leaves no article over."
      lines += Paragraph.wrapped(fact, to: terminal.width)
    }
    if blame.missing.count > Self.shownParts {
      let more = blame.missing.count - Self.shownParts
      lines.append("Nor is anything found for \(Count.text(more, "other part")).")
    }
    if blame.missing.isEmpty && !blame.alternatives.isEmpty {
      lines.append("Each part is found by itself, but never all of them together.")
    }
    guard !blame.alternatives.isEmpty else { return lines }
    lines.append("")
    lines.append(Style.heading.applied(to: "What would be found", in: terminal))
    let counts = blame.alternatives.map { Count.text($0.count) }
    let width = counts.map(\.count).max() ?? 0
    for (alternative, count) in zip(blame.alternatives, counts) {
      let change = TextWidth.cut(Self.change(alternative), to: terminal.width / 2)
      let line =
        "  " + TextWidth.padLeft(count, to: width) + "  " + Self.question(alternative.question)
      lines.append(line + Style.dim.applied(to: "  \(change)", in: terminal))
    }
    return lines
  }

  private static let shownParts = 5

  private static func change(_ alternative: Blame.Alternative) -> String {
    let without = Sentence.list(alternative.without, joinedBy: "and")
    return alternative.instead == nil ? "without \(without)" : "instead of \(without)"
  }

  /// Ready to be copied to a shell's command line.
  private static func question(_ question: String) -> String {
    "'" + question.replacing("'", with: "'\\''") + "'"
  }
}
