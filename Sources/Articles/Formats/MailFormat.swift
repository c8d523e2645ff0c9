/// One mail a file (RFC 5322, MIME).
enum MailFormat: ArticleFormat {
  static let name = "mail"
  static let extensions = ["eml", "emlx", "msg822"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    let headers = MailHeaders(head)
    return headers["from"] != nil && headers["date"] != nil
      && (headers["message-id"] != nil || headers["received"] != nil
        || headers["mime-version"] != nil)
  }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    try emit(nil, .success(MailMessage.article(from: try file.readAll()[...])))
  }
}
