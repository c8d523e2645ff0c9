/// One line of Markdown without its marks: `[words](address)` is "words",
/// `**strong**` is "strong", `![alt](image)` is "alt", tags are dropped.
enum MarkdownInline {
  static func plain(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < bytes.count && isPunctuation(bytes[index + 1]):
        result.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
        index += 1
      case UInt8(ascii: "["): index += 1
      case UInt8(ascii: "]"): index = afterTarget(bytes, index + 1)
      case UInt8(ascii: "*"), UInt8(ascii: "`"): index += 1
      case UInt8(ascii: "_") where isEdge(bytes, index): index += 1
      case UInt8(ascii: "<"):
        if let end = tagEnd(bytes, index) {
          index = end
        } else {
          result.append(byte)
          index += 1
        }
      default:
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Past "(address)" or "[reference]" behind a link's words.
  private static func afterTarget(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start < bytes.count else { return start }
    let closing: UInt8
    switch bytes[start] {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    default: return start
    }
    // Addresses are short; a far bracket is another's.
    let end = bytes[start...].prefix(2000).firstIndex(of: closing)
    return end.map { $0 + 1 } ?? start
  }

  /// An underscore at a word's edge is a mark; inside, as in snake_case, a letter.
  private static func isEdge(_ bytes: [UInt8], _ index: Int) -> Bool {
    index == 0 || index + 1 == bytes.count || !isWord(bytes[index - 1])
      || !isWord(bytes[index + 1])
  }

  /// An autolink keeps its address; a tag goes.
  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    guard isWord(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return nil }
    let end = bytes[start...].prefix(500).firstIndex(of: UInt8(ascii: ">"))
    return end.map { $0 + 1 }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
