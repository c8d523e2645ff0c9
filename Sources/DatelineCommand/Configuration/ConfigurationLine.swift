/// One line of a file of settings.
struct ConfigurationLine {
  private let bytes: [UInt8]
  private let place: String
  private var position = 0

  init(_ line: String, place: String) {
    bytes = Array(line.utf8)
    self.place = place
  }

  /// Nil when the line is empty or a comment.
  mutating func entry() throws(ConfigurationError) -> (key: String, value: String, isString: Bool)?
  {
    skipSpaces()
    guard let first = peek, first != UInt8(ascii: "#") else { return nil }
    guard first != UInt8(ascii: "[") else {
      throw ConfigurationError("\(place): there are no tables in this file, only key = value")
    }
    let key = take { Self.isKeyPart($0) }
    skipSpaces()
    guard !key.isEmpty, peek == UInt8(ascii: "=") else {
      throw ConfigurationError("\(place): this is not key = value")
    }
    position += 1
    skipSpaces()
    let isString = peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'")
    let value = try isString ? string() : bare()
    skipSpaces()
    guard peek == nil || peek == UInt8(ascii: "#") else {
      throw ConfigurationError(
        "\(place): there is something after the value; put # before a comment")
    }
    return (key, value, isString)
  }

  /// A number, true or false.
  private mutating func bare() throws(ConfigurationError) -> String {
    let text = take { Self.isKeyPart($0) || $0 == UInt8(ascii: "+") }
    let digits = text.replacing("_", with: "")
    guard text == "true" || text == "false" || Int(digits) != nil else {
      throw ConfigurationError("\(place): put text in quotes, as in key = \"text\"")
    }
    return digits
  }

  private mutating func string() throws(ConfigurationError) -> String {
    let quote = bytes[position]
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      position += 1
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      // Only double quotes have escapes.
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard let escaped = peek, "\"\\".utf8.contains(escaped) else {
          throw ConfigurationError(
            "\(place): after a backslash only \" or another backslash may stand; "
              + "in single quotes a backslash is itself")
        }
        position += 1
        text.append(escaped)
      } else {
        text.append(byte)
      }
    }
    throw ConfigurationError("\(place): this quote is never closed")
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpaces() { _ = take { $0 == 0x20 || $0 == 0x09 } }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek, belongs(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isKeyPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
