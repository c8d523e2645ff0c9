/// mbox (RFC 4155): mails one after another, each behind a line that starts with
/// "From " after an empty line.
enum MailboxFormat: RecordFormat {
  static let name = "mbox"
  static let extensions = ["mbox", "mbx"]

  private static let opening = Array("From ".utf8)

  static func matches(head: ArraySlice<UInt8>) -> Bool { head.starts(with: opening) }

  static func endOfFirstRecord(in bytes: [UInt8], from start: Int) -> Int? {
    var from = start
    while let end = ByteSearch.first(0x0A, in: bytes, from: from) {
      if isStart(bytes, end + 1) { return end + 1 }
      from = end + 1
    }
    return nil
  }

  static func endOfLastRecord(in bytes: [UInt8]) -> Int? {
    var index = bytes.count
    while let end = bytes[..<index].lastIndex(of: 0x0A) {
      if isStart(bytes, end + 1), end + 1 > 0 { return end + 1 }
      index = end
    }
    return nil
  }

  static func recordCount(in bytes: [UInt8]) -> Int {
    var count = isStart(bytes, 0) ? 1 : 0
    var from = 0
    while let next = endOfFirstRecord(in: bytes, from: from) {
      count += 1
      from = next
    }
    return count
  }

  private static func isStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + opening.count <= bytes.count, bytes[index...].starts(with: opening) else {
      return false
    }
    return index < 2 || bytes[index - 2] == 0x0A
      || (bytes[index - 2] == 0x0D && index >= 3 && bytes[index - 3] == 0x0A)
  }

  static func read(
    records bytes: [UInt8], first: Int, path: String, options: ReadingOptions, emit: ArticleSink
  ) throws {
    var number = first
    var start = 0
    while start < bytes.count {
      let end = endOfFirstRecord(in: bytes, from: start) ?? bytes.count
      let line =
        isStart(bytes, start)
        ? ByteSearch.first(0x0A, in: bytes, from: start).map { $0 + 1 } ?? end : start
      if line < end {
        try emit(number, .success(MailMessage.article(from: bytes[line..<end])))
        number += 1
      }
      start = end
    }
  }
}
