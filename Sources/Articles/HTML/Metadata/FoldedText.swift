/// A line's letters and digits in lower case and nothing else: for asking whether
/// two lines say the same.
enum FoldedText {
  /// Bytes of a line that are looked at.
  private static let longest = 1000

  static func of(_ text: String) -> String {
    if let plain = ascii(text) { return plain }
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars.prefix(longest) {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func ascii(_ text: String) -> String? {
    let bytes = text.utf8Span.span
    var result: [UInt8] = []
    for index in 0..<min(bytes.count, longest) {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.append(byte)
      case 0x80...: return nil
      default: continue
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
