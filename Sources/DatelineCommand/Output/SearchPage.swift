import Dateline

/// A page of answers for a person to read.
struct SearchPage {
  let results: SearchResults
  var notes = SearchNotes()
  let terminal: Terminal

  var text: String {
    var lines: [String] = []
    lines.append(Style.heading.applied(to: headline, in: terminal))
    if results.isLoosened && !results.hits.isEmpty { lines += loosening }
    if let suggestion = results.suggestion { lines.append("Did you mean: \(suggestion)") }
    if let explanation = notes.explanation {
      lines +=
        ExplanationText(
          explanation: explanation, interpreted: results.interpreted, terminal: terminal
        ).lines
    }
    for hit in results.hits {
      lines.append("")
      lines += block(hit)
    }
    for facet in results.facets {
      lines.append("")
      lines += FacetBars(facet: facet, terminal: terminal).lines
    }
    if results.matches.count == 0 {
      lines += Paragraph.wrapped(
        "Nothing was found for \(results.interpreted).", to: terminal.width)
      if let blame = notes.blame {
        lines += BlameText(blame: blame, interpreted: results.interpreted, terminal: terminal).lines
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var loosening: [String] {
    let missing = notes.blame?.missing.map { "“\($0.question)”" } ?? []
    let who =
      missing.isEmpty ? "" : " (none has " + Sentence.list(missing, joinedBy: "or") + ")"
    return Paragraph.wrapped(
      "No article has all of these words\(who): these have some of them.", to: terminal.width)
  }

  private var headline: String {
    let matches = results.matches
    let number = matches.isExact ? Count.text(matches.count) : "about " + Count.text(matches.count)
    let noun = matches.count == 1 ? "article" : "articles"
    let shown =
      results.hits.isEmpty
      ? "" : ", \(results.hits[0].rank)–\(results.hits[results.hits.count - 1].rank)"
    let milliseconds = Decimal.text(results.took.seconds * 1000, places: 1)
    return
      "\(number) \(noun)\(results.hits.count < matches.count ? shown : "") (\(milliseconds) ms)"
  }

  private func block(_ hit: SearchResults.Hit) -> [String] {
    let article = hit.article
    let number = TextWidth.padLeft(String(hit.rank), to: 2) + "  "
    let indent = String(repeating: " ", count: number.count)
    let room = terminal.width - indent.count
    let title = article.title.isEmpty ? article.path : article.title
    var lines: [String] = []
    for (index, line) in Paragraph.wrapped(title, to: room).enumerated() {
      lines.append((index == 0 ? number : indent) + Style.bold.applied(to: line, in: terminal))
    }
    let facts = [
      article.source, HumanDate.text(article.date),
      article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    if !facts.isEmpty {
      lines.append(indent + TextWidth.cut(facts.joined(separator: " · "), to: room))
    }
    if !hit.snippet.text.isEmpty {
      lines += MarkedText(hit.snippet).wrapped(to: room, in: terminal).map { indent + $0 }
    }
    for (label, names) in [("People", article.people), ("Places", article.places.map(\.name))] {
      guard !names.isEmpty else { continue }
      let list = TextWidth.cut("\(label): \(names.prefix(8).joined(separator: ", "))", to: room)
      lines.append(indent + Style.dim.applied(to: list, in: terminal))
    }
    var place = "\(article.id)  \(article.path)"
    if let record = article.recordNumber { place += ":\(record)" }
    if hit.duplicates > 0 { place += "  +\(Count.text(hit.duplicates, "copy", plural: "copies"))" }
    lines.append(indent + Style.dim.applied(to: TextWidth.cut(place, to: room), in: terminal))
    return lines
  }
}
