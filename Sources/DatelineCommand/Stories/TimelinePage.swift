import Dateline

/// A timeline for a person to read: one line a day.
struct TimelinePage {
  let days: [Timeline.Day]
  /// Days that are not shown.
  let left: Int
  /// Articles without a date.
  let undated: Int
  let terminal: Terminal

  var text: String {
    let dates = days.map { HumanDate.text($0.date) ?? $0.date }
    let counts = days.map { Count.text($0.articles) }
    let dateWidth = dates.map { TextWidth.columns(of: $0) }.max() ?? 0
    let countWidth = counts.map(\.count).max() ?? 0
    var lines: [String] = []
    for (index, day) in days.enumerated() {
      let head =
        TextWidth.padLeft(dates[index], to: dateWidth) + "  "
        + TextWidth.padLeft(counts[index], to: countWidth) + "  "
      let id = "  " + day.best.id
      let room = max(10, terminal.width - TextWidth.columns(of: head + id))
      let title = day.best.title.isEmpty ? Printable.text(day.best.path) : day.best.title
      let shown = TextWidth.pad(TextWidth.cut(title, to: room), to: room)
      lines.append(
        Style.heading.applied(to: head, in: terminal) + shown
          + Style.dim.applied(to: id, in: terminal))
    }
    if left > 0 { lines.append("and \(Count.text(left, "day")) with fewer articles") }
    if undated > 0 {
      lines.append(
        "and \(Count.text(undated, "article")) without a date of publication")
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}
