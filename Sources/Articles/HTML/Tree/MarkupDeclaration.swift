/// What begins with "<!": a comment, the document type, CDATA.
struct MarkupDeclaration {
  private(set) var end: Int
  /// Only the document type means something, and CDATA in formulas.
  private(set) var isForParser = false

  init(at open: Int, in page: Span<UInt8>) {
    let name = (open + 2)..<min(open + 9, page.count)
    if page.holds("--", at: name.prefix(2)) {
      end = Self.afterComment(open, in: page)
    } else {
      end = Self.afterBracket(open, in: page)
      isForParser = page.holds("doctype", at: name) || page.holds("[cdata[", at: name)
    }
  }

  static func afterBracket(_ open: Int, in page: Span<UInt8>) -> Int {
    ByteSearch.first(UInt8(ascii: ">"), in: page, from: open).map { $0 + 1 } ?? page.count
  }

  private static func afterComment(_ open: Int, in page: Span<UInt8>) -> Int {
    var from = open + 4
    while let close = ByteSearch.first(UInt8(ascii: ">"), in: page, from: from) {
      let isEnd = page[close - 1] == UInt8(ascii: "-") && page[close - 2] == UInt8(ascii: "-")
      let isBang =
        close > open + 6 && page[close - 1] == UInt8(ascii: "!")
        && page[close - 2] == UInt8(ascii: "-") && page[close - 3] == UInt8(ascii: "-")
      if isEnd || isBang { return close + 1 }
      from = close + 1
    }
    return page.count
  }
}

extension Span<UInt8> {
  /// Whether a range of the bytes are those of a word, in capitals or not.
  func holds(_ word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for (offset, letter) in letters.enumerated()
      where Self.lowered(self[range.lowerBound + offset]) != letter {
        return false
      }
      return true
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
