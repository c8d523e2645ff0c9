/// Web archives (https://iipc.github.io/warc-specifications/, ISO 28500): each page
/// that was answered with success is an article, and so are the texts of a file
/// that holds conversions (WET).
enum WARCFormat: RecordFormat {
  static let name = "warc"
  static let extensions = ["warc", "wet"]

  static func matches(head: ArraySlice<UInt8>) -> Bool { head.starts(with: "WARC/".utf8) }

  static func endOfFirstRecord(in bytes: [UInt8], from start: Int) -> Int? {
    let end = WARCRecord.end(in: bytes, from: start)
    return end.isWhole ? end.index : nil
  }

  static func endOfLastRecord(in bytes: [UInt8]) -> Int? {
    var last: Int?
    while let end = endOfFirstRecord(in: bytes, from: last ?? 0) { last = end }
    return last
  }

  static func recordCount(in bytes: [UInt8]) -> Int {
    var count = 0
    var start = 0
    while start < bytes.count {
      count += 1
      start = WARCRecord.end(in: bytes, from: start).index
    }
    return count
  }

  static func read(
    records bytes: [UInt8], first: Int, path: String, options: ReadingOptions, emit: ArticleSink
  ) throws {
    var number = first
    var start = 0
    while start < bytes.count {
      let end = WARCRecord.end(in: bytes, from: start).index
      if let record = WARCRecord(bytes[start..<end]) {
        do {
          if let article = try article(from: record, limits: options.limits) {
            try emit(number, .success(article))
          }
        } catch let error as ArticleError {
          try emit(number, .failure(error))
        }
      }
      number += 1
      start = end
    }
  }

  /// Nil for what is no page: requests, pictures, scripts, redirections, and the
  /// files that are for robots.
  private static func article(
    from record: WARCRecord, limits: ReadingLimits
  ) throws(ArticleError) -> Article? {
    let address = record.headers["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
    let block = record.block
    var type = record.headers.contentType
    var charset = record.headers.parameter("charset")
    var body: [UInt8]
    switch record.headers["warc-type"]?.lowercased() {
    case "response":
      guard type == "application/http" else { return nil }
      let message = HTTPMessage(block)
      guard message.isSuccess, isPage(message.headers.contentType) else { return nil }
      (type, charset) = (message.headers.contentType, message.headers.parameter("charset"))
      body = try message.decodedBody(limits: limits)
    case "resource", "conversion":
      guard isPage(type) else { return nil }
      body = Array(block)
    default: return nil
    }
    if let address, WebAddress.path(of: address)?.hasSuffix("/robots.txt") ?? false { return nil }
    var article: Article
    if type == "text/plain" {
      article = PlainTextFormat.article(from: TextDecoder.decode(body, label: charset).text)
    } else {
      article = PageArticle.read(try HTMLPage(body, charset: charset, limits: limits))
    }
    // A page without text is a frame or a script's, which says nothing to a reader.
    guard !article.text.isEmpty || !article.title.isEmpty else { return nil }
    article.url = article.url ?? address
    article.record = record.headers["warc-record-id"].map { $0.filter { $0 != "<" && $0 != ">" } }
    return article
  }

  private static func isPage(_ type: String) -> Bool {
    ["text/html", "application/xhtml+xml", "text/plain"].contains(type)
  }
}
