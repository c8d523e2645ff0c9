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

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let bytes = try file.readAll()
    guard matches(head: bytes[...]) else {
      throw ArticleError(.damaged, "it doesn't begin as a wire story does (SOH, header, STX).")
    }
    let stories = stories(in: bytes)
    if stories.count == 1 { return try emit(nil, .success(article(from: bytes))) }
    for (index, story) in stories.enumerated() {
      try emit(index + 1, .success(article(from: Array(bytes[story]))))
    }
  }

  /// Where each transmission is: from one SOH with an STX behind it to the next.
  private static func stories(in bytes: [UInt8]) -> [Range<Int>] {
    var stories: [Range<Int>] = []
    var start = 0
    var next = ByteSearch.first(startOfHeader, in: bytes, from: 0)
    while let header = next {
      next = ByteSearch.first(startOfHeader, in: bytes, from: header + 1)
      let end = next ?? bytes.count
      guard bytes[header..<end].contains(startOfText) else { continue }
      stories.append(start..<end)
      start = end
    }
    return stories
  }

  static func article(from bytes: [UInt8]) -> Article {
    let rest = opening(of: bytes[...]).dropFirst()
    let bodyStart = rest.firstIndex(of: startOfText) ?? rest.endIndex
    let bodyEnd = rest[bodyStart...].firstIndex(of: endOfText) ?? rest.endIndex
    var article = Article()
    readHeader(rest[..<bodyStart], into: &article)
    let body = TextDecoder.decode(Array(rest[bodyStart..<bodyEnd].dropFirst())).text
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.contains(where: { $0.hasPrefix("^") }) {
      readMarked(lines, into: &article)
    } else {
      (article.title, article.text) = PlainTextFormat.titled(Array(body.utf8))
    }
    if let date = date(rest[bodyEnd...].dropFirst()) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = "after ETX"
    }
    return article
  }

  /// "AFP0123 4 I 0345 slug": source and number, priority, category, words.
  private static func readHeader(_ bytes: ArraySlice<UInt8>, into article: inout Article) {
    let header = bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    guard let id = header.first else { return }
    article.record = id
    let source = id.prefix { $0.isLetter }
    // American wires send a slug in its place: "bc-quay".
    if !source.isEmpty, source == source.uppercased() { article.source = String(source) }
    if header.count > 2, header[2].contains(where: \.isLetter) { article.section = header[2] }
  }

  /// Agencies mark lines that are no text with "^" and end them with "<" or "=": first
  /// the headline, then notes to editors and the byline. American ones end every line
  /// so, and the first is a slug ("BC-QUAY").
  private static func readMarked(_ lines: [Substring], into article: inout Article) {
    var text: [Substring] = []
    for line in lines {
      guard line.hasPrefix("^") else {
        text.append(line.last == "<" ? line.dropLast() : line)
        continue
      }
      let mark = TextCleaner.line(line.filter { !"^<=".contains($0) })
      let isByline = mark.lowercased().hasPrefix("by ") || mark.lowercased().hasPrefix("von ")
      if isByline, !article.title.isEmpty {
        article.authors = PersonNames.split(mark)
      } else if article.title.isEmpty || isSlug(article.title) {
        if !mark.isEmpty { article.title = mark }
      } else if !mark.hasPrefix("("), text.allSatisfy({ !$0.contains { !$0.isWhitespace } }) {
        article.title += " " + mark
      }
    }
    article.text = text.joined(separator: "\n")
  }

  private static func isSlug(_ title: String) -> Bool {
    !title.contains(" ") && title == title.uppercased() && title.contains("-")
  }

  /// Without the SYN and line ends that come before a transmission.
  private static func opening(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 == 0x16 || $0 == 0 || $0 == 0x0A || $0 == 0x0D }
  }

  /// "211545 JUN 06": day, hours and minutes, month, year. American wires: "AP-WS-03-15-99
  /// 1545EST".
  private static func date(_ bytes: ArraySlice<UInt8>) -> PartialDate? {
    let words = bytes.prefix(100).split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    if let numbers = words.first?.split(separator: "-").suffix(3).compactMap({ Int($0) }),
      numbers.count == 3, (0...99).contains(numbers[2])
    {
      let century = numbers[2] > 60 ? 1900 : 2000
      return PartialDate(year: century + numbers[2], month: numbers[0], day: numbers[1])
    }
    guard words.count >= 3, words[0].utf8.count >= 6, let day = Int(words[0].prefix(2)) else {
      return nil
    }
    return PublicationDateText.read("\(day) \(words[1]) \(words[2])")
  }
}
