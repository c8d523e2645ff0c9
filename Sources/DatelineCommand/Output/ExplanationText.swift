import Dateline

/// A question read back: in words, then its parts, each with how many articles
/// it finds by itself.
struct ExplanationText {
  let explanation: Explanation
  let interpreted: String
  let terminal: Terminal

  var lines: [String] {
    var rows: [Row] = []
    Self.collect(explanation.root, depth: 0, into: &rows)
    let width = rows.map { TextWidth.columns(of: $0.count) }.max() ?? 0
    var lines = Paragraph.wrapped("Read as: \(interpreted)", to: terminal.width)
    for row in rows {
      let head = "  " + TextWidth.padLeft(row.count, to: width) + "  "
      let part = String(repeating: "  ", count: min(row.depth, Self.deepestIndent)) + row.part
      let room = max(10, terminal.width - width - 4)
      let shown = TextWidth.cut(part, to: room)
      let left = room - TextWidth.columns(of: shown) - 2
      let forms = row.forms.isEmpty || left < 10 ? "" : "  " + TextWidth.cut(row.forms, to: left)
      lines.append(head + shown + Style.dim.applied(to: forms, in: terminal))
    }
    if explanation.leftOut > 0 {
      lines.append("  and \(Count.text(explanation.leftOut, "part")) more, not counted")
    }
    return lines
  }

  private struct Row {
    var depth: Int
    var count: String
    var part: String
    var forms: String
  }

  /// Deeper parts stand no further to the right: there is no room.
  private static let deepestIndent = 10

  private static func collect(_ part: Explanation.Part, depth: Int, into rows: inout [Row]) {
    // A word that the index has in one form only, the one typed, needs no list.
    let isPlain = part.forms.count == 1 && part.question.hasSuffix(part.forms[0].word)
    let forms = isPlain ? [] : part.forms.map { "\($0.word) \(Count.text($0.count))" }
    rows.append(
      Row(
        depth: depth, count: part.count.map { Count.text($0) } ?? "–", part: part.question,
        forms: forms.joined(separator: ", ")))
    for part in part.parts { collect(part, depth: depth + 1, into: &rows) }
  }
}
