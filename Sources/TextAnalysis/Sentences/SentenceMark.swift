/// What may end a sentence, by the byte it starts with.
enum SentenceMark {
  case lineBreak
  case terminator

  @inline(__always)
  init?(_ text: Span<UInt8>, at index: Int) {
    switch text[index] {
    case 0x0A, 0x0C, 0x0D:
      self = .lineBreak
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      self = .terminator
    case 0xD6, 0xD8, 0xDB, 0xE0...0xE3, 0xEF:
      guard Self.isTerminator(text.scalar(at: index).value) else { return nil }
      self = .terminator
    default:
      return nil
    }
  }

  static func isTerminator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3F, 0x2026: true
    default: isFinal(scalar)
    }
  }

  /// Marks that always end a sentence, even with no space after them.
  static func isFinal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true  // 。 ！ ． ？ ｡
    case 0x061F, 0x06D4: true  // Arabic question mark, Urdu full stop
    case 0x0589, 0x0964, 0x0965: true  // Armenian; danda and double danda
    case 0x1362, 0x1367, 0x104B, 0x17D4: true  // Ethiopic; Burmese; Khmer
    default: false
    }
  }

  /// Quotes and brackets that may stand between a terminator and the space.
  static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A: true
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09, 0xFF02: true
    default: false
    }
  }

  /// What may stand before a sentence's first word.
  static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x28, 0x5B, 0xA1, 0xAB, 0xBF, 0x2018, 0x2019, 0x201C, 0x201E, 0x2039: true
    case 0x2A, 0x2D, 0x2013, 0x2014, 0x2022: true  // bullets and dashes
    default: false
    }
  }
}
