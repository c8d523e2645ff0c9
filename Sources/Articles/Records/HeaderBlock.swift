/// Lines of `Key: value` at the top of a text, closed by an empty line.
struct HeaderBlock {
  /// As a record, so that names are understood as in JSON.
  let record: JSONObject
  /// Where the text after the block starts, in bytes.
  let end: Int

  /// Nil unless the text opens with at least two such lines, or one whose key is
  /// a known name other than "by", and every line of the block is one.
  init?(_ bytes: [UInt8]) {
    var record = JSONObject()
    var known = 0
    var start = 0
    while start < bytes.count, record.members.count < 64 {
      let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
      let line = bytes[start..<end].trimmingSpace
      if line.isEmpty { break }
      guard let member = Self.member(line) else { return nil }
      if RecordField.named(member.name) != nil { known += 1 }
      record.members.append(member)
      start = end + 1
    }
    guard known >= 1, known * 2 >= record.members.count, start < bytes.count else { return nil }
    self.record = record
    end = start
  }

  /// "Key: value", the key of letters, spaces and hyphens and at most 30 bytes.
  private static func member(_ line: ArraySlice<UInt8>) -> JSONObject.Member? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 30,
      colon > line.startIndex,
      colon + 1 == line.endIndex || line[colon + 1] == 0x20 || line[colon + 1] == 0x09
    else { return nil }
    for byte in line[..<colon] {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), 0x20:
        continue
      default: return nil
      }
    }
    let value = String(decoding: line[(colon + 1)...].trimmingSpace, as: UTF8.self)
    return .init(name: String(decoding: line[..<colon], as: UTF8.self), value: .string(value))
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces, tabs and line ends at both ends.
  var trimmingSpace: ArraySlice<UInt8> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start] <= 0x20 { start &+= 1 }
    while start < end, self[end &- 1] <= 0x20 { end &-= 1 }
    return self[start..<end]
  }
}
