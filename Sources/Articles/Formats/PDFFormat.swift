/// PDF, by poppler's pdftotext. When the file was made is not taken for the date:
/// of a scanned newspaper that is the day of the scan.
enum PDFFormat: ArticleFormat {
  static let name = "pdf"
  static let extensions = ["pdf"]

  private static let program = ConverterProgram(
    name: "pdftotext", package: "poppler-utils",
    arguments: ["-q", "-enc", "UTF-8", "-htmlmeta", "-nopgbrk", "/dev/stdin", "-"])

  static func matches(head: ArraySlice<UInt8>) -> Bool { head.starts(with: "%PDF-".utf8) }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let input = try ProgramInput(of: &file)
    let output = try program.text(of: input, limits: options.limits)
    try emit(nil, .success(try article(from: String(decoding: output, as: UTF8.self))))
  }

  /// pdftotext's page: what the file says of itself in the head, the text in `pre`.
  static func article(from page: String) throws(ArticleError) -> Article {
    let bytes = Array(page.utf8)
    let opening = Array("<pre>".utf8)
    var start = 0
    while let next = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: start) {
      start = next + 1
      if bytes[next...].starts(with: opening) { break }
    }
    let end = bytes.lastIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let body = bytes[min(start + opening.count - 1, bytes.count)...]
    var article = Article()
    // What closes the page is three tags, and so are the last three "<".
    var last = min(end, bytes.count)
    for _ in 0..<2 {
      guard let before = bytes[..<last].lastIndex(of: UInt8(ascii: "<")) else { break }
      last = before
    }
    article.text = HTMLEntities.decoded(
      String(decoding: body[..<max(last, body.startIndex)], as: UTF8.self))
    guard article.text.utf8.contains(where: { $0 > 0x20 }) else {
      throw ArticleError(
        .noText, "it has no text, only pictures perhaps: recognise it first, as with ocrmypdf.")
    }
    fill(&article, from: XMLReader.read(String(decoding: bytes[..<start], as: UTF8.self)))
    DocumentProperties.takeTitle(&article)
    return article
  }

  private static func fill(_ article: inout Article, from head: XMLElement) {
    if let title = head.descendants("title").first?.line, DocumentProperties.isTelling(title) {
      article.title = title
      article.provenance["title"] = "document properties"
    }
    for meta in head.descendants("meta") {
      guard let content = meta[attribute: "content"], !content.isEmpty else { continue }
      switch meta[attribute: "name"] {
      case "Author": article.authors = PersonNames.split(content)
      case "Keywords": article.topics = DocumentProperties.topics(content)
      default: break
      }
    }
  }
}
