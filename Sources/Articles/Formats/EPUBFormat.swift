/// Books (EPUB 2 and 3, https://www.w3.org/TR/epub-33/): each document of the spine
/// that has text is an article, titled as the table of contents calls it, with the
/// book as its source.
enum EPUBFormat: ArticleFormat {
  static let name = "epub"
  static let extensions = ["epub"]

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let parts = try PackageParts(of: &file, limits: options.limits) { path in
      let ending = FileName.ending(of: path) ?? ""
      return ["xml", "opf", "ncx", "xhtml", "html", "htm"].contains(ending)
    }
    let root = parts.xml("META-INF/container.xml")?.descendants("rootfile").first
    guard
      let bookPath = root?[attribute: "full-path"]
        ?? parts.paths.first(where: {
          $0.hasSuffix(".opf")
        }), let book = parts.xml(bookPath)
    else {
      throw ArticleError(.damaged, "there is no book in it: its list of contents is missing.")
    }
    if parts.xml("META-INF/encryption.xml")?.descendants("encryptedkey").isEmpty == false {
      throw ArticleError(.encrypted, "it is protected against copying, and can't be read.")
    }
    let template = self.template(book)
    let titles = EPUBContents.titles(parts, book: book, at: bookPath)
    var items: [String: String] = [:]
    for item in book.descendants("manifest").flatMap({ $0.all("item") }) {
      guard let id = item[attribute: "id"], let link = item[attribute: "href"] else { continue }
      items[id] = EPUBContents.path(of: link, from: bookPath)
    }
    let spine = book.descendants("spine").flatMap { $0.all("itemref") }
      .compactMap { $0[attribute: "idref"].flatMap { items[$0] } }
    var hasArticle = false
    for (index, path) in spine.enumerated() {
      guard let page = parts.text(path) else { continue }
      let text = HTMLText.plain(page)
      guard !text.isEmpty else { continue }
      var article = template
      article.text = text
      article.title = titles[path] ?? EPUBContents.heading(of: page) ?? ""
      if article.title.isEmpty { article.title = template.source ?? "" }
      if article.text == article.title { continue }
      hasArticle = true
      try emit(index + 1, .success(article))
    }
    guard hasArticle else { throw ArticleError(.noText, "there is no text in the book.") }
  }

  /// What holds for every chapter.
  private static func template(_ book: XMLElement) -> Article {
    var article = Article()
    let metadata = book.descendants("metadata").first ?? book
    DocumentProperties.fill(&article, from: metadata)
    article.source = metadata.descendants("title").first?.line
    article.title = ""
    article.provenance["title"] = "contents"
    let dates = metadata.descendants("date")
    let stated = dates.first { $0[attribute: "event"] == "publication" } ?? dates.first
    if let date = stated?.line.flatMap({ PublicationDateText.read($0) }) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = "dc:date"
    }
    return article
  }
}
