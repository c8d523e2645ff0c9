/// A page saved with its pictures as one MIME file (RFC 2557). The mail's own date
/// says when it was saved, and is not used.
enum MHTMLFormat: ArticleFormat {
  static let name = "mhtml"
  static let extensions = ["mhtml", "mht"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    let headers = MailHeaders(head)
    return headers.contentType == "multipart/related"
      && (headers["snapshot-content-location"] != nil || headers["message-id"] == nil)
  }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let bytes = try file.readAll()
    let headers = MailHeaders(bytes[...])
    guard let part = MailMessage.firstPart(of: "text/html", in: bytes[...]) else {
      throw ArticleError(.noText, "there is no page in the file.")
    }
    let page = try HTMLPage(part.bytes, charset: part.charset, limits: options.limits)
    var article = PageArticle.read(page)
    if article.url == nil {
      article.url = headers["snapshot-content-location"] ?? part.location
    }
    try emit(nil, .success(article))
  }
}
