/// An answer of a web server as archives keep it (RFC 9112): status, header fields,
/// and a body that may be cut in chunks and compressed.
struct HTTPMessage {
  let isSuccess: Bool
  let headers: MailHeaders
  private let body: ArraySlice<UInt8>

  /// Longer header fields are cut.
  private static let longestHead = 256 << 10

  init(_ bytes: ArraySlice<UInt8>) {
    let lineEnd = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    let words = bytes[..<lineEnd].split { $0 <= 0x20 }
    isSuccess = words.count > 1 && words[1].first == UInt8(ascii: "2")
    let fields = bytes[lineEnd...].dropFirst().prefix(Self.longestHead)
    headers = MailHeaders(fields)
    body = bytes[max(bytes.startIndex, min(headers.bodyStart, bytes.endIndex))...]
  }

  /// The content, with transfer and content encoding undone.
  func decodedBody(limits: ReadingLimits) throws(ArticleError) -> [UInt8] {
    let isChunked = headers["transfer-encoding"]?.lowercased().contains("chunked") ?? false
    // Some crawlers join the chunks and leave the header as it was.
    let joined = isChunked ? Self.unchunked(body) ?? Array(body) : Array(body)
    return try ContentEncoding(headers["content-encoding"] ?? "").undone(joined, limits: limits)
  }

  /// Nil when the first chunk is none; what is damaged later ends the body.
  private static func unchunked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard let lineEnd = bytes[start...].prefix(100).firstIndex(of: 0x0A) else { break }
      let digits = bytes[start..<lineEnd].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
        break
      }
      if size == 0 { return result }
      let chunk = bytes[(lineEnd + 1)...].prefix(size)
      result.append(contentsOf: chunk)
      start = chunk.endIndex
      while start < bytes.endIndex, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
    }
    return result.isEmpty ? nil : result
  }
}
