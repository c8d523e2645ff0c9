import TextAnalysis

/// The SGML that Reuters' wire stories of 1987 are distributed in
/// (Lewis, "Reuters-21578 text categorization test collection"): one `REUTERS`
/// element a story, with what its editors said of it.
enum WireSGMLFormat: RecordFormat {
  static let name = "sgml"
  static let extensions = ["sgm", "sgml"]

  private static let closing = Array("</REUTERS>".utf8)

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    String(decoding: head.prefix(500), as: UTF8.self).contains("<REUTERS")
  }

  static func endOfFirstRecord(in bytes: [UInt8], from start: Int) -> Int? {
    var from = start
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: from) {
      if bytes[open...].starts(with: closing) { return open + closing.count }
      from = open + 1
    }
    return nil
  }

  static func endOfLastRecord(in bytes: [UInt8]) -> Int? {
    var index = bytes.count
    while let open = bytes[..<index].lastIndex(of: UInt8(ascii: "<")) {
      if bytes[open...].starts(with: closing) { return open + closing.count }
      index = open
    }
    return nil
  }

  static func recordCount(in bytes: [UInt8]) -> Int {
    var count = 0
    var from = 0
    while let end = endOfFirstRecord(in: bytes, from: from) {
      count += 1
      from = end
    }
    return count
  }

  static func read(
    records bytes: [UInt8], first: Int, path: String, options: ReadingOptions, emit: ArticleSink
  ) throws {
    var number = first
    var start = 0
    while start < bytes.count {
      let end = endOfFirstRecord(in: bytes, from: start) ?? bytes.count
      let root = XMLReader.read(TextDecoder.decode(Array(bytes[start..<end])).text)
      if let story = root.descendants("reuters").first {
        try emit(number, .success(article(story)))
        number += 1
      }
      start = end
    }
  }

  private static func article(_ story: XMLElement) -> Article {
    var article = Article()
    article.record = story[attribute: "newid"]
    let text = story.first("text") ?? story
    article.title = text.first("title")?.line ?? ""
    article.dateline = text.first("dateline")?.line
    article.authors = text.first("author")?.line.map(PersonNames.split) ?? []
    // Stories of type BRIEF and UNPROC have their text outside a BODY.
    article.text =
      text.first("body")?.text
      ?? text.content.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
    article.text = withoutSignature(article.text)
    article.source = "Reuters"
    article.topics = list(story, "topics") ?? []
    article.people = list(story, "people")
    article.places = list(story, "places")
    article.organisations = list(story, "orgs")
    if let date = story.first("date")?.line.flatMap({ PublicationDateText.read($0) }) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = "DATE"
    }
    return article
  }

  /// Without the "Reuter" that closes a story.
  private static func withoutSignature(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let end = bytes[...].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    guard end >= 6,
      String(decoding: bytes[(end - 6)..<end], as: UTF8.self).lowercased() == "reuter",
      end == 6 || bytes[end - 7] <= 0x20
    else { return text }
    return String(decoding: bytes[..<(end - 6)], as: UTF8.self)
  }

  private static func list(_ story: XMLElement, _ name: String) -> [String]? {
    story.first(name)?.all("d").compactMap(\.line)
  }
}
