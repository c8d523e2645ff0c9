/// A line's letters and digits in lower case and nothing else: for asking whether
/// two lines say the same.
enum FoldedText {
  /// Code points of a line that are looked at.
  private static let longest = 1000

  static func of(_ text: String) -> String { of(text.utf8Span.span) }

  /// Of UTF-8.
  static func of(_ text: Span<UInt8>) -> String {
    let table = table
    var result: [UInt8] = []
    result.reserveCapacity(min(text.count, longest))
    var index = 0
    for _ in 0..<longest {
      guard index < text.count else { break }
      let (value, length) = scalar(at: index, of: text)
      index &+= length
      if value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: table[Int(value)])
        if byte > 0 { result.append(byte) }
      } else if value < table.count {
        append(table[Int(value)], to: &result)
      } else if let scalar = Unicode.Scalar(value), !isMark(scalar) {
        for kept in folded(scalar) { append(kept.value, to: &result) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A code point and the bytes that it takes.
  @inline(__always)
  private static func scalar(at index: Int, of text: Span<UInt8>) -> (value: UInt32, Int) {
    let lead = UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index &+ length <= text.count else { return (0xFFFD, text.count &- index) }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[index &+ offset] & 0x3F) }
    return (value, length)
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    switch value {
    case 0: return
    case ..<0x80: result.append(UInt8(truncatingIfNeeded: value))
    default: Unicode.Scalar(value).map { result.append(contentsOf: UTF8.encode($0) ?? .init()) }
    }
  }

  /// General punctuation, without the superscripts at its end.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x2000...0x206F).contains(scalar.value)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.properties.lowercaseMapping.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Of the scripts of most pages, Latin to Arabic, what each code point becomes; 0 for
  /// nothing. None becomes two: what U+0130 has beside its "i" is no letter.
  private static let table: [UInt32] = (0..<0x700).map { value in
    Unicode.Scalar(UInt32(value)).flatMap { folded($0).first?.value } ?? 0
  }
}
