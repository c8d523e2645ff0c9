/// Numbers and truths (https://toml.io/en/v1.0.0#integer).
enum TOMLNumber {
  /// Nil when it is none of them, or no 64-bit integer.
  static func value(of bytes: ArraySlice<UInt8>) -> TOMLValue? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": return .float(text)
    default: break
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
      return digits(bytes.dropFirst(2), isHexDigit).flatMap { Int($0, radix: radix) }
        .map { .integer($0) }
    }
    return decimal(bytes)
  }

  private static func decimal(_ bytes: ArraySlice<UInt8>) -> TOMLValue? {
    let isSigned = bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-")
    let sign = isSigned ? String(decoding: bytes.prefix(1), as: UTF8.self) : ""
    let unsigned = bytes.dropFirst(isSigned ? 1 : 0)
    let end = unsigned.firstIndex { ".eE".utf8.contains($0) } ?? unsigned.endIndex
    guard let whole = digits(unsigned[..<end], isDigit), whole == "0" || !whole.hasPrefix("0")
    else { return nil }
    if end == unsigned.endIndex { return Int(sign + whole).map { .integer($0) } }
    var rest = unsigned[end...]
    var text = (sign == "-" ? sign : "") + whole
    if rest.first == UInt8(ascii: ".") {
      let end = rest.firstIndex { "eE".utf8.contains($0) } ?? rest.endIndex
      guard let fraction = digits(rest[..<end].dropFirst(), isDigit) else { return nil }
      text += "." + fraction
      rest = rest[end...]
    }
    guard rest.popFirst() != nil else { return .float(text) }
    text += "e"
    if let sign = rest.first, "+-".utf8.contains(sign) {
      if sign == UInt8(ascii: "-") { text += "-" }
      rest.removeFirst()
    }
    return digits(rest, isDigit).map { .float(text + $0) }
  }

  /// Digits with single underscores between them, without those.
  private static func digits(
    _ bytes: ArraySlice<UInt8>, _ isDigit: (UInt8) -> Bool
  ) -> String? {
    var digits: [UInt8] = []
    var previous: UInt8 = 0x5F
    for byte in bytes {
      guard isDigit(byte) || byte == 0x5F && previous != 0x5F else { return nil }
      if byte != 0x5F { digits.append(byte) }
      previous = byte
    }
    return previous == 0x5F ? nil : String(decoding: digits, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
