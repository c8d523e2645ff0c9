import ArgumentParser
import Dateline

struct StatsCommand: CommandOnIndex {
  static let configuration = CommandConfiguration(
    commandName: "stats", _superCommandName: "dateline",
    abstract: "Says what the index holds.")

  @Option(help: CommonHelp.index, completion: .directory) var index: String?
  @Flag(help: "Count the articles without title, date, text or language, by source.")
  var quality = false

  mutating func run() throws {
    if quality { return try printQuality() }
    let statistics = try ArticleIndex(at: indexPath).statistics()
    var lines: [(String, String)] = [("articles", Count.text(statistics.articles))]
    if let dates = statistics.dates {
      let undated = statistics.undated > 0 ? ", \(Count.text(statistics.undated)) undated" : ""
      let first = HumanDate.text(dates.lowerBound) ?? ""
      let last = HumanDate.text(dates.upperBound) ?? ""
      lines.append(("published", "\(first) to \(last)\(undated)"))
    }
    for facet in statistics.facets where facet.total > 0 {
      let common = facet.values.map { "\($0.value) \(Count.text($0.count))" }
      lines.append(
        (
          facet.name,
          "\(Count.text(facet.total)): \(common.joined(separator: ", "))"
            + (facet.total > facet.values.count ? ", …" : "")
        ))
    }
    for (reason, count) in statistics.failedByReason.sorted(by: { $0.key < $1.key }) {
      lines.append(("failed", "\(Count.text(count)) \(reason)"))
    }
    for collection in statistics.collections {
      lines.append(("collection", "\(collection.name): \(collection.folder)"))
    }
    lines.append(("size", Decimal.bytes(statistics.bytes)))
    lines.append(("generation", "\(statistics.generation), built \(statistics.built)"))
    lines.append(("updated", statistics.updated))
    let width = lines.map { $0.0.count }.max() ?? 0
    let terminal = Terminal.standardOutput()
    for (label, value) in lines {
      let room = max(20, terminal.width - width - 2)
      let parts = terminal.isTerminal ? Paragraph.wrapped(value, to: room) : [value]
      for (index, part) in parts.enumerated() {
        let head = TextWidth.pad(index == 0 ? label : "", to: width)
        try StandardOutput.write(head + "  " + part + "\n")
      }
    }
  }

  private func printQuality() throws {
    let lacks = try ArticleIndex(at: indexPath).quality()
    let width = lacks.map { $0.fact.count }.max() ?? 0
    for lack in lacks {
      let count = lack.articles == 0 ? "none" : Count.text(lack.articles, "article")
      try StandardOutput.write("without \(TextWidth.pad(lack.fact, to: width))  \(count)\n")
      var rows = lack.sources.map { ($0.value, $0.count) }
      let others = lack.articles - lack.withoutSource - rows.reduce(0) { $0 + $1.1 }
      if others > 0 { rows.append(("other sources", others)) }
      if lack.withoutSource > 0 { rows.append(("no source named", lack.withoutSource)) }
      for (source, count) in rows {
        try StandardOutput.write("  \(TextWidth.padLeft(Count.text(count), to: 8))  \(source)\n")
      }
    }
  }
}
