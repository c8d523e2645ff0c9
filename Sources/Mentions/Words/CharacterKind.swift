/// What a scalar is to the word scanner.
enum CharacterKind: Equatable, Sendable {
  case letter
  case capital
  case digit
  /// A combining mark or something else that is neither seen nor a gap.
  case mark
  case gap(Word.Gap)

  /// Kind, length in bytes and scalar at `offset`, which is inside `bytes`.
  /// A byte that begins no scalar counts as a gap of one byte.
  @inline(__always)
  static func of(_ bytes: [UInt8], at offset: Int) -> (CharacterKind, Int, UInt32) {
    let byte = bytes[offset]
    if byte < 0x80 { return (table[Int(byte)], 1, UInt32(byte)) }
    return ofLong(bytes, at: offset)
  }

  private static func ofLong(_ bytes: [UInt8], at offset: Int) -> (CharacterKind, Int, UInt32) {
    let byte = UInt32(bytes[offset])
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, offset + length <= bytes.count else { return (.gap(.other), 1, 0xFFFD) }
    var scalar = byte & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in 1..<length { scalar = scalar << 6 | UInt32(bytes[offset + next] & 0x3F) }
    return (of(scalar), length, scalar)
  }

  static func of(_ scalar: UInt32) -> CharacterKind {
    switch scalar {
    case ..<tableEnd: table[Int(scalar)]
    // Kana, Chinese characters and Korean syllables.
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      .letter
    default: classified(scalar)
    }
  }

  /// Latin to Ethiopic: asking for a property of a scalar takes a hundred times as long.
  private static let tableEnd: UInt32 = 0x1400
  private static let table: [CharacterKind] = (0..<tableEnd).map(classified)

  static func classified(_ value: UInt32) -> CharacterKind {
    if let bit = gaps[value] { return .gap(bit) }
    guard let scalar = Unicode.Scalar(value) else { return .gap(.other) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber: return value < 0x80 ? .digit : .letter
    case .uppercaseLetter, .titlecaseLetter: return .capital
    case .lowercaseLetter, .modifierLetter, .otherLetter, .letterNumber: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .spaceSeparator, .control: return .gap(.space)
    case .lineSeparator, .paragraphSeparator: return .gap(.newline)
    case .dashPunctuation: return .gap(.dash)
    case .openPunctuation: return .gap(.open)
    case .closePunctuation: return .gap(.close)
    case .initialPunctuation, .finalPunctuation: return .gap(.quote)
    default: return .gap(.other)
    }
  }

  private static let gaps: [UInt32: Word.Gap] = [
    0x0A: .newline, 0x0D: .newline, 0x2E: .period, 0x21: .terminator, 0x3F: .terminator,
    0x2026: .terminator, 0x3002: .terminator, 0x2C: .comma, 0x3001: .comma, 0x3A: .colon,
    0x3B: .semicolon, 0x22: .quote, 0x60: .quote, 0x2018: .quote, 0x27: .apostrophe,
    0x2019: .apostrophe, 0x2D: .hyphen, 0x2010: .hyphen, 0x2011: .hyphen, 0x2F: .slash,
    0x26: .ampersand,
  ]
}
