import Dateline

/// A facet as aligned bars that fit the width.
struct FacetBars {
  let facet: SearchResults.Facet
  let terminal: Terminal

  var lines: [String] {
    var lines = [Style.heading.applied(to: heading, in: terminal)]
    let labels = facet.values.map { label($0.value) }
    let counts = facet.values.map(Self.count)
    let countWidth = counts.map { TextWidth.columns(of: $0) }.max() ?? 0
    let longest = labels.map { TextWidth.columns(of: $0) }.max() ?? 0
    let labelWidth = min(longest, max(10, terminal.width / 3))
    let room = max(4, terminal.width - labelWidth - countWidth - 6)
    let most = facet.values.map(Self.length).max() ?? 1
    for (index, value) in facet.values.enumerated() {
      let name = TextWidth.pad(TextWidth.cut(labels[index], to: labelWidth), to: labelWidth)
      let bar = Self.bar(Self.length(value) / max(most, .leastNormalMagnitude) * Double(room))
      lines.append("  \(name)  \(TextWidth.padLeft(counts[index], to: countWidth))  \(bar)")
    }
    if facet.values.isEmpty { lines.append("  none") }
    return lines
  }

  /// "12", or "12 of 340, 3.5%" beside all articles of the time.
  private static func count(_ value: SearchResults.FacetValue) -> String {
    guard let all = value.all, all > 0 else { return Count.text(value.count) }
    let share = Decimal.text(100 * Double(value.count) / Double(all), places: 1)
    return "\(Count.text(value.count)) of \(Count.text(all)), \(share)%"
  }

  /// What the bar shows: the share where all are known, else the count.
  private static func length(_ value: SearchResults.FacetValue) -> Double {
    guard let all = value.all, all > 0 else { return Double(value.count) }
    return Double(value.count) / Double(all)
  }

  private var heading: String {
    var notes: [String] = []
    if facet.total > facet.values.count {
      notes.append("\(Count.text(facet.values.count)) of \(Count.text(facet.total))")
    }
    if facet.missing > 0 { notes.append("\(Count.text(facet.missing)) without") }
    let name = facet.name.prefix(1).uppercased() + facet.name.dropFirst()
    return notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
  }

  /// "1990..1999" is shown as a decade, a week by its first day.
  private func label(_ value: String) -> String {
    let ends = value.split(separator: "..")
    guard facet.isHistogram, ends.count == 2 else { return value }
    return ends[0].utf8.count > 4 ? "week of \(ends[0])" : ends[0].drop { $0 == "0" } + "s"
  }

  /// Eighths of a block, so that small differences show.
  private static func bar(_ length: Double) -> String {
    let eighths = max(1, Int((length * 8).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
