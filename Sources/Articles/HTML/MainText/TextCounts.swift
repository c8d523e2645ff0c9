/// What a text is made of.
struct TextCounts {
  /// Letters and other characters without white space.
  private(set) var characters = 0
  /// CJK characters, which say two to three times as much as letters do.
  private(set) var ideographs = 0
  /// Marks that end sentences, and commas, of any script.
  private(set) var punctuation = 0

  mutating func add(_ other: TextCounts) {
    characters &+= other.characters
    ideographs &+= other.ideographs
    punctuation &+= other.punctuation
  }

  /// Counts one more character, of one byte.
  @inline(__always)
  mutating func add(ascii byte: UInt8) {
    characters &+= 1
    if byte < 0x40 { punctuation &+= Int(Self.marks >> UInt64(byte) & 1) }
  }

  /// ".", ",", "!", "?" and ";", a bit each.
  private static let marks: UInt64 =
    1 << 0x2E | 1 << 0x2C | 1 << 0x21 | 1 << 0x3F | 1 << 0x3B

  /// Counts a character of several bytes that begins at one of a text.
  mutating func add(at index: Int, of text: Span<UInt8>) {
    characters &+= 1
    let byte = text[index]
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch byte {
    // Lead bytes E3…E9 are the CJK punctuation, kana and ideographs; EA…ED
    // Hangul; D8…D9 the Arabic comma and its letters are told by two bytes.
    case 0xE3...0xED:
      ideographs &+= 1
      if byte == 0xE3, second == 0x80, (0x80...0x82).contains(third) { punctuation &+= 1 }
    case 0xEF:
      if second == 0xBC, third != 0 { punctuation &+= 1 }
    case 0xD8:
      if second == 0x8C || second == 0x9B || second == 0x9F { punctuation &+= 1 }
    case 0xE0:
      // The Devanagari danda, U+0964.
      if second == 0xA5, third == 0xA4 { punctuation &+= 1 }
    default: break
    }
  }
}
