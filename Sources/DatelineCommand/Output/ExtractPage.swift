import Dateline

/// What would be indexed of an article, for a person to check.
struct ExtractPage {
  let extracted: ExtractedArticle
  var isExplained = false
  let terminal: Terminal

  var text: String {
    let article = extracted.article
    var lines: [String] = []
    lines += Paragraph.wrapped(
      article.title.isEmpty ? "(no title)" : article.title, to: terminal.width
    ).map { Style.bold.applied(to: $0, in: terminal) }
    let facts: [(String, String?, String)] = [
      ("date", article.date, "date"),
      ("authors", article.authors.joined(separator: "; "), "authors"),
      ("source", article.source, "source"), ("section", article.section, "section"),
      ("language", article.language, "language"), ("url", article.url, "url"),
      ("topics", article.topics.joined(separator: "; "), "topics"),
      ("dateline", article.dateline, "dateline"), ("record", article.record, "record"),
      ("format", article.format, "format"), ("id", article.id, "id"),
    ]
    for (label, value, key) in facts {
      guard let value, !value.isEmpty else { continue }
      var why = extracted.provenance[key].map { "  [\($0)]" } ?? ""
      if key == "date", why.isEmpty { why = article.dateProvenance.map { "  [\($0)]" } ?? "" }
      lines.append(TextWidth.pad(label, to: 14) + value + Style.dim.applied(to: why, in: terminal))
    }
    let rules = ["title", "text"].compactMap { key in
      extracted.provenance[key].map { "\(key) [\($0)]" }
    }
    if !rules.isEmpty {
      let line = TextWidth.pad("read from", to: 14) + rules.joined(separator: ", ")
      lines.append(Style.dim.applied(to: line, in: terminal))
    }
    let offsets = isExplained ? ScalarOffsets(article.text) : nil
    lines += names("people", extracted.people.map { ($0.name, $0.mentions) }, offsets)
    lines += names(
      "places", extracted.places.map { (Self.described($0.place), $0.mentions) }, offsets)
    lines += names("organisations", extracted.organisations.map { ($0.name, $0.mentions) }, offsets)
    lines += names("dates", extracted.dates.map { ($0.value, [$0.mention]) }, offsets)
    if isExplained { lines += explanation }
    lines.append("")
    let paragraphs = article.text.split(separator: "\n\n")
    lines.append(
      paragraphs.map { Paragraph.wrapped(String($0), to: terminal.width).joined(separator: "\n") }
        .joined(separator: "\n\n"))
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the record's keys were read, by which `fields.toml`; for formats without
  /// records, the rules that gave what isn't shown above.
  private var explanation: [String] {
    var rows = extracted.recordKeys.map { key in
      key.field.map { "\(key.key) → \($0)" } ?? "\(key.key): not used"
    }
    if rows.isEmpty {
      rows = extracted.provenance.sorted { $0.key < $1.key }.map { "\($1) → \($0)" }
    }
    var lines = rows.enumerated().map { index, row in
      TextWidth.pad(index == 0 ? "read" : "", to: 14) + row
    }
    if let file = extracted.fieldsFile {
      lines.append(TextWidth.pad("as told by", to: 14) + file)
    }
    return lines
  }

  private static func described(_ place: IndexedArticle.Place) -> String {
    var text = place.name
    if let country = place.country { text += " (\(country)" } else { return text }
    if let latitude = place.latitude, let longitude = place.longitude {
      text += " \(Decimal.text(latitude, places: 2)), \(Decimal.text(longitude, places: 2))"
    }
    return text + ")"
  }

  /// One line a name: how often it is mentioned, and by which rules; where that was asked for,
  /// below it a line for each mention, with the scalars of the text that it spans.
  private func names(
    _ label: String, _ names: [(String, [ExtractedArticle.Mention])], _ offsets: ScalarOffsets?
  ) -> [String] {
    names.enumerated().flatMap { index, entry in
      let (name, mentions) = entry
      var rules: [String] = []
      for mention in mentions where !rules.contains(mention.rule) { rules.append(mention.rule) }
      let why =
        mentions.isEmpty
        ? "  [publisher]" : "  \(mentions.count)× [\(rules.joined(separator: ", "))]"
      let line =
        TextWidth.pad(index == 0 ? label : "", to: 14) + name
        + Style.dim.applied(to: why, in: terminal)
      guard let offsets else { return [line] }
      return [line]
        + mentions.map { mention in
          let (start, end) = (
            offsets[mention.range.lowerBound], offsets[mention.range.upperBound]
          )
          let fact =
            "  \(start)–\(end)  \(mention.rule)  \(Decimal.text(mention.confidence, places: 2))"
          return TextWidth.pad("", to: 14) + Style.dim.applied(to: fact, in: terminal)
        }
    }
  }
}
