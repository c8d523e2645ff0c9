/// Writes numbers and strings the way the index keeps them: unsigned LEB128
/// numbers (https://en.wikipedia.org/wiki/LEB128) and length-prefixed bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ more: [UInt8]) {
    write(more.count)
    bytes.append(contentsOf: more)
  }
}

/// Reads what `ByteWriter` wrote. Bytes that it did not write give nil, never a
/// trap: an index may be damaged.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func readNumber() -> Int? {
    var number: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    return nil
  }

  mutating func readBytes() -> ArraySlice<UInt8>? {
    guard let count = readNumber(), count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func readString() -> String? {
    readBytes().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func skip() -> Bool { readBytes() != nil }
}
