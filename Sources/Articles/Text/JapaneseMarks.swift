/// Six marks that Microsoft's tables of Japanese encodings, which the C library offers
/// with all characters of the web, map to other characters than JIS and most programs
/// do: the wave dash, the minus sign, the double line, and signs of money.
enum JapaneseMarks {
  static func asInJIS(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { marks[$0] != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(marks[scalar] ?? scalar) }
    return String(result)
  }

  private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{FF5E}": "\u{301C}", "\u{FF0D}": "\u{2212}", "\u{2225}": "\u{2016}",
    "\u{FFE0}": "\u{A2}", "\u{FFE1}": "\u{A3}", "\u{FFE2}": "\u{AC}",
  ]
}
