import Dateline

/// An article's id and file: on one line however long it is, to be copied whole.
struct ArticlePlace {
  let article: IndexedArticle
  /// Where its file lies; relative when that isn't known.
  let file: String
  let terminal: Terminal

  var line: String {
    let record = article.recordNumber.map { ":\($0)" } ?? ""
    let path = Style.dim.applied(to: Printable.text(article.path) + record, in: terminal)
    let id = Style.dim.applied(to: article.id, in: terminal)
    return id + "  "
      + Link.applied(to: path, leadingTo: Link.address(ofFile: file), in: terminal)
  }
}
