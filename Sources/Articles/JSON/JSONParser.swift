/// Reads one JSON value (RFC 8259) from bytes, quickly and within bounds.
///
/// Kinder than the standard where publishers commonly err: raw line ends inside
/// strings, a comma before a closing bracket, `NaN`. Invalid UTF-8 in a string is
/// read as windows-1252 or replaced, as `TextDecoder` decides. A lone surrogate
/// becomes U+FFFD.
struct JSONParser {
  struct Failure: Error {
    enum Kind { case syntax, tooDeep }
    let kind: Kind
    /// In bytes from the start.
    let offset: Int
  }

  private let bytes: [UInt8]
  private let end: Int
  private let maximumDepth: Int
  private var position: Int
  private var scratch: [UInt8] = []

  init(_ bytes: [UInt8], range: Range<Int>? = nil, maximumDepth: Int) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    self.maximumDepth = maximumDepth
  }

  /// The value; trailing bytes other than white space are an error.
  static func parse(
    _ bytes: [UInt8], range: Range<Int>? = nil, maximumDepth: Int
  ) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes, range: range, maximumDepth: maximumDepth)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == parser.end else { throw parser.syntaxError }
    return value
  }

  private var syntaxError: Failure { Failure(kind: .syntax, offset: position) }

  private mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position &+= 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    skipSpace()
    guard position < end else { throw syntaxError }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "N"): return try word("NaN", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(Failure) -> JSONValue {
    let matches = word.withUTF8Buffer { letters in
      position + letters.count <= end
        && bytes[position..<position + letters.count].elementsEqual(letters)
    }
    guard matches else { throw syntaxError }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        position &+= 1
        continue
      default: break
      }
      break
    }
    guard position > start else { throw syntaxError }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= maximumDepth else { throw Failure(kind: .tooDeep, offset: position) }
    position &+= 1
    var values: [JSONValue] = []
    while true {
      skipSpace()
      guard position < end else { throw syntaxError }
      if bytes[position] == UInt8(ascii: "]") { break }
      values.append(try value(depth: depth))
      try separator(before: UInt8(ascii: "]"))
    }
    position &+= 1
    return .array(values)
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= maximumDepth else { throw Failure(kind: .tooDeep, offset: position) }
    position &+= 1
    var object = JSONObject()
    while true {
      skipSpace()
      guard position < end else { throw syntaxError }
      if bytes[position] == UInt8(ascii: "}") { break }
      guard bytes[position] == UInt8(ascii: "\"") else { throw syntaxError }
      let name = try string()
      skipSpace()
      guard position < end, bytes[position] == UInt8(ascii: ":") else { throw syntaxError }
      position &+= 1
      object.members.append(.init(name: name, value: try value(depth: depth)))
      try separator(before: UInt8(ascii: "}"))
    }
    position &+= 1
    return .object(object)
  }

  /// Steps over a comma, or stays before the closing bracket.
  private mutating func separator(before closing: UInt8) throws(Failure) {
    skipSpace()
    guard position < end else { throw syntaxError }
    if bytes[position] == UInt8(ascii: ",") {
      position &+= 1
    } else if bytes[position] != closing {
      throw syntaxError
    }
  }

  private mutating func string() throws(Failure) -> String {
    position &+= 1
    let start = position
    var segment = start
    scratch.removeAll(keepingCapacity: true)
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let last = position
        position &+= 1
        if scratch.isEmpty { return Self.text(bytes[start..<last]) }
        scratch.append(contentsOf: bytes[segment..<last])
        return Self.text(scratch[...])
      }
      guard byte == UInt8(ascii: "\\") else {
        position &+= 1
        continue
      }
      scratch.append(contentsOf: bytes[segment..<position])
      position &+= 1
      try escape()
      segment = position
    }
    throw syntaxError
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? TextDecoder.decode(Array(bytes)).text
  }

  private mutating func escape() throws(Failure) {
    guard position < end else { throw syntaxError }
    let letter = bytes[position]
    position &+= 1
    switch letter {
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): scratch.append(0x20)
    case UInt8(ascii: "u"): scratch.append(contentsOf: String(try scalar()).utf8)
    // "\/", "\"", "\\", and what some writers escape without need, like "\'".
    default: scratch.append(letter)
    }
  }

  /// A UTF-16 escape, with its second half where it is a surrogate.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let back = position
    position += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else {
      position = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard position + 4 <= end else { throw syntaxError }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte &- UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte &- UInt8(ascii: "a") &+ 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte &- UInt8(ascii: "A") &+ 10
      default: throw syntaxError
      }
      value = value << 4 | UInt32(digit)
      position &+= 1
    }
    return value
  }
}
