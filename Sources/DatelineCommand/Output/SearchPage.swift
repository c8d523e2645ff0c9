import Dateline

/// A page of answers for a person to read.
struct SearchPage {
  let results: SearchResults
  var notes = SearchNotes()
  /// The collections' folders by name; needed for links only.
  var folders: [String: String] = [:]
  let terminal: Terminal

  var text: String {
    var lines: [String] = []
    if results.matches.count > 0 {
      lines.append(Style.heading.applied(to: headline, in: terminal))
    }
    for note in results.notes { lines += Paragraph.wrapped(Self.text(note), to: terminal.width) }
    if results.isLoosened && !results.hits.isEmpty { lines += loosening }
    if let suggestion = results.suggestion {
      let count = results.suggestionCount.map { " (\(Count.text($0, "article")))" } ?? ""
      lines.append("Did you mean: \(suggestion)\(count)")
    }
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
      if let coverage = notes.coverage {
        lines += Paragraph.wrapped(CoverageNote(coverage).text, to: terminal.width)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As a sentence, with what to ask for the other reading.
  private static func text(_ note: ReadingNote) -> String {
    let sentence = note.text.prefix(1).uppercased() + note.text.dropFirst()
    return sentence + (note.instead.map { "; for the words instead: \($0)" } ?? "") + "."
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
    let number = Count.text(matches.count, "article")
    let milliseconds = Decimal.text(results.took.seconds * 1000, places: 1)
    return "\(matches.isExact ? "" : "about ")\(number)\(range) (\(milliseconds) ms)"
  }

  /// Which of them are shown, when it isn't all.
  private var range: String {
    guard let first = results.hits.first?.rank, let last = results.hits.last?.rank,
      results.hits.count < results.matches.count
    else { return "" }
    return first == last ? ", number \(first) shown" : ", \(first) to \(last) shown"
  }

  private func block(_ hit: SearchResults.Hit) -> [String] {
    let article = hit.article
    let number = TextWidth.padLeft(String(hit.rank), to: 2) + "  "
    let indent = String(repeating: " ", count: number.count)
    let room = terminal.width - indent.count
    let title = article.title.isEmpty ? "(no title)" : article.title
    let file = article.file(in: folders)
    let address = Link.address(ofPage: article.url) ?? Link.address(ofFile: file)
    var lines: [String] = []
    for (index, line) in Paragraph.wrapped(title, to: room).enumerated() {
      let styled = Style.bold.applied(to: line, in: terminal)
      let linked = Link.applied(to: styled, leadingTo: address, in: terminal)
      lines.append((index == 0 ? number : indent) + linked)
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
    if !hit.weights.isEmpty {
      let parts = hit.weights.map { "\($0.question) \(Decimal.text($0.weight, places: 2))" }
      let text = "Weight \(Decimal.text(hit.weight, places: 2)): " + parts.joined(separator: ", ")
      lines += Paragraph.wrapped(text, to: room).map {
        indent + Style.dim.applied(to: $0, in: terminal)
      }
    }
    for (label, names) in [("People", article.people), ("Places", article.places.map(\.name))] {
      guard !names.isEmpty else { continue }
      let list = NameList.text(label, names, width: room)
      lines.append(indent + Style.dim.applied(to: list, in: terminal))
    }
    let copies =
      hit.duplicates > 0 ? "  +" + Count.text(hit.duplicates, "copy", plural: "copies") : ""
    let place = ArticlePlace(article: article, file: file, terminal: terminal)
    lines.append(indent + place.line + Style.dim.applied(to: copies, in: terminal))
    return lines
  }
}
