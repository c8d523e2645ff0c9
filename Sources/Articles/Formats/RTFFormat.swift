import TextAnalysis

/// Rich Text Format (Microsoft's specification 1.9.1), which word processors and
/// newsroom systems have exported for forty years.
enum RTFFormat: ArticleFormat {
  static let name = "rtf"
  static let extensions = ["rtf"]

  static func matches(head: ArraySlice<UInt8>) -> Bool { head.starts(with: "{\\rtf".utf8) }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let bytes = try file.readAll()
    guard matches(head: bytes.prefix(10).drop { $0 <= 0x20 }) else {
      throw ArticleError(.damaged, "it doesn't begin as RTF does. Save it anew.")
    }
    let document = RTFReader.read(bytes)
    var article = Article()
    article.text = document.text
    let title = TextCleaner.line(document.info[.title] ?? "")
    if DocumentProperties.isTelling(title) {
      article.title = title
      article.provenance["title"] = "document properties"
    }
    article.authors = document.info[.author].map(PersonNames.split) ?? []
    article.topics = document.info[.keywords].map(DocumentProperties.topics) ?? []
    if let created = document.created {
      article.published = PublicationDate(date: created, provenance: .documentProperties)
      article.provenance["date"] = "document properties"
    }
    DocumentProperties.takeTitle(&article)
    try emit(nil, .success(article))
  }
}
