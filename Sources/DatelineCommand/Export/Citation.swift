import Dateline

/// One article in each of the forms that it is exported in.
struct Citation {
  let article: IndexedArticle

  init(_ article: IndexedArticle) { self.article = article }

  func bytes(_ format: ExportFormat, rank: Int, weight: Double) -> [UInt8] {
    switch format {
    case .jsonl: ArticleJSON.line(article)
    case .csv: CSVRow.line(cells)
    case .bibtex: Array(bibTeX.utf8)
    case .ris: Array(ris.utf8)
    case .markdown: Array((markdown + "\n").utf8)
    case .trec: TrecRun.line(article, query: "0", rank: rank, weight: weight)
    case .files: []
    }
  }

  static var csvHeader: [UInt8] {
    CSVRow.line([
      "id", "record", "title", "date", "authors", "source", "section", "language", "path", "url",
      "people", "places", "organisations", "topics", "text",
    ])
  }

  private var cells: [String] {
    [
      article.id, article.record ?? "", article.title, article.date ?? "",
      article.authors.joined(separator: "; "), article.source ?? "", article.section ?? "",
      article.language ?? "", article.path, article.url ?? "",
      article.people.joined(separator: "; "),
      article.places.map(\.name).joined(separator: "; "),
      article.organisations.joined(separator: "; "), article.topics.joined(separator: "; "),
      article.text,
    ]
  }

  private var title: String { Self.flat(article.title.isEmpty ? article.path : article.title) }

  /// Year, month and day, as far as they are known.
  private var dateParts: [String] {
    (article.date ?? "").split(separator: "-").map(String.init)
  }

  // MARK: BibTeX

  /// BibTeX with the fields of biblatex for a piece in a newspaper; text is in UTF-8.
  private var bibTeX: String {
    let fields: [(String, String?)] = [
      ("author", article.authors.isEmpty ? nil : article.authors.joined(separator: " and ")),
      ("title", title), ("journal", article.source), ("date", article.date),
      ("year", dateParts.first), ("url", article.url), ("langid", article.language),
      ("keywords", article.topics.isEmpty ? nil : article.topics.joined(separator: ", ")),
    ]
    let lines = fields.compactMap { name, value -> String? in
      guard let value, !value.isEmpty else { return nil }
      let text = name == "url" ? value.filter { !"{}\\".contains($0) } : Self.tex(value)
      return "  \(name) = {\(text)}"
    }
    return "@article{dateline-\(article.id),\n" + lines.joined(separator: ",\n") + "\n}\n\n"
  }

  /// With what means something to TeX escaped.
  private static func tex(_ text: String) -> String {
    var escaped = ""
    for character in flat(text) {
      switch character {
      case "\\": escaped += "\\textbackslash{}"
      case "{", "}", "&", "%", "$", "#", "_": escaped += "\\\(character)"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  // MARK: RIS

  /// RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), of the type for newspaper
  /// articles.
  private var ris: String {
    var lines = ["TY  - NEWS", "ID  - \(article.id)", "TI  - \(title)"]
    lines += article.authors.map { "AU  - \(Self.flat($0))" }
    if let source = article.source { lines.append("T2  - \(Self.flat(source))") }
    if let year = dateParts.first {
      lines.append("PY  - \(year)")
      lines.append("DA  - \(dateParts.joined(separator: "/"))")
    }
    if let url = article.url { lines.append("UR  - \(Self.flat(url))") }
    if let language = article.language { lines.append("LA  - \(language)") }
    lines += article.topics.map { "KW  - \(Self.flat($0))" }
    return lines.joined(separator: "\r\n") + "\r\nER  - \r\n\r\n"
  }

  // MARK: Markdown

  /// A clipping: the text under its title, with a citation.
  var markdown: String {
    var source: [String] = []
    if !article.authors.isEmpty { source.append(article.authors.joined(separator: ", ")) }
    if let name = article.source { source.append("*\(Self.mark(name))*") }
    if let date = HumanDate.text(article.date) { source.append(date) }
    if let section = article.section { source.append(section) }
    if let url = article.url { source.append("<\(Self.flat(url))>") }
    source.append("Dateline \(article.id)")
    return "# \(Self.mark(title))\n\n> " + source.joined(separator: ", ") + "\n\n" + article.text
      + "\n"
  }

  private static func mark(_ text: String) -> String {
    flat(text).replacing("*", with: "\\*").replacing("_", with: "\\_")
  }

  /// On one line.
  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
