import TextAnalysis

/// A story as news agencies send it by wire (IPTC 7901): a header line behind SOH,
/// the text between STX and ETX, then when it was sent.
enum WireTextFormat: ArticleFormat {
  static let name = "iptc7901"
  static let extensions = ["iptc", "7901"]

  private static let (startOfHeader, startOfText, endOfText): (UInt8, UInt8, UInt8) = (1, 2, 3)

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    let start = opening(of: head)
    return start.first == startOfHeader && start.prefix(1000).contains(startOfText)
  }

  static func read(_ file: inout FileBytes, limits: ReadingLimits, emit: ArticleSink) throws {
    let bytes = try file.readAll()
    guard matches(head: bytes[...]) else {
      throw ArticleError(.damaged, "it doesn't begin as a wire story does (SOH, header, STX).")
    }
    try emit(nil, .success(article(from: bytes)))
  }

  static func article(from bytes: [UInt8]) -> Article {
    let rest = opening(of: bytes[...]).dropFirst()
    let bodyStart = rest.firstIndex(of: startOfText) ?? rest.endIndex
    let bodyEnd = rest[bodyStart...].firstIndex(of: endOfText) ?? rest.endIndex
    var article = Article()
    let header = rest[..<bodyStart].split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    // "AFP0123 4 I 0345 slug": source and number, priority, category, words.
    if let id = header.first {
      article.record = id
      let source = id.prefix { $0.isLetter }
      if !source.isEmpty { article.source = String(source) }
    }
    if header.count > 2 { article.section = header[2] }
    let body = TextDecoder.decode(Array(rest[bodyStart..<bodyEnd].dropFirst())).text
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // Agencies mark headline lines with "^" and end them with "<".
    let headline = lines.filter { $0.hasPrefix("^") }
    if headline.isEmpty {
      (article.title, article.text) = PlainTextFormat.titled(Array(body.utf8))
    } else {
      article.title = headline.map { $0.filter { !"^<=".contains($0) } }.joined(separator: " ")
      article.text = lines.filter { !$0.hasPrefix("^") }.joined(separator: "\n")
    }
    if let date = date(rest[bodyEnd...].dropFirst()) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = "after ETX"
    }
    return article
  }

  /// Without the SYN and line ends that come before a transmission.
  private static func opening(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 == 0x16 || $0 == 0 || $0 == 0x0A || $0 == 0x0D }
  }

  /// "211545 JUN 06": day, hours and minutes, month, year.
  private static func date(_ bytes: ArraySlice<UInt8>) -> PartialDate? {
    let words = bytes.prefix(100).split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 3, words[0].utf8.count >= 6, let day = Int(words[0].prefix(2)) else {
      return nil
    }
    return PublicationDateText.read("\(day) \(words[1]) \(words[2])")
  }
}
