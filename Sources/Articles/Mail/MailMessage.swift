import TextAnalysis

/// An article from a mail: newsletters, list archives, letters.
enum MailMessage {
  /// Parts within parts; more is no letter.
  private static let deepest = 12
  private static let mostParts = 200

  static func article(from bytes: ArraySlice<UInt8>) -> Article {
    let headers = MailHeaders(bytes)
    var article = Article()
    article.title = headers["subject"] ?? ""
    article.record = headers["message-id"].map { $0.filter { $0 != "<" && $0 != ">" } }
    article.authors = (headers["from"] ?? headers["sender"]).map(MailAddress.names) ?? []
    article.source = headers["list-id"].map { list in
      TextCleaner.line(
        String(list.prefix { $0 != "<" }.isEmpty ? list.dropFirst() : list.prefix { $0 != "<" }))
    }
    article.url = headers["archived-at"].map { $0.filter { $0 != "<" && $0 != ">" } }
    article.language = headers["content-language"].flatMap(LanguageTag.normalised)
    if let date = headers["date"].flatMap({ PublicationDateText.read($0) }) {
      article.published = PublicationDate(date: date, provenance: .field)
      article.provenance["date"] = "Date"
    }
    let body = self.body(bytes, headers)
    article.text = body.text
    article.provenance["text"] = body.type
    return article
  }

  private struct Body {
    var text = ""
    var type = ""
  }

  /// The text of the first plain part, else of the first HTML part; of parts one
  /// after another, all plain ones.
  private static func body(_ bytes: ArraySlice<UInt8>, _ headers: MailHeaders) -> Body {
    var plain: [String] = []
    var html: [String] = []
    var waiting: [(bytes: ArraySlice<UInt8>, headers: MailHeaders, depth: Int)] = [
      (bytes, headers, 0)
    ]
    var seen = 0
    while let part = waiting.popLast(), seen < mostParts {
      seen += 1
      let body = part.bytes[min(part.headers.bodyStart, part.bytes.endIndex)...]
      let type = part.headers.contentType
      if type.hasPrefix("multipart/"), let boundary = part.headers.parameter("boundary"),
        part.depth < deepest
      {
        for inner in parts(body, boundary: boundary).reversed() {
          waiting.append((inner, MailHeaders(inner), part.depth + 1))
        }
        continue
      }
      if type == "message/rfc822", part.depth < deepest {
        waiting.append((body, MailHeaders(body), part.depth + 1))
        continue
      }
      let isAttached =
        part.headers["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false
      guard type == "text/plain" || type == "text/html", !isAttached else { continue }
      let decoded = MailEncoding.decoded(body, encoding: part.headers["content-transfer-encoding"])
      if type == "text/html" {
        let label = part.headers.parameter("charset") ?? HTMLCharset.declared(in: decoded)
        html.append(HTMLText.plain(TextDecoder.decode(decoded, label: label).text))
      } else {
        plain.append(TextDecoder.decode(decoded, label: part.headers.parameter("charset")).text)
      }
    }
    let text = plain.joined(separator: "\n\n")
    if RecordValue.trimmed(text) != nil { return Body(text: text, type: "text/plain") }
    return Body(text: html.joined(separator: "\n\n"), type: "text/html")
  }

  struct Part {
    var bytes: [UInt8]
    var charset: String?
    var location: String?
  }

  /// The first part of a type, decoded.
  static func firstPart(of type: String, in bytes: ArraySlice<UInt8>) -> Part? {
    var waiting = [(bytes: bytes, depth: 0)]
    var seen = 0
    while let (bytes, depth) = waiting.popLast(), seen < mostParts {
      seen += 1
      let headers = MailHeaders(bytes)
      let body = bytes[min(headers.bodyStart, bytes.endIndex)...]
      if headers.contentType == type {
        return Part(
          bytes: MailEncoding.decoded(body, encoding: headers["content-transfer-encoding"]),
          charset: headers.parameter("charset"), location: headers["content-location"])
      }
      guard headers.contentType.hasPrefix("multipart/"), depth < deepest,
        let boundary = headers.parameter("boundary")
      else { continue }
      for inner in parts(body, boundary: boundary).reversed() { waiting.append((inner, depth + 1)) }
    }
    return nil
  }

  private static func parts(_ bytes: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var partStart: Int?
    var start = bytes.startIndex
    while start < bytes.endIndex, parts.count < mostParts {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if bytes[start..<end].starts(with: mark) {
        if let partStart { parts.append(bytes[partStart..<start]) }
        let isLast = bytes[(start + mark.count)..<end].starts(with: "--".utf8)
        partStart = isLast ? nil : min(end + 1, bytes.endIndex)
      }
      start = min(end + 1, bytes.endIndex)
    }
    if let partStart { parts.append(bytes[partStart...]) }
    return parts
  }
}
