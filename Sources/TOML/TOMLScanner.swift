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
  /// Keys, headers and elements of lists so far.
  private var values = 0

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

  func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  /// LF or CRLF; nothing else ends a line.
  mutating func takeLineEnd() -> Bool {
    if isNext("\r\n") { position += 1 }
    return take(0x0A)
  }

  /// Passes over white space, line ends and comments; false at the end.
  mutating func skipToContent() throws(Failure) -> Bool {
    while true {
      skipSpaces()
      try skipComment()
      guard takeLineEnd() else { return peek != nil }
    }
  }

  mutating func skipSpaces() { while peek == 0x20 || peek == 0x09 { position += 1 } }

  private mutating func skipComment() throws(Failure) {
    guard peek == UInt8(ascii: "#") else { return }
    while let byte = peek, byte != 0x0A, !isNext("\r\n") {
      try checkIsText(byte)
      position += 1
    }
  }

  /// Neither in strings nor in comments may controls stand.
  func checkIsText(_ byte: UInt8) throws(Failure) {
    guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else {
      throw Failure("a control character stands here: in \"quotes\" write \\n, \\t or \\u0000")
    }
  }

  /// Nothing but a comment may come after a header or a value.
  mutating func endLine() throws(Failure) {
    skipSpaces()
    try skipComment()
    guard peek == nil || peek == 0x0A || isNext("\r\n") else {
      throw Failure("there is something after the value; put # before a comment")
    }
  }

  mutating func countValue() throws(Failure) {
    values += 1
    guard values <= TOMLDocument.maximumValues else {
      throw Failure("there are more than \(TOMLDocument.maximumValues) keys and values")
    }
  }

  // MARK: Keys

  /// Nil when the line is no header.
  mutating func header() throws(Failure) -> Header? {
    guard take(UInt8(ascii: "[")) else { return nil }
    try countValue()
    let isElement = take(UInt8(ascii: "["))
    let path = try key()
    guard take(UInt8(ascii: "]")), !isElement || take(UInt8(ascii: "]")) else {
      throw Failure("the name of this table is not closed by ]")
    }
    return Header(path: path, isElement: isElement)
  }

  mutating func keyAndValue(
    depth: Int = 0
  ) throws(Failure) -> (key: [String], value: TOMLValue) {
    let key = try key()
    guard take(UInt8(ascii: "=")) else { throw Failure("this is not key = value") }
    skipSpaces()
    return (key, try value(depth: depth + key.count))
  }

  /// Bare or quoted names with dots between, as `a."b c".d`.
  private mutating func key() throws(Failure) -> [String] {
    var path: [String] = []
    repeat {
      skipSpaces()
      switch peek {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): path.append(try shortString())
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
