/// Makes a page safe for an HTML5 parser, whose time and memory grow with the
/// square of how deeply elements are nested and how many formatting elements are
/// left open (each is opened anew in every block).
///
/// Scripts, styles and comments are left out, which also halves the parser's work.
/// One pass over the tags; those that would go beyond a bound are overwritten
/// with spaces, so that their text stays. Real pages stay far below all bounds.
struct HTMLGuard {
  /// Browsers stop at 512; real pages seldom reach 100.
  static let deepest = 256
  /// Open `<b>`, `<font>`, `<a>` and their kin.
  static let mostFormatting = 64
  /// Elements that reopened formatting may add to a page, about 450 bytes each.
  /// Beyond them the rest of the page is read as text without tags.
  static let mostReopened = 300_000
  static let mostAttributes = 400
  /// Tags of a page; the largest pages seen have a quarter of a million.
  static let mostTags = 2_000_000

  private var bytes: [UInt8]
  private var depth = 0
  private var dropped = 0
  private var formatting = 0
  private var reopened = 0
  private var tags = 0
  /// Scripts, styles and comments: most of many pages, and nothing to read.
  private var cuts: [Range<Int>] = []

  /// The page with offending tags blanked.
  static func prepared(_ bytes: [UInt8]) throws(ArticleError) -> [UInt8] {
    var guarding = HTMLGuard(bytes: bytes)
    try guarding.run()
    return guarding.kept()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws(ArticleError) {
    var position = 0
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: position) {
      guard open + 1 < bytes.count else { return }
      let next = bytes[open + 1]
      if next == UInt8(ascii: "!") {
        position = afterComment(open)
        if bytes[open...].starts(with: "<!--".utf8) { cuts.append(open..<position) }
        continue
      }
      let isEnd = next == UInt8(ascii: "/")
      let nameStart = isEnd ? open + 2 : open + 1
      guard nameStart < bytes.count, Self.isLetter(bytes[nameStart]) else {
        position = open + 1
        continue
      }
      tags += 1
      guard tags <= Self.mostTags else {
        throw ArticleError(
          .tooLarge, "the page has more than \(Self.mostTags) tags. Split it, or save it as text.")
      }
      let name = self.name(at: nameStart)
      let (end, attributes) = tagEnd(from: nameStart)
      if attributes > Self.mostAttributes || mustGo(name, isEnd: isEnd) {
        for index in open..<end { bytes[index] = 0x20 }
      }
      position = end
      guard !isEnd, Self.rawText.contains(name) else { continue }
      position = afterRawText(name, from: end)
      if name == "style" || name == "script" && !holdsData(open..<end, position) {
        cuts.append(end..<position)
      }
    }
  }

  /// Whether a script holds JSON by its tag, or JSON-LD by how it opens: some
  /// templates forget the type.
  private func holdsData(_ tag: Range<Int>, _ end: Int) -> Bool {
    if String(decoding: bytes[tag].prefix(500), as: UTF8.self).lowercased().contains("json") {
      return true
    }
    let start = bytes[tag.upperBound..<end].prefix(200).drop { $0 <= 0x20 }
    return (start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "["))
      && String(decoding: start, as: UTF8.self).contains("\"@context\"")
  }

  private func kept() -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    for cut in cuts {
      kept.append(contentsOf: bytes[start..<cut.lowerBound])
      start = cut.upperBound
    }
    kept.append(contentsOf: bytes[start...])
    return kept
  }

  private mutating func mustGo(_ name: String, isEnd: Bool) -> Bool {
    if Self.void.contains(name) || Self.rawText.contains(name) { return false }
    if reopened > Self.mostReopened { return true }
    if Self.formattingNames.contains(name) {
      if isEnd {
        formatting = max(0, formatting - 1)
      } else if formatting >= Self.mostFormatting {
        return true
      } else {
        formatting += 1
      }
    } else if !isEnd {
      reopened += formatting
    }
    if Self.selfClosing.contains(name) { return false }
    if isEnd {
      if dropped > 0 {
        dropped -= 1
        return true
      }
      depth = max(0, depth - 1)
    } else if depth >= Self.deepest {
      dropped += 1
      return true
    } else {
      depth += 1
    }
    return false
  }

  /// At most 12 bytes of the name, in lower case.
  private func name(at start: Int) -> String {
    var name: [UInt8] = []
    var index = start
    while index < bytes.count, name.count < 12 {
      let byte = bytes[index]
      guard Self.isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        break
      }
      name.append(byte | 0x20)
      index += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Past the ">" that closes the tag, with the number of attributes, roughly.
  private func tagEnd(from start: Int) -> (Int, Int) {
    var index = start
    var attributes = 0
    var afterEquals = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ">"): return (index + 1, attributes)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if afterEquals {
          guard let close = ByteSearch.first(byte, in: bytes, from: index + 1) else {
            return (bytes.count, attributes)
          }
          index = close
        }
        afterEquals = false
      case UInt8(ascii: "="): afterEquals = true
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"):
        if !afterEquals { attributes &+= 1 }
      default: afterEquals = false
      }
      index &+= 1
    }
    return (bytes.count, attributes)
  }

  private func afterComment(_ open: Int) -> Int {
    guard bytes[open...].starts(with: "<!--".utf8) else {
      return ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: open).map { $0 + 1 }
        ?? bytes.count
    }
    var from = open + 4
    while let close = ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: from) {
      if bytes[close - 1] == UInt8(ascii: "-"), bytes[close - 2] == UInt8(ascii: "-") {
        return close + 1
      }
      from = close + 1
    }
    return bytes.count
  }

  private func afterRawText(_ name: String, from start: Int) -> Int {
    var from = start
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: from) {
      if open + 2 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        self.name(at: open + 2) == name
      {
        return open
      }
      from = open + 1
    }
    return bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
  private static let rawText: Set = ["script", "style", "textarea", "title", "xmp", "noframes"]
  private static let formattingNames: Set = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  /// Closed by the parser itself when the next one opens: often left open, and
  /// nested only inside others that are counted.
  private static let selfClosing: Set = [
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
    "html", "head", "body", "colgroup", "caption", "rp", "rt",
  ]
}
