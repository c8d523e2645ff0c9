/// A page made short for the HTML5 parser, which takes each character through its
/// whole machinery: comments, attributes and elements of which nothing is read (scripts,
/// styles, drawings, pictures) are left out, and longer texts are given as references to
/// their pieces of the page. What is read of it is the same.
struct ShortPage {
  /// A start tag that the parser is given.
  struct Tag {
    /// Where it begins in what the parser is given.
    var offset: Int
    /// Its attributes are these from here on.
    var firstAttribute: Int
    var attributes: AttributeSet
  }

  /// What the parser is given.
  private(set) var markup: [UInt8] = []
  private(set) var pieces: [Range<Int>] = []
  /// In the order of their offsets.
  private(set) var tags: [Tag] = []
  private(set) var attributes: [HTMLTree.Attribute] = []

  private var guarding = HTMLGuard()
  /// White space that is not yet added, for want of knowing what follows.
  private var space = 0..<0
  private var isAfterBlock = true
  private var unread = UnreadElements()
  /// `svg` elements that are open: in them any element may close itself.
  private var openDrawings = 0
  private let tagTable = TagTable.standard
  private let attributeTable = AttributeTable.standard

  /// Texts shorter than this are given as they are.
  private static let shortText = 4

  /// `page` is UTF-8, and plain as `PlainMarkup` has it.
  init(_ page: Span<UInt8>) throws(ArticleError) {
    markup.reserveCapacity(page.count / 4)
    var position = 0
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: page, from: position) {
      addText(position..<open, of: page)
      position = try afterMarkup(open, of: page)
    }
    addText(position..<page.count, of: page)
  }

  // MARK: Text

  /// White space at either end is kept where no block element is beside it, and cut
  /// to what still tells paragraphs.
  private mutating func addText(_ range: Range<Int>, of page: Span<UInt8>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, page[start].isMarkupSpace { start &+= 1 }
    if start > range.lowerBound { space = range.lowerBound..<start }
    guard start < end else { return }
    addSpace(of: page)
    while page[end &- 1].isMarkupSpace { end &-= 1 }
    addCharacters(start..<end, of: page)
    isAfterBlock = false
    space = end..<range.upperBound
  }

  private mutating func addSpace(of page: Span<UInt8>) {
    guard !space.isEmpty else { return }
    defer { space = 0..<0 }
    guard !isAfterBlock else { return }
    var lines = 0
    for index in space where page[index] == 0x0A { lines &+= 1 }
    markup.append(lines > 0 ? 0x0A : 0x20)
    if lines > 1 { markup.append(0x0A) }
  }

  /// The white space before a tag, where it means something.
  private mutating func addSpace(before name: TagName, of page: Span<UInt8>) {
    let isBlock = name.traits.contains(.block)
    if isBlock { space = 0..<0 }
    addSpace(of: page)
    isAfterBlock = isBlock
  }

  /// Text in which the parser is left the character references.
  private mutating func addCharacters(_ range: Range<Int>, of page: Span<UInt8>) {
    var start = range.lowerBound
    while let open = ByteSearch.first(UInt8(ascii: "&"), in: page, range: start..<range.upperBound)
    {
      addPiece(start..<open, of: page)
      var end = open + 1
      while end < range.upperBound, end - open < Self.longestReference,
        page[end] == UInt8(ascii: "#") || Self.isLetterOrDigit(page[end])
      {
        end &+= 1
      }
      if end < range.upperBound, page[end] == UInt8(ascii: ";") { end &+= 1 }
      add(open..<end, of: page)
      start = end
    }
    addPiece(start..<range.upperBound, of: page)
  }

  /// The longest name of a character is CounterClockwiseContourIntegral.
  private static let longestReference = 40

  private mutating func addPiece(_ range: Range<Int>, of page: Span<UInt8>) {
    guard range.count >= Self.shortText, pieces.count < PieceReference.most else {
      return add(range, of: page)
    }
    PieceReference.append(pieces.count, to: &markup)
    pieces.append(range)
  }

  /// A byte of text of its own.
  private mutating func addLetter(_ byte: UInt8, of page: Span<UInt8>) {
    addSpace(of: page)
    markup.append(byte)
    isAfterBlock = false
  }

  /// As it is in the page.
  private mutating func add(_ range: Range<Int>, of page: Span<UInt8>) {
    page.extracting(range).withUnsafeBufferPointer { markup.append(contentsOf: $0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  // MARK: Markup

  /// Past what begins with the "<" at `open`.
  private mutating func afterMarkup(
    _ open: Int, of page: Span<UInt8>
  ) throws(ArticleError) -> Int {
    guard open + 1 < page.count else {
      addLetter(UInt8(ascii: "<"), of: page)
      return page.count
    }
    switch page[open + 1] {
    case UInt8(ascii: "!"):
      let declaration = MarkupDeclaration(at: open, in: page)
      if declaration.isForParser { add(open..<declaration.end, of: page) }
      return declaration.end
    case UInt8(ascii: "?"): return MarkupDeclaration.afterBracket(open, in: page)
    case UInt8(ascii: "/"):
      guard open + 2 < page.count, Self.isLetter(page[open + 2]) else {
        return MarkupDeclaration.afterBracket(open, in: page)
      }
      return try afterEndTag(open, of: page)
    case let byte where Self.isLetter(byte): return try afterStartTag(open, of: page)
    default:
      addLetter(UInt8(ascii: "<"), of: page)
      return open + 1
    }
  }

  private mutating func afterEndTag(
    _ open: Int, of page: Span<UInt8>
  ) throws(ArticleError) -> Int {
    let name = TagName(at: open + 2, in: page, tagTable)
    guard let end = endOfEndTag(name, in: page) else { return page.count }
    if name.traits.contains(.svg) { openDrawings = max(0, openDrawings - 1) }
    if try guarding.leavesOut(name.traits, isEnd: true) {
      addLetter(0x20, of: page)
    } else {
      addSpace(before: name, of: page)
      add(open..<name.range.upperBound, of: page)
      markup.append(UInt8(ascii: ">"))
    }
    return end
  }

  private mutating func endOfEndTag(_ name: TagName, in page: Span<UInt8>) -> Int? {
    let next = name.range.upperBound
    if next < page.count, page[next] == UInt8(ascii: ">") { return next + 1 }
    let known = attributes.count
    defer { attributes.removeSubrange(known...) }
    return StartTag(after: name, in: page, attributeTable, to: &attributes).end
  }

  private mutating func afterStartTag(
    _ open: Int, of page: Span<UInt8>
  ) throws(ArticleError) -> Int {
    let name = TagName(at: open + 1, in: page, tagTable)
    let firstAttribute = attributes.count
    let tag = StartTag(after: name, in: page, attributeTable, to: &attributes)
    guard let end = tag.end else {
      attributes.removeSubrange(firstAttribute...)
      return page.count
    }
    let attributes = firstAttribute..<attributes.count
    // In drawings elements of HTML end them, so that the parser must see those.
    if openDrawings == 0 || name.traits.contains(.svg),
      let close = unread.end(of: name, tag, self.attributes[attributes], end, in: page)
    {
      self.attributes.removeSubrange(attributes)
      return close
    }
    if try guarding.leavesOut(name.traits, isEnd: false) {
      self.attributes.removeSubrange(attributes)
      addLetter(0x20, of: page)
      return end
    }
    addSpace(before: name, of: page)
    addTag(name, tag, attributes, of: page)
    if name.traits.contains(.svg) { openDrawings += 1 }
    guard name.traits.contains(.raw), openDrawings == 0 || !tag.isSelfClosing else { return end }
    let close = RawText.end(of: name, from: end, in: page, tagTable)
    if name.traits.contains(.title) {
      addText(end..<close, of: page)
    } else if !name.traits.isDisjoint(with: [.xmp, .noframes, .script]) {
      addPiece(end..<close, of: page)
    }
    return close
  }

  private mutating func addTag(
    _ name: TagName, _ tag: StartTag, _ attributes: Range<Int>, of page: Span<UInt8>
  ) {
    let offset = markup.count
    add((name.range.lowerBound - 1)..<name.range.upperBound, of: page)
    var isHidden = false
    for index in attributes {
      let attribute = self.attributes[index]
      self.attributes[index].shorten(to: attribute.name == .content ? 100_000 : 4_000)
      isHidden = isHidden || attribute.name == .type && page.holds("hidden", at: attribute.range)
    }
    // A hidden field in a table stays there; other fields don't.
    if isHidden, name.traits.contains(.input) {
      for byte in " type=hidden".utf8 { markup.append(byte) }
    }
    if isForParser(name, attributes, of: page) {
      for index in attributes { add(self.attributes[index], of: page) }
      self.attributes.removeSubrange(attributes)
    } else if !attributes.isEmpty {
      tags.append(
        Tag(offset: offset, firstAttribute: attributes.lowerBound, attributes: tag.names))
    }
    if tag.isSelfClosing { markup.append(UInt8(ascii: "/")) }
    markup.append(UInt8(ascii: ">"))
  }

  /// Whether the parser must have the attributes: it compares those of formatting elements,
  /// merges those of some others, and knows the names of characters.
  private func isForParser(
    _ name: TagName, _ attributes: Range<Int>, of page: Span<UInt8>
  ) -> Bool {
    guard !attributes.isEmpty else { return false }
    if name.traits.contains(.merged) { return true }
    if name.traits.contains(.formatting), !name.traits.contains(.anchor) { return true }
    return self.attributes[attributes].contains { attribute in
      // Of other addresses than links' only the host is asked for.
      (attribute.name != .href || name.traits.contains(.link))
        && ByteSearch.first(UInt8(ascii: "&"), in: page, range: attribute.range) != nil
    }
  }

  private mutating func add(_ attribute: HTMLTree.Attribute, of page: Span<UInt8>) {
    let value = attribute.range
    markup.append(0x20)
    markup.append(attribute.name.letter)
    if value.isEmpty { return }
    let isQuoting = ByteSearch.first(UInt8(ascii: "\""), in: page, range: value) != nil
    let quote = isQuoting ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    markup.append(UInt8(ascii: "="))
    markup.append(quote)
    add(value, of: page)
    markup.append(quote)
  }
}
