/// How a body was compressed on its way (RFC 9110, section 8.4).
struct ContentEncoding {
  /// In the order in which they were done.
  private let codings: [String]

  /// More than a server would do.
  private static let mostCodings = 3

  /// The value of the header field, which may be empty.
  init(_ field: String) {
    codings = TextCleaner.line(field).lowercased().split(separator: ",")
      .map { $0.split(separator: " ").joined() }.filter { !$0.isEmpty && $0 != "identity" }
  }

  /// - Throws: for what is too large, is damaged from its beginning, or has no decoder.
  func undone(_ body: [UInt8], limits: ReadingLimits) throws(ArticleError) -> [UInt8] {
    guard codings.count <= Self.mostCodings else {
      throw ArticleError(.unknownFormat, "the page is compressed more than three times over.")
    }
    var body = body
    for coding in codings.reversed() { body = try Self.undone(coding, body, limits) }
    return body
  }

  private static func undone(
    _ coding: String, _ body: [UInt8], _ limits: ReadingLimits
  ) throws(ArticleError) -> [UInt8] {
    switch coding {
    case "gzip", "x-gzip":
      // Some crawlers store what they had already unpacked.
      guard body.starts(with: [0x1F, 0x8B]) else { return body }
      var unpacker = Inflater(.gzip)
      return try unpacked(body, &unpacker, limits)
    case "deflate":
      // RFC 9110 means zlib's wrapping; many servers sent none.
      let isWrapped = body.first.map { $0 & 0x0F == 8 } ?? false
      var unpacker = Inflater(isWrapped ? .zlib : .raw)
      return try unpacked(body, &unpacker, limits)
    case "zstd":
      guard body.starts(with: ZstdUnpacker.magic) else { return body }
      var unpacker = ZstdUnpacker()
      return try unpacked(body, &unpacker, limits)
    case "br":
      var unpacker = BrotliUnpacker()
      guard isMarkup(body) else { return try unpacked(body, &unpacker, limits) }
      // A stream of Brotli may begin with any byte, and a page is no stream.
      let page = try? unpacked(body, &unpacker, limits)
      return page.flatMap { isMarkup($0) ? $0 : nil } ?? body
    default:
      throw ArticleError(
        .unknownFormat, "the page is compressed in a way that is not read (\(coding)).")
    }
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  private static func unpacked<Kind: Unpacker & ~Copyable>(
    _ bytes: [UInt8], _ unpacker: inout Kind, _ limits: ReadingLimits
  ) throws(ArticleError) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while true {
      let before = (result.count, position)
      let progress = unpacker.inflate(bytes, at: &position, upTo: 256 << 10, into: &result)
      guard result.count <= limits.fileBytes else {
        throw ArticleError(.tooLarge, "the page unfolds to more than \(limits.fileBytes) bytes.")
      }
      // What came before the damage is a page, cut short, as browsers show it.
      if progress != .more || (result.count, position) == before { break }
    }
    if result.isEmpty, !bytes.isEmpty {
      throw ArticleError(.damaged, "the page's compression is damaged: fetch it again.")
    }
    return result
  }
}
