/// A page made short for the HTML5 parser, which takes each character through its
/// whole machinery: scripts, styles, comments, drawings and attributes that nobody
/// asks for are left out, and longer texts and values are given as references to
/// their pieces of the page. The tree that comes of it is the same.
struct ShortPage {
  /// What the parser is given.
  private(set) var markup: [UInt8] = []
  /// The page, in which the pieces lie.
  let page: [UInt8]
  private(set) var pieces: [Range<Int>] = []

  private var guarding = HTMLGuard()
  /// White space that is not yet added, for want of knowing what follows.
  private var space = 0..<0
  private var isAfterBlock = true
  /// Before it, no drawing is without markup of the page in it.
  private var drawingsEnd = 0
  /// `svg` elements that are open: in them any element may close itself.
  private var openDrawings = 0

  /// Texts shorter than this are given as they are.
  private static let shortText = 4

  /// `page` is UTF-8.
  init(_ page: [UInt8]) throws(ArticleError) {
    self.page = PlainMarkup.of(page)
    markup.reserveCapacity(page.count / 3)
    var position = 0
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: self.page, from: position) {
      addText(position..<open)
      position = try afterMarkup(open)
    }
    addText(position..<self.page.count)
  }

  // MARK: Text

  /// White space at either end is kept where no block element is beside it, and cut
  /// to what still tells paragraphs.
  private mutating func addText(_ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, page[start].isMarkupSpace { start &+= 1 }
    if start > range.lowerBound { space = range.lowerBound..<start }
    guard start < end else { return }
    addSpace()
    while page[end - 1].isMarkupSpace { end &-= 1 }
    addCharacters(start..<end)
    isAfterBlock = false
    space = end..<range.upperBound
  }

  private mutating func addSpace() {
    defer { space = 0..<0 }
    guard !space.isEmpty, !isAfterBlock else { return }
    var lines = 0
    for index in space where page[index] == 0x0A { lines &+= 1 }
    markup.append(lines > 0 ? 0x0A : 0x20)
    if lines > 1 { markup.append(0x0A) }
  }

  /// The white space before a tag, where it means something.
  private mutating func addSpace(before name: TagName) {
    let isBlock = name.traits.contains(.block)
    if isBlock { space = 0..<0 }
    addSpace()
    isAfterBlock = isBlock
  }

  /// Text in which the parser is left the character references.
  private mutating func addCharacters(_ range: Range<Int>) {
    var start = range.lowerBound
    while let open = ByteSearch.first(UInt8(ascii: "&"), in: page, range: start..<range.upperBound)
    {
      addPiece(start..<open)
      var end = open + 1
      while end < range.upperBound, end - open < Self.longestReference,
        page[end] == UInt8(ascii: "#") || Self.isLetterOrDigit(page[end])
      {
        end &+= 1
      }
      if end < range.upperBound, page[end] == UInt8(ascii: ";") { end &+= 1 }
      markup.append(contentsOf: page[open..<end])
      start = end
    }
    addPiece(start..<range.upperBound)
  }

  /// The longest name of a character is CounterClockwiseContourIntegral.
  private static let longestReference = 40

  private mutating func addPiece(_ range: Range<Int>) {
    guard range.count >= Self.shortText, pieces.count < PieceReference.most else {
      markup.append(contentsOf: page[range])
      return
    }
    PieceReference.append(pieces.count, to: &markup)
    pieces.append(range)
  }

  /// A byte of text of its own.
  private mutating func addLetter(_ byte: UInt8) {
    addSpace()
    markup.append(byte)
    isAfterBlock = false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  // MARK: Markup

  /// Past what begins with the "<" at `open`.
  private mutating func afterMarkup(_ open: Int) throws(ArticleError) -> Int {
    guard open + 1 < page.count else {
      addLetter(UInt8(ascii: "<"))
      return page.count
    }
    switch page[open + 1] {
    case UInt8(ascii: "!"): return afterDeclaration(open)
    case UInt8(ascii: "?"): return afterBracket(open)
    case UInt8(ascii: "/"):
      guard open + 2 < page.count, Self.isLetter(page[open + 2]) else { return afterBracket(open) }
      return try afterEndTag(open)
    case let byte where Self.isLetter(byte): return try afterStartTag(open)
    default:
      addLetter(UInt8(ascii: "<"))
      return open + 1
    }
  }

  private func afterBracket(_ open: Int) -> Int {
    ByteSearch.first(UInt8(ascii: ">"), in: page, from: open).map { $0 + 1 } ?? page.count
  }

  /// Only the document type means something, and CDATA in formulas.
  private mutating func afterDeclaration(_ open: Int) -> Int {
    let rest = page[(open + 2)...]
    if rest.starts(with: "--".utf8) { return afterComment(open) }
    let end = afterBracket(open)
    let start = String(decoding: rest.prefix(7), as: UTF8.self).lowercased()
    if start == "doctype" || start == "[cdata[" { markup.append(contentsOf: page[open..<end]) }
    return end
  }

  private func afterComment(_ open: Int) -> Int {
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

  private mutating func afterEndTag(_ open: Int) throws(ArticleError) -> Int {
    let name = TagName(at: open + 2, in: page)
    guard let end = StartTag(after: name, in: page).end else { return page.count }
    if name.isNamed(.svg) { openDrawings = max(0, openDrawings - 1) }
    if try guarding.leavesOut(name.traits, isEnd: true) {
      addLetter(0x20)
    } else {
      addSpace(before: name)
      markup.append(UInt8(ascii: "<"))
      markup.append(UInt8(ascii: "/"))
      markup.append(contentsOf: page[name.range])
      markup.append(UInt8(ascii: ">"))
    }
    return end
  }

  private mutating func afterStartTag(_ open: Int) throws(ArticleError) -> Int {
    let name = TagName(at: open + 1, in: page)
    let tag = StartTag(after: name, in: page)
    guard let end = tag.end else { return page.count }
    if try guarding.leavesOut(name.traits, isEnd: false) {
      addLetter(0x20)
      return end
    }
    addSpace(before: name)
    addTag(name, tag)
    if name.isNamed(.svg), !tag.isSelfClosing { return afterDrawing(end) }
    guard name.traits.contains(.raw), openDrawings == 0 || !tag.isSelfClosing else { return end }
    let close = RawText.end(of: name, from: end, in: page)
    if name.isNamed(.title) {
      addText(end..<close)
    } else if name.isNamed(.xmp) || name.isNamed(.noframes)
      || name.isNamed(.script) && holdsData(tag, end..<close)
    {
      addPiece(end..<close)
    }
    return close
  }

  private mutating func addTag(_ name: TagName, _ tag: StartTag) {
    markup.append(UInt8(ascii: "<"))
    markup.append(contentsOf: page[name.range])
    for value in tag.values {
      if value.attribute == .type {
        // A hidden field in a table stays there; other fields don't.
        if name.isNamed(.input) { addType(value.range) }
        if !name.isNamed(.script) { continue }
      }
      let content = value.range.prefix(value.attribute == .content ? 100_000 : 4_000)
      markup.append(0x20)
      markup.append(value.attribute.letter)
      // Outside the head it only matters whether a link leaves the site.
      let isNeeded = value.attribute != .href || name.isNamed(.link) || isAbsolute(content)
      if content.isEmpty || !isNeeded { continue }
      markup.append(UInt8(ascii: "="))
      addValue(content, of: name)
    }
    if tag.isSelfClosing { markup.append(UInt8(ascii: "/")) }
    markup.append(UInt8(ascii: ">"))
  }

  private func isAbsolute(_ address: Range<Int>) -> Bool {
    page[address].prefix(4).elementsEqual("http".utf8, by: { $0 | 0x20 == $1 })
  }

  private mutating func addType(_ range: Range<Int>) {
    if page[range].elementsEqual("hidden".utf8, by: { $0 | 0x20 == $1 }) {
      markup.append(contentsOf: " type=hidden".utf8)
    }
  }

  /// The parser compares the attributes of formatting elements, and knows the names
  /// of characters: both are given as they are.
  private mutating func addValue(_ range: Range<Int>, of name: TagName) {
    let isCompared = name.traits.contains(.formatting) && !name.isNamed(.a)
    if isCompared || ByteSearch.first(UInt8(ascii: "&"), in: page, range: range) != nil
      || pieces.count >= PieceReference.most
    {
      let isQuoting = ByteSearch.first(UInt8(ascii: "\""), in: page, range: range) != nil
      let quote = isQuoting ? UInt8(ascii: "'") : UInt8(ascii: "\"")
      markup.append(quote)
      markup.append(contentsOf: page[range])
      markup.append(quote)
    } else {
      PieceReference.append(pieces.count, to: &markup)
      pieces.append(range)
    }
  }

  /// Whether a script is JSON-LD, by its type or by how it opens: some templates
  /// forget the type.
  private func holdsData(_ tag: StartTag, _ content: Range<Int>) -> Bool {
    if let type = tag.values.first(where: { $0.attribute == .type }) {
      return ByteSearch.contains(
        Self.linkedData, in: page[type.range].prefix(100).map { $0 | 0x20 })
    }
    let start = page[content].prefix(200).drop { $0 <= 0x20 }
    return (start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "["))
      && ByteSearch.contains(Self.context, in: Array(start))
  }

  /// With the bit that makes letters small: it leaves "+" as it is.
  private static let linkedData = Array("ld+json".utf8)
  private static let context = Array("\"@context\"".utf8)

  /// Where a drawing ends, or `start` when it holds elements of the page.
  private mutating func afterDrawing(_ start: Int) -> Int {
    openDrawings += 1
    guard start >= drawingsEnd else { return start }
    let drawing = Drawing(from: start, in: page)
    drawingsEnd = drawing.end
    return drawing.isPure ? drawing.end : start
  }
}
