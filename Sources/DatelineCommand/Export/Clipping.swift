import Dateline

/// An article in Markdown: the text under its title, with a citation.
struct Clipping {
  private let article: IndexedArticle

  init(_ article: IndexedArticle) { self.article = article }

  var text: String {
    var source: [String] = []
    if !article.authors.isEmpty {
      source.append(article.authors.map(Self.escaped).joined(separator: ", "))
    }
    if let name = article.source { source.append("*\(Self.escaped(name))*") }
    if let date = HumanDate.text(article.date) { source.append(date) }
    if let section = article.section { source.append(Self.escaped(section)) }
    if let url = article.url { source.append("<\(Citation.address(url, without: "<>"))>") }
    source.append("Dateline \(article.id)")
    return "# \(Self.escaped(article.citedTitle))\n\n> " + source.joined(separator: ", ") + "\n\n"
      + article.text + "\n"
  }

  /// With what means something to Markdown within a line escaped
  /// (https://spec.commonmark.org/0.31.2/#backslash-escapes).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in Citation.flat(text) {
      if "\\`*_[]<&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
