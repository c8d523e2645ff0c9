/// Writes JSON (RFC 8259) with its keys in the order given, as the contract
/// promises to people who read it by eye.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }
  mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  /// A name that has nothing to escape, as ours don't.
  mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    append(text)
  }

  mutating func value(_ number: Int?) {
    guard let number else { return null() }
    raw(String(number))
  }

  mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

  /// A number rounded to so many places after the point; nothing that JSON can't say.
  mutating func value(_ number: Double?, places: Int) {
    guard let number, number.isFinite else { return null() }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    raw("\((number * scale).rounded() / scale)")
  }

  mutating func value(_ texts: [String]) {
    array { array in for text in texts { array.value(text) } }
  }

  mutating func null() { raw("null") }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func nest(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: opening))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: closing))
    needsComma = true
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = text.utf8Span.span
    var start = 0
    for index in utf8.indices where Self.needsEscape(utf8[index]) {
      append(utf8.extracting(start..<index))
      escape(utf8[index])
      start = index + 1
    }
    append(utf8.extracting(start..<utf8.count))
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ plain: Span<UInt8>) {
    plain.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
