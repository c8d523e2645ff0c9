/// A run of text between the edges of block elements: a paragraph, heading, list
/// item, table cell or line. What the article is chosen from.
struct TextBlock {
  /// The nearest block element round the text.
  var container: HTMLTree.Index
  /// Where its text begins in the tree.
  var start: HTMLTree.Index
  var tag: HTMLTag
  /// Its text with single spaces; line feeds where the page breaks lines.
  var text: [UInt8] = []
  /// Letters and other characters without white space, and those inside links.
  var characters = 0
  var linked = 0
  /// CJK characters, which say two to three times as much as letters do.
  var ideographs = 0
  /// Marks that end sentences, and commas, of any script.
  var punctuation = 0
  /// Inside an element that the page calls something other than the article.
  var isBoilerplate = false
  var isHeading = false
  var isListItem = false
  var isCaption = false
  var isCell = false
  var isQuote = false
  var isPreformatted = false

  var linkDensity: Double { characters == 0 ? 0 : Double(linked) / Double(characters) }
  /// Length in letters of an alphabet.
  var weight: Int { characters + ideographs }

  /// Counts one more character, of one byte.
  @inline(__always)
  mutating func count(ascii byte: UInt8) {
    characters &+= 1
    if byte < 0x40 { punctuation &+= Int(Self.marks >> UInt64(byte) & 1) }
  }

  /// ".", ",", "!", "?" and ";", a bit each.
  private static let marks: UInt64 =
    1 << 0x2E | 1 << 0x2C | 1 << 0x21 | 1 << 0x3F | 1 << 0x3B

  /// Counts a character of several bytes that begins at one of a text.
  mutating func count(at index: Int, of text: Span<UInt8>) {
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

  /// Words between white space.
  var words: Int {
    var words = 0
    var isInside = false
    for byte in text {
      words += byte > 0x20 && !isInside ? 1 : 0
      isInside = byte > 0x20
    }
    return words
  }

  /// Whether nothing of it can be seen: spaces that don't break, and of no width.
  var isBlank: Bool {
    characters < 8
      && String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
      }
  }

  /// Whether it ends like a sentence, in any script that news is in.
  var endsSentence: Bool {
    switch text.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): true
    // Closing quotation marks, ellipsis, and the full stops of other scripts.
    case let last?:
      last >= 0x80
        && ["。", "”", "…", "»", "“", "।", "؟", "！", "？"].contains {
          text.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    case nil: false
    }
  }
}
