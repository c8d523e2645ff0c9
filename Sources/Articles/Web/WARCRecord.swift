/// One record of a web archive: header fields, then a block of as many bytes as
/// they say, then two line ends.
struct WARCRecord {
  let headers: MailHeaders
  let block: ArraySlice<UInt8>

  private static let opening = Array("WARC/".utf8)
  /// Bytes of header fields; a record with more is damaged.
  private static let longestHead = 64 << 10

  /// Nil when the bytes are no record.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Self.opening) else { return nil }
    headers = MailHeaders(bytes.prefix(Self.longestHead))
    guard let length = Self.length(headers) else { return nil }
    block = bytes[headers.bodyStart...].prefix(length)
  }

  /// Where the record at `start` ends, or what is damaged there and runs up to the
  /// next record. Not whole when the bytes end before it does.
  static func end(in bytes: [UInt8], from start: Int) -> (index: Int, isWhole: Bool) {
    guard start < bytes.count else { return (bytes.count, false) }
    let record = bytes[start...]
    if record.starts(with: opening) {
      let head = record.prefix(longestHead)
      let headers = MailHeaders(head)
      let headIsWhole = headers.bodyStart < head.endIndex || head.count == longestHead
      if let length = length(headers), headIsWhole {
        guard length <= bytes.count - headers.bodyStart else { return (bytes.count, false) }
        var end = headers.bodyStart + length
        while end < bytes.count, bytes[end] == 0x0D || bytes[end] == 0x0A { end += 1 }
        // More line ends may follow what ends here.
        return (end, end < bytes.count)
      }
      if !headIsWhole { return (bytes.count, false) }
    }
    guard let next = nextRecord(in: bytes, after: start) else { return (bytes.count, false) }
    return (next, true)
  }

  /// "WARC/" at the beginning of a line.
  private static func nextRecord(in bytes: [UInt8], after start: Int) -> Int? {
    var from = start
    while let end = ByteSearch.first(0x0A, in: bytes, from: from) {
      if bytes[(end + 1)...].starts(with: opening) { return end + 1 }
      from = end + 1
    }
    return nil
  }

  private static func length(_ headers: MailHeaders) -> Int? {
    headers["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}
