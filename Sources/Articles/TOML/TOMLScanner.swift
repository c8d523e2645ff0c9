/// Reads the lines of a TOML document one after the other: headers, keys, values.
struct TOMLScanner {
  struct Failure: Error {
    var message: String

    init(_ message: String) { self.message = message }
  }

  struct Header {
    var path: [String]
    /// `[[name]]`, one more element of a list of tables.
    var isElement: Bool
  }

  let bytes: [UInt8]
  var position = 0
  /// Where the scanner stands, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take() -> UInt8? {
    guard let byte = peek else { return nil }
    if byte == 0x0A { line += 1 }
    position += 1
    return byte
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    _ = take()
    return true
  }

  /// Passes over white space, line ends and comments; false at the end.
  mutating func skipToContent() -> Bool {
    while let byte = peek {
      if byte == UInt8(ascii: "#") {
        skipComment()
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        _ = take()
      } else {
        return true
      }
    }
    return false
  }

  mutating func skipSpaces() { while peek == 0x20 || peek == 0x09 { position += 1 } }

  private mutating func skipComment() { while let byte = peek, byte != 0x0A { position += 1 } }

  /// Nothing but a comment may come after a header or a value.
  mutating func endLine() throws(Failure) {
    skipSpaces()
    if peek == UInt8(ascii: "#") { skipComment() }
    if peek == 0x0D { position += 1 }
    guard peek == nil || peek == 0x0A else {
      throw Failure("there is something after the value; put # before a comment")
    }
  }

  // MARK: Keys

  /// Nil when the line is no header.
  mutating func header() throws(Failure) -> Header? {
    guard take(UInt8(ascii: "[")) else { return nil }
    let isElement = take(UInt8(ascii: "["))
    let path = try key()
    guard take(UInt8(ascii: "]")), !isElement || take(UInt8(ascii: "]")) else {
      throw Failure("the name of this table is not closed by ]")
    }
    return Header(path: path, isElement: isElement)
  }

  mutating func keyAndValue(
    depth: Int = 0
  ) throws(Failure) -> (key: [String], value: JSONValue) {
    let key = try key()
    guard take(UInt8(ascii: "=")) else { throw Failure("this is not key = value") }
    skipSpaces()
    return (key, try value(depth: depth))
  }

  /// Bare or quoted names with dots between, as `a."b c".d`.
  private mutating func key() throws(Failure) -> [String] {
    var path: [String] = []
    repeat {
      skipSpaces()
      switch peek {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): path.append(try string())
      default:
        let start = position
        while let byte = peek, Self.isKeyPart(byte) { position += 1 }
        guard position > start else { throw Failure("this is not key = value") }
        path.append(String(decoding: bytes[start..<position], as: UTF8.self))
      }
      skipSpaces()
      guard path.count <= TOMLDocument.maximumDepth else { throw Self.tooDeep }
    } while take(UInt8(ascii: "."))
    return path
  }

  private static func isKeyPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  static let tooDeep = Failure(
    "tables and lists are nested deeper than \(TOMLDocument.maximumDepth)")
}
