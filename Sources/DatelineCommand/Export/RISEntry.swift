import Dateline

/// An article in RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), of the type for
/// newspaper articles.
struct RISEntry {
  private let article: IndexedArticle

  init(_ article: IndexedArticle) { self.article = article }

  var text: String {
    var lines = ["TY  - NEWS", "ID  - \(article.id)", "TI  - \(article.citedTitle)"]
    lines += article.authors.map { "AU  - \(Citation.flat($0))" }
    if let source = article.source { lines.append("T2  - \(Citation.flat(source))") }
    if let year = article.dateParts.first {
      lines.append("PY  - \(year)")
      lines.append("DA  - \(Self.day(article.dateParts))")
    }
    if let url = article.url { lines.append("UR  - \(Citation.address(url, without: ""))") }
    if let language = article.language { lines.append("LA  - \(language)") }
    lines += article.topics.map { "KW  - \(Citation.flat($0))" }
    return lines.joined(separator: "\r\n") + "\r\nER  - \r\n\r\n"
  }

  /// "2026/01/30"; of a month or a year with the slashes for what isn't known.
  private static func day(_ parts: [String]) -> String {
    parts.joined(separator: "/") + (parts.count == 3 ? "" : parts.count == 2 ? "//" : "///")
  }
}
