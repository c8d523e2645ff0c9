/// A line's letters and digits in lower case and nothing else: for asking whether
/// two lines say the same.
enum FoldedText {
  /// Code points of a line that are looked at.
  private static let longest = 1000

  static func of(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars.prefix(longest) {
      if scalar.value < table.count {
        append(table[Int(scalar.value)], to: &result)
      } else if !isMark(scalar) {
        for kept in folded(scalar) { append(kept.value, to: &result) }
      }
    }
    return String(decoding: result, as: UTF8.self)
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
