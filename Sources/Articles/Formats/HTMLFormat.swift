/// A web page: its article, and what its head and markup say about it.
enum HTMLFormat: ArticleFormat {
  static let name = "html"
  static let extensions = ["html", "htm", "xhtml", "xht", "shtml"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: head.prefix(1024).drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.contains("<head")
      || start.contains("<body")
  }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let page = try HTMLPage(try file.readAll(), limits: options.limits)
    try emit(nil, .success(PageArticle.read(page)))
  }
}
