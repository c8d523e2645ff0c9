/// JSON Lines (https://jsonlines.org): one JSON object a line, each an article.
enum JSONLinesFormat: RecordFormat {
  static let name = "jsonl"
  static let extensions = ["jsonl", "ndjson", "jsonlines"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    // An object that ends on the first line, with another behind it.
    guard JSONFormat.matches(head: head), head.first == UInt8(ascii: "{"),
      let end = head.firstIndex(of: UInt8(ascii: "\n")),
      end > head.startIndex, end + 1 < head.endIndex
    else { return false }
    let last = head[end - 1] == UInt8(ascii: "\r") ? end - 2 : end - 1
    return last > head.startIndex && head[last] == UInt8(ascii: "}")
      && head[end + 1] == UInt8(ascii: "{")
  }

  static func endOfLastRecord(in bytes: [UInt8]) -> Int? {
    ByteSearch.last(UInt8(ascii: "\n"), in: bytes).map { $0 + 1 }
  }

  static func endOfFirstRecord(in bytes: [UInt8], from start: Int) -> Int? {
    ByteSearch.first(UInt8(ascii: "\n"), in: bytes, from: start).map { $0 + 1 }
  }

  static func recordCount(in bytes: [UInt8]) -> Int {
    ByteSearch.count(UInt8(ascii: "\n"), in: bytes)
  }

  static func read(
    records bytes: [UInt8], first: Int, path: String, options: ReadingOptions, emit: ArticleSink
  ) throws {
    var number = first
    var start = 0
    if first == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < bytes.count {
      let end = ByteSearch.first(UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count
      if !isBlank(bytes, start..<end) {
        try emit(number, article(bytes, start..<end, number: number, options: options))
      }
      number += 1
      start = end + 1
    }
  }

  private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] > 0x20 { return false }
    return true
  }

  private static func article(
    _ bytes: [UInt8], _ range: Range<Int>, number: Int, options: ReadingOptions
  ) -> Result<Article, ArticleError> {
    guard range.count <= options.limits.recordBytes else {
      return .failure(
        ArticleError(
          .tooLarge,
          "line \(number) is \(range.count) bytes long and the limit is \(options.limits.recordBytes)."
        ))
    }
    return JSONFormat.article(bytes, range, place: "line \(number)", options: options)
  }
}
