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
  var counts = TextCounts()
  /// Characters inside links.
  var linked = 0
  /// Inside an element that the page calls something other than the article.
  var isBoilerplate = false
  var isHeading = false
  var isListItem = false
  var isCaption = false
  var isCell = false
  var isQuote = false
  var isPreformatted = false

  var linkDensity: Double { characters == 0 ? 0 : Double(linked) / Double(characters) }
  /// Letters and other characters without white space.
  var characters: Int { counts.characters }
  /// Marks that end sentences, and commas, of any script.
  var punctuation: Int { counts.punctuation }
  /// Length in letters of an alphabet.
  var weight: Int { counts.characters + counts.ideographs }

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
