import Dateline

/// An article's id and file: on one line however long it is, to be copied whole.
struct ArticlePlace {
  let article: IndexedArticle
  /// Where its file lies; relative when that isn't known.
  let file: String
  let terminal: Terminal

  var line: String {
    let record = article.recordNumber.map { ":\($0)" } ?? ""
    let path = Style.dim.applied(to: Self.printable(article.path) + record, in: terminal)
    let id = Style.dim.applied(to: article.id, in: terminal)
    return id + "  "
      + Link.applied(to: path, leadingTo: Link.address(ofFile: file), in: terminal)
  }

  /// A file's name may hold anything, even what moves the cursor.
  private static func printable(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return path }
    var shown = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      shown.append(scalar.properties.generalCategory == .control ? "?" : scalar)
    }
    return String(shown)
  }
}
