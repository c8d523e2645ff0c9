extension TOMLScanner {
  mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < TOMLDocument.maximumDepth else { throw Self.tooDeep }
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "{"): return try inlineTable(depth: depth)
    default: return try bare()
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    _ = take()
    var elements: [JSONValue] = []
    while skipToContent() {
      if take(UInt8(ascii: "]")) { return .array(elements) }
      elements.append(try value(depth: depth + 1))
      guard skipToContent() else { break }
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw Failure("a comma is missing in this list") }
    }
    throw Failure("this list is never closed by ]")
  }

  private mutating func inlineTable(depth: Int) throws(Failure) -> JSONValue {
    _ = take()
    var object = JSONObject()
    skipSpaces()
    if take(UInt8(ascii: "}")) { return .object(object) }
    while true {
      let (key, value) = try keyAndValue(depth: depth + 1)
      try TOMLDocument.insert(value, at: key[...], into: &object)
      skipSpaces()
      if take(UInt8(ascii: "}")) { return .object(object) }
      guard take(UInt8(ascii: ",")) else {
        throw Failure("this table in braces is not closed by } on its line")
      }
    }
  }

  /// A number, true, false, a date or a time.
  private mutating func bare() throws(Failure) -> JSONValue {
    let start = position
    while let byte = peek, byte > 0x20 || byte == 0x20 && isDateBeforeTime(start),
      !",]}#".utf8.contains(byte)
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if text == "true" || text == "false" { return .bool(text == "true") }
    let isDated = text.utf8.dropFirst(2).first == UInt8(ascii: ":") || text.utf8.count >= 10
    if isDated, text.utf8.allSatisfy(Self.isDatePart),
      text.utf8.contains(where: { $0 == 0x2D || $0 == 0x3A })
    {
      return .string(text)
    }
    let digits = text.replacing("_", with: "")
    if digits.hasPrefix("0x") {
      if let number = Int(digits.dropFirst(2), radix: 16) { return .number(String(number)) }
    } else if Double(digits) != nil {
      return .number(digits)
    }
    throw Failure(
      text.isEmpty ? "there is no value after the =" : "put text in quotes, as in key = \"text\"")
  }

  /// "2026-01-30 10:00:00": the one value with a space in it.
  private func isDateBeforeTime(_ start: Int) -> Bool {
    position == start + 10 && bytes[start + 4] == UInt8(ascii: "-")
      && position + 1 < bytes.count && (0x30...0x39).contains(bytes[position + 1])
  }

  private static func isDatePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "-:.TtZz+ ".utf8.contains(byte)
  }

  // MARK: Strings

  mutating func string() throws(Failure) -> String {
    guard let quote = peek else { return "" }
    if isThree(quote) { return try longString(quote) }
    _ = take()
    var text: [UInt8] = []
    while let byte = peek, byte != 0x0A {
      _ = take()
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    throw Failure("a quote is never closed")
  }

  /// Over several lines; a line end right after the opening quotes doesn't count.
  private mutating func longString(_ quote: UInt8) throws(Failure) -> String {
    position += 3
    if peek == 0x0D { position += 1 }
    _ = take(0x0A)
    var text: [UInt8] = []
    while let byte = peek {
      if isThree(quote) {
        position += 3
        // One or two quotes may stand before the closing three.
        while take(quote) { text.append(quote) }
        return String(decoding: text, as: UTF8.self)
      }
      _ = take()
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    throw Failure("a quote of three is never closed")
  }

  private func isThree(_ quote: UInt8) -> Bool {
    position + 3 <= bytes.count && bytes[position..<position + 3].allSatisfy { $0 == quote }
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    switch take() {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "u"): try scalar(digits: 4, into: &text)
    case UInt8(ascii: "U"): try scalar(digits: 8, into: &text)
    case 0x20, 0x09, 0x0A, 0x0D:
      // A backslash at the end of a line joins it to the next text.
      while let byte = peek, byte <= 0x20 { _ = take() }
    default: throw Failure("after a backslash only b t n f r u U \\ or a quote may stand")
    }
  }

  private mutating func scalar(digits: Int, into text: inout [UInt8]) throws(Failure) {
    let end = min(position + digits, bytes.count)
    let hex = String(decoding: bytes[position..<end], as: UTF8.self)
    guard hex.utf8.count == digits, let value = UInt32(hex, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw Failure("\\u wants four digits of a character's number, \\U eight") }
    position = end
    text.append(contentsOf: String(scalar).utf8)
  }
}
