/// Reads a tag behind its name, up to its ">", as the HTML tokenizer does
/// (https://html.spec.whatwg.org/#before-attribute-name-state).
struct StartTag {
  private(set) var isSelfClosing = false
  /// Past its ">"; nil when the page ends inside of it.
  private(set) var end: Int?
  /// Those of its attributes that are kept, each once.
  private(set) var names: AttributeSet = []

  /// Adds the attributes, in their order, to a list.
  @inline(__always)
  init(
    after name: TagName, in page: Span<UInt8>, _ table: AttributeTable,
    to list: inout [HTMLTree.Attribute]
  ) {
    var index = name.range.upperBound
    while index < page.count {
      let byte = page[index]
      if byte == UInt8(ascii: ">") {
        end = index &+ 1
        return
      }
      if byte == UInt8(ascii: "/") {
        isSelfClosing = index &+ 1 < page.count && page[index &+ 1] == UInt8(ascii: ">")
      }
      if byte.isMarkupSpace || byte == UInt8(ascii: "/") {
        index &+= 1
        continue
      }
      guard let next = readAttribute(at: index, in: page, table, to: &list) else { return }
      index = next
    }
  }

  /// Past the attribute; nil when the page ends inside of it.
  private mutating func readAttribute(
    at start: Int, in page: Span<UInt8>, _ table: AttributeTable,
    to list: inout [HTMLTree.Attribute]
  ) -> Int? {
    var index = start &+ 1
    while index < page.count, !Self.endsName(page[index]) { index &+= 1 }
    let name = table.attribute(named: start..<index, in: page)
    while index < page.count, page[index].isMarkupSpace { index &+= 1 }
    guard index < page.count, page[index] == UInt8(ascii: "=") else {
      keep(name, value: index..<index, to: &list)
      return index
    }
    index &+= 1
    while index < page.count, page[index].isMarkupSpace { index &+= 1 }
    guard index < page.count else { return nil }
    let first = page[index]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let close = ByteSearch.first(first, in: page, from: index &+ 1) else { return nil }
      keep(name, value: (index &+ 1)..<close, to: &list)
      return close &+ 1
    }
    let value = index
    while index < page.count, !page[index].isMarkupSpace, page[index] != UInt8(ascii: ">") {
      index &+= 1
    }
    keep(name, value: value..<index, to: &list)
    return index
  }

  @inline(__always)
  private mutating func keep(
    _ name: HTMLAttribute?, value: Range<Int>, to list: inout [HTMLTree.Attribute]
  ) {
    guard let name, names.isDisjoint(with: AttributeSet(name)) else { return }
    names.formUnion(AttributeSet(name))
    list.append(HTMLTree.Attribute(name: name, range: value))
  }

  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: ">")
      && (byte.isMarkupSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "="))
  }
}

extension UInt8 {
  /// White space to HTML: tab, line feed, form feed, return, space.
  @inline(__always)
  var isMarkupSpace: Bool { self <= 0x20 && Self.markupSpaces >> UInt64(self) & 1 != 0 }

  /// A bit each.
  private static let markupSpaces: UInt64 =
    1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x20
}
