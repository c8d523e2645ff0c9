/// Plain text: a title line and paragraphs, or a block of `Key: value` lines
/// above them.
enum PlainTextFormat: ArticleFormat {
  static let name = "text"
  static let extensions = ["txt", "text"]

  /// The longest first line that is taken for a title, in bytes.
  private static let longestTitle = 300

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    if TextDecoder.byteOrderMark(head) != nil { return true }
    return !head.isEmpty && !head.contains(0) && !binary.contains { head.starts(with: $0.utf8) }
  }

  /// How files open that are text only at first sight.
  private static let binary = ["%PDF", "{\\rtf", "%!PS", "PK", "WARC/", "filedesc:"]

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let bytes = try file.readAll()
    if WireTextFormat.matches(head: bytes[...]) {
      return try emit(nil, .success(WireTextFormat.article(from: bytes)))
    }
    try emit(nil, .success(article(from: TextDecoder.decode(bytes).text)))
  }

  static func article(from text: String) -> Article {
    var article = Article()
    let bytes = Array(text.utf8)
    if let header = HeaderBlock(bytes) {
      ArticleRecord.fill(&article, from: header.record, ReadingOptions())
      let body = String(decoding: bytes[header.end...], as: UTF8.self)
      // A "Summary:" in the block doesn't stand for the text below it.
      if RecordValue.trimmed(body) != nil {
        article.text = body
        article.provenance["text"] = "after the header block"
      }
      if !article.title.isEmpty { return article }
      let rest = titled(Array(article.text.utf8))
      article.title = rest.title
      article.text = rest.text
    } else {
      (article.title, article.text) = titled(bytes)
    }
    if !article.title.isEmpty { article.provenance["title"] = "first line" }
    return article
  }

  /// The first line is the title when it is short enough and text follows.
  static func titled(_ bytes: [UInt8]) -> (title: String, text: String) {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return ("", "") }
    let end = ByteSearch.first(0x0A, in: bytes, from: first) ?? bytes.count
    let line = bytes[first..<end].trimmingSpace
    let rest = bytes[end...]
    guard line.count <= longestTitle, rest.contains(where: { $0 > 0x20 }),
      !continues(line, rest)
    else { return ("", String(decoding: bytes[first...], as: UTF8.self)) }
    return (String(decoding: line, as: UTF8.self), String(decoding: rest, as: UTF8.self))
  }

  /// Whether the line only breaks at a fixed width: the next one goes on in lower
  /// case.
  private static func continues(_ line: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.dropFirst()
    guard line.count >= 45, let byte = next.first else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
