extension TOMLScanner {
  /// In double quotes, with escapes, or in single ones, without; in three of either
  /// over several lines (https://toml.io/en/v1.0.0#string).
  mutating func string() throws(Failure) -> String {
    isNext("\"\"\"") || isNext("'''") ? try longString() : try shortString()
  }

  mutating func shortString() throws(Failure) -> String {
    let quote = take()
    var text: [UInt8] = []
    while let byte = peek, byte != 0x0A, !isNext("\r\n") {
      _ = take()
      if byte == quote { return try checked(text) }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text)
      } else {
        try checkIsText(byte)
        text.append(byte)
      }
    }
    throw Failure("a quote is never closed")
  }

  /// A line end right after the opening quotes doesn't count.
  private mutating func longString() throws(Failure) -> String {
    let quote = bytes[position]
    position += 3
    _ = takeLineEnd()
    var text: [UInt8] = []
    while let byte = peek {
      if byte == quote, isNext("\"\"\"") || isNext("'''") {
        position += 3
        // One or two quotes may stand before the closing three.
        for _ in 0..<2 where take(quote) { text.append(quote) }
        return try checked(text)
      }
      if takeLineEnd() {
        text.append(0x0A)
        continue
      }
      _ = take()
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if try !joinLines() { try escape(into: &text) }
      } else {
        try checkIsText(byte)
        text.append(byte)
      }
    }
    throw Failure("a quote of three is never closed")
  }

  /// A backslash at the end of a line joins it to the next text.
  private mutating func joinLines() throws(Failure) -> Bool {
    let start = position
    skipSpaces()
    guard takeLineEnd() else {
      position = start
      return false
    }
    repeat { skipSpaces() } while takeLineEnd()
    return true
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    switch peek {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "u"): try scalar(digits: 4, into: &text)
    case UInt8(ascii: "U"): try scalar(digits: 8, into: &text)
    default:
      throw Failure(
        "after a backslash only b t n f r u U \\ or a quote may stand; in 'single quotes' a "
          + "backslash is itself")
    }
    position += 1
  }

  /// Leaves the last digit to be passed over.
  private mutating func scalar(digits: Int, into text: inout [UInt8]) throws(Failure) {
    let hex = bytes[(position + 1)...].prefix(digits)
    // Swift reads a sign too.
    guard hex.count == digits, hex.first.map(TOMLNumber.isHexDigit) == true,
      let value = UInt32(String(decoding: hex, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw Failure("\\u wants four digits of a character's number, \\U eight") }
    position += digits
    text.append(contentsOf: String(scalar).utf8)
  }

  private func checked(_ text: [UInt8]) throws(Failure) -> String {
    guard let text = String(validating: text, as: UTF8.self) else {
      throw Failure("this text is not UTF-8; save the file as UTF-8")
    }
    return text
  }
}
