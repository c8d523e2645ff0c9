/// The attributes of a start tag, found as the HTML standard's tokenizer finds them
/// (https://html.spec.whatwg.org/#before-attribute-name-state).
struct StartTag {
  struct Value {
    var attribute: HTMLAttribute
    var range: Range<Int>
  }

  /// Those that are kept, each once.
  private(set) var values: [Value] = []
  private(set) var isSelfClosing = false
  /// Past its ">"; nil when the page ends inside of it.
  private(set) var end: Int?

  /// Reads from behind the tag's name.
  init(after name: TagName, in bytes: [UInt8]) {
    var index = name.range.upperBound
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        end = index + 1
        return
      }
      if byte == UInt8(ascii: "/") {
        isSelfClosing = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        index &+= 1
        continue
      }
      guard let next = readAttribute(at: index, in: bytes) else { return }
      index = next
    }
  }

  /// Past the attribute; nil when the page ends inside of it.
  private mutating func readAttribute(at start: Int, in bytes: [UInt8]) -> Int? {
    var index = start + 1
    while index < bytes.count, !Self.endsName(bytes[index]) { index &+= 1 }
    let name = start..<index
    while index < bytes.count, Self.isSpace(bytes[index]) { index &+= 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      keep(name, value: index..<index, in: bytes)
      return index
    }
    index &+= 1
    while index < bytes.count, Self.isSpace(bytes[index]) { index &+= 1 }
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let close = ByteSearch.first(first, in: bytes, from: index + 1) else { return nil }
      keep(name, value: (index + 1)..<close, in: bytes)
      return close + 1
    }
    let value = index
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
      index &+= 1
    }
    keep(name, value: value..<index, in: bytes)
    return index
  }

  private mutating func keep(_ name: Range<Int>, value: Range<Int>, in bytes: [UInt8]) {
    guard let attribute = HTMLAttribute.named(bytes[name]),
      !values.contains(where: { $0.attribute == attribute })
    else { return }
    values.append(Value(attribute: attribute, range: value))
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte.isMarkupSpace }
}

extension UInt8 {
  /// White space to HTML: tab, line feed, form feed, return, space.
  var isMarkupSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || (0x0C...0x0D).contains(self)
  }
}
