extension TOMLScanner {
  mutating func value(depth: Int) throws(Failure) -> TOMLValue {
    guard depth <= TOMLDocument.maximumDepth else { throw Self.tooDeep }
    try countValue()
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "{"): return try inlineTable(depth: depth)
    default: return try bare()
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> TOMLValue {
    _ = take()
    var elements: [TOMLValue] = []
    while try skipToContent() {
      if take(UInt8(ascii: "]")) { return .array(elements) }
      elements.append(try value(depth: depth + 1))
      guard try skipToContent() else { break }
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw Failure("a comma is missing in this list") }
    }
    throw Failure("this list is never closed by ]")
  }

  /// On one line, without a comma at its end; nothing can be added to it later.
  private mutating func inlineTable(depth: Int) throws(Failure) -> TOMLValue {
    _ = take()
    var tables = TableTree()
    skipSpaces()
    if take(UInt8(ascii: "}")) { return .table(tables.table()) }
    while true {
      let (key, value) = try keyAndValue(depth: depth)
      try tables.insert(value, at: key, in: TableTree.root, line: line)
      skipSpaces()
      if take(UInt8(ascii: "}")) { return .table(tables.table()) }
      guard take(UInt8(ascii: ",")) else {
        throw Failure("this table in braces is not closed by } on its line")
      }
    }
  }

  /// A number, true, false, a date or a time.
  private mutating func bare() throws(Failure) -> TOMLValue {
    let start = position
    while let byte = peek, byte > 0x20 || byte == 0x20 && isDateBeforeTime(start),
      !",]}#".utf8.contains(byte)
    {
      position += 1
    }
    guard position > start else { throw Failure("there is no value here") }
    if let value = TOMLNumber.value(of: bytes[start..<position]) { return value }
    if let value = TOMLDate.value(of: bytes[start..<position]) { return value }
    switch bytes[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      throw Failure(
        "this is neither a number nor a date, as 1936 or 1936-04-13 are; put text in quotes, as in "
          + "key = \"text\"")
    default: throw Failure("put text in quotes, as in key = \"text\"")
    }
  }

  /// "2026-01-30 10:00:00": the one value with a space in it.
  private func isDateBeforeTime(_ start: Int) -> Bool {
    position == start + 10 && bytes[start + 4] == UInt8(ascii: "-")
      && position + 1 < bytes.count && (0x30...0x39).contains(bytes[position + 1])
  }
}
