/// How wide text is on a terminal, and text cut or wrapped to a width.
enum TextWidth {
  /// Columns: two for East Asian wide characters, none for marks that combine
  /// (UAX #11, in the ranges that terminals agree on).
  static func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    var columns = 0
    for character in text {
      guard let scalar = character.unicodeScalars.first else { continue }
      columns += width(of: scalar)
    }
    return columns
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let next = columns(of: String(character))
      if used + next > width - 1 { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  static func padLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(of: text))) + text
  }
}
