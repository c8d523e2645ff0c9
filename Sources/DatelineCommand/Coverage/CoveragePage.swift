import Dateline

/// What each source covers, for a person: one line a year with its twelve months.
struct CoveragePage {
  let sources: [Coverage.Source]
  /// How many sources there are, shown or not.
  let all: Int
  let terminal: Terminal

  private static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  var text: String {
    var lines: [String] = []
    for source in sources {
      if !lines.isEmpty { lines.append("") }
      lines += block(source)
    }
    if all > sources.count {
      lines.append("\nand \(Count.text(all - sources.count, "source")) more")
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func block(_ source: Coverage.Source) -> [String] {
    let name = source.name.isEmpty ? "(no source)" : source.name
    var head = "\(name): \(Count.text(source.articles, "article"))"
    if source.withoutMonth > 0 { head += ", \(Count.text(source.withoutMonth)) without a month" }
    var lines = [Style.heading.applied(to: TextWidth.cut(head, to: terminal.width), in: terminal)]
    let years = Dictionary(grouping: source.months.keys) { $0.prefix(4) }
    guard !years.isEmpty else { return lines }
    let width = max(3, source.months.values.map { String($0).count }.max() ?? 0)
    let cell = { (text: String) in " " + TextWidth.padLeft(text, to: width) }
    lines.append("      " + Self.names.map(cell).joined())
    var before: Int?
    for year in years.keys.sorted() {
      let number = Int(year) ?? 0
      if let before, number > before + 1 { lines.append("  ⋮") }
      before = number
      let cells = (1...12).map { month in
        let count = source.months[year + (month < 10 ? "-0" : "-") + String(month)]
        return cell(count.map(String.init) ?? "·")
      }
      lines.append("  \(year)" + cells.joined())
    }
    let gaps = MonthGaps(source.months)
    guard gaps.count > 0 else { return lines }
    let shown = gaps.texts.prefix(Self.shownGaps).joined(separator: ", ")
    let more = gaps.texts.count > Self.shownGaps ? ", …" : ""
    lines += Paragraph.wrapped(
      "\(Count.text(gaps.count, "month")) without articles: \(shown)\(more)", to: terminal.width - 2
    ).map { "  " + $0 }
    return lines
  }

  private static let shownGaps = 8
}
