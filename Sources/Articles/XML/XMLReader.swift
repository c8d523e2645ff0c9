/// Reads XML as it comes: names in any case, unknown entities, bare ampersands,
/// unquoted attributes, elements that are never closed. No entity is ever expanded
/// but the predefined and HTML's, no file is ever fetched.
struct XMLReader {
  /// Deeper elements lend their content to those above them.
  static let deepest = 200

  private let bytes: [UInt8]
  private var position = 0
  private var open: [XMLElement] = [XMLElement(name: "")]

  /// The root element's parent: a nameless element that holds all.
  static func read(_ text: String) -> XMLElement {
    var reader = XMLReader(bytes: Array(text.utf8))
    reader.run()
    return reader.open[0]
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while position < bytes.count {
      let next = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: position) ?? bytes.count
      if next > position { add(text: Self.decoded(bytes[position..<next])) }
      position = next
      guard position + 1 < bytes.count else { break }
      markup()
    }
    while open.count > 1 { close() }
  }

  private mutating func markup() {
    switch bytes[position + 1] {
    case UInt8(ascii: "!"):
      if starts("<![CDATA[") {
        let end = range(of: "]]>", from: position + 9) ?? bytes.count
        add(text: String(decoding: bytes[(position + 9)..<end], as: UTF8.self))
        position = min(end + 3, bytes.count)
      } else if starts("<!--") {
        position = range(of: "-->", from: position + 4).map { $0 + 3 } ?? bytes.count
      } else {
        skipDeclaration()
      }
    case UInt8(ascii: "?"):
      position = range(of: "?>", from: position).map { $0 + 2 } ?? bytes.count
    case UInt8(ascii: "/"): endTag()
    case let byte where Self.isNameStart(byte): startTag()
    default:
      add(text: "<")
      position += 1
    }
  }

  /// A DOCTYPE, with its internal subset, which is not read.
  private mutating func skipDeclaration() {
    var brackets = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ">") where brackets <= 0:
        position += 1
        return
      default: break
      }
      position += 1
    }
  }

  private mutating func endTag() {
    position += 2
    let name = self.name()
    position =
      ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: position).map { $0 + 1 } ?? bytes.count
    guard let level = open.lastIndex(where: { $0.name == name.local }), level > 0 else { return }
    while open.count > level { close() }
  }

  private mutating func startTag() {
    position += 1
    let name = self.name()
    var element = XMLElement(name: name.local, prefix: name.prefix)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        if open.count < Self.deepest { open.append(element) }
        return
      }
      if byte == UInt8(ascii: "/"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: ">")
      {
        position += 2
        add(element)
        return
      }
      if Self.isNameStart(byte), element.attributes.count < 200 {
        element.attributes.append(attribute())
      } else {
        position += 1
      }
    }
  }

  private mutating func attribute() -> (name: String, value: String) {
    let name = self.name().local
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (name, "") }
    position += 1
    skipSpace()
    guard position < bytes.count else { return (name, "") }
    let quote = bytes[position]
    let start: Int
    let end: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = position + 1
      end = ByteSearch.first(quote, in: bytes, from: start) ?? bytes.count
      position = min(end + 1, bytes.count)
    } else {
      start = position
      while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") {
        position += 1
      }
      end = position
    }
    return (name, Self.decoded(bytes[start..<end]))
  }

  private mutating func name() -> (prefix: String, local: String) {
    let start = position
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    let full = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    let parts = full.split(separator: ":", maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", full)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func close() {
    guard open.count > 1, let element = open.popLast() else { return }
    add(element)
  }

  private mutating func add(_ element: XMLElement) {
    open[open.count - 1].content.append(.element(element))
  }

  private mutating func add(text: String) {
    open[open.count - 1].content.append(.text(text))
  }

  private func starts(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private func range(of word: StaticString, from start: Int) -> Int? {
    let letters = word.withUTF8Buffer(Array.init)
    var index = start
    while let found = ByteSearch.first(letters[0], in: bytes, from: index) {
      if bytes[found...].starts(with: letters) { return found }
      index = found + 1
    }
    return nil
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    HTMLEntities.decoded(String(decoding: bytes, as: UTF8.self))
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}
