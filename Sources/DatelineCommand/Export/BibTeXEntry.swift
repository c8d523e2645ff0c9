import Dateline

/// An article for a bibliography in BibTeX, with the fields that biblatex has for a
/// piece in a newspaper (https://ctan.org/pkg/biblatex, section 2.2); in UTF-8.
struct BibTeXEntry {
  private let article: IndexedArticle

  init(_ article: IndexedArticle) { self.article = article }

  var text: String {
    let fields: [(String, String?)] = [
      ("author", article.authors.map(author).joined(separator: " and ")),
      ("title", Self.escaped(article.citedTitle)), ("journal", article.source.map(Self.escaped)),
      ("date", article.date), ("year", article.dateParts.first),
      ("url", article.url.map { Citation.address($0, without: "{}\\\"<>") }),
      ("language", article.language),
      ("keywords", article.topics.map(Self.escaped).joined(separator: ", ")),
    ]
    let lines = fields.compactMap { name, value -> String? in
      guard let value, !value.isEmpty else { return nil }
      return "  \(name) = {\(value)}"
    }
    return "@article{dateline-\(article.id),\n" + lines.joined(separator: ",\n") + "\n}\n\n"
  }

  /// "First Last" or "Last, First" as it is; in braces what would be taken apart:
  /// several commas, the word that separates authors, a firm or paper.
  private func author(_ name: String) -> String {
    let escaped = Self.escaped(name)
    let isOne =
      name.lowercased().split(separator: " ").contains("and")
      || name.utf8.count { $0 == UInt8(ascii: ",") } > 1 || name == article.source
      || article.organisations.contains(name)
    return isOne ? "{\(escaped)}" : escaped
  }

  /// With what means something to TeX escaped. Braces by name: BibTeX counts them
  /// even behind a backslash, and one without its other would swallow what follows.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in Citation.flat(text) {
      switch character {
      case "\\": escaped += "\\textbackslash{}"
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "&", "%", "$", "#", "_": escaped += "\\\(character)"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
