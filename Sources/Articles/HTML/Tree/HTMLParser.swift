import CGumbo
import Glibc

/// The HTML5 parsing algorithm by Gumbo (https://github.com/google/gumbo-parser),
/// its tree copied into an `HTMLTree` and freed.
struct HTMLParser {
  private let page: [UInt8]
  private let short: ShortPage
  private var tree: HTMLTree
  /// The tag of the page that comes next: elements are nearly in the order of their tags.
  private var nextTag = 0

  /// `page` is UTF-8. Throws when the page is beyond the bounds of `HTMLGuard`.
  static func parse(_ page: [UInt8]) throws(ArticleError) -> HTMLTree {
    let plain = PlainMarkup.of(page)
    var parser = HTMLParser(page: plain, short: try ShortPage(plain.span))
    parser.run()
    return parser.tree
  }

  private init(page: [UInt8], short: ShortPage) {
    self.page = page
    self.short = short
    tree = HTMLTree(page: page, attributes: short.attributes)
  }

  private mutating func run() {
    var options = kGumboDefaultOptions
    options.max_errors = 0
    let arena = ParserArena()
    options.userdata = UnsafeMutableRawPointer(arena.room)
    options.allocator = { room, size in
      room?.assumingMemoryBound(to: ParserArena.Room.self).pointee.allocate(size)
    }
    options.deallocator = { _, _ in }
    short.markup.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = gumbo_parse_with_options(&options, base, buffer.count)
      else { return }
      if let root = output.pointee.root { copy(root, of: base) }
    }
    _ = consume arena
    tree.close()
  }

  /// The children of an element that are not yet copied.
  private struct Open {
    var children: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    var left: Int
    var parent: HTMLTree.Index
  }

  private mutating func copy(
    _ root: UnsafeMutablePointer<GumboNode>, of markup: UnsafePointer<CChar>
  ) {
    var open: [Open] = []
    var node = root
    var parent: HTMLTree.Index?
    while true {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT:
        if let element = copyElement(node, parent, of: markup),
          let children = node.pointee.v.element.children.data
        {
          let count = Int(node.pointee.v.element.children.length)
          open.append(Open(children: children, left: count, parent: element))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        if let parent, let text = node.pointee.v.text.text {
          addText(Self.bytes(of: text), parent: parent)
        }
      default: break
      }
      while let last = open.last, last.left == 0 { open.removeLast() }
      guard let last = open.last, let child = last.children.pointee else { return }
      open[open.count - 1].children += 1
      open[open.count - 1].left -= 1
      node = child.assumingMemoryBound(to: GumboNode.self)
      parent = last.parent
    }
  }

  /// Nil for one that is left out with all that is in it.
  private mutating func copyElement(
    _ node: UnsafeMutablePointer<GumboNode>, _ parent: HTMLTree.Index?,
    of markup: UnsafePointer<CChar>
  ) -> HTMLTree.Index? {
    let value = Int(node.pointee.v.element.tag.rawValue)
    let tag = Self.tags.indices.contains(value) ? Self.tags[value] : .other
    switch tag {
    case .style, .svg, .template: return nil
    // Scripts are kept where they hold data: `ShortPage` has emptied the others.
    case .script: if node.pointee.v.element.children.length == 0 { return nil }
    default: break
    }
    let index: HTMLTree.Index
    if let start = node.pointee.v.element.original_tag.data, let place = place(of: start - markup) {
      let tags = short.tags[place]
      index = tree.append(
        element: tag, parent: parent, attributes: tags.attributes, first: tags.firstAttribute)
    } else {
      index = tree.append(element: tag, parent: parent)
      addAttributes(node)
    }
    return index
  }

  /// The place among the tags with attributes of the one at an offset of the markup.
  private mutating func place(of offset: Int) -> Int? {
    let tags = short.tags
    while nextTag < tags.count, tags[nextTag].offset < offset { nextTag += 1 }
    if nextTag < tags.count, tags[nextTag].offset == offset { return nextTag }
    guard nextTag > 0, offset <= tags[nextTag - 1].offset else { return nil }
    // Opened anew by the parser, or moved before its table.
    var (low, high) = (0, nextTag)
    while low < high {
      let middle = (low + high) / 2
      if tags[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return tags[low].offset == offset ? low : nil
  }

  private mutating func addAttributes(_ node: UnsafeMutablePointer<GumboNode>) {
    for position in 0..<Int(node.pointee.v.element.attributes.length) {
      guard
        let attribute = node.pointee.v.element.attributes.data[position]?
          .assumingMemoryBound(to: GumboAttribute.self),
        attribute.pointee.name[1] == 0,
        let name = HTMLAttribute(letter: UInt8(bitPattern: attribute.pointee.name[0]))
      else { continue }
      tree.append(attribute: name, value: tree.keep(Self.bytes(of: attribute.pointee.value)))
    }
  }

  /// Texts that are one piece stay where they are in the page, with the white space
  /// round them.
  private mutating func addText(_ text: UnsafeRawBufferPointer, parent: HTMLTree.Index) {
    guard var next = mark(in: text, from: 0) else {
      return tree.append(text: tree.keep(text), parent: parent)
    }
    let after = next + PieceReference.length
    if text[..<next].allSatisfy(\.isMarkupSpace),
      text[min(text.count, after)...].allSatisfy(\.isMarkupSpace),
      let piece = piece(at: next, in: text),
      let whole = withSpace(piece, before: next > 0, after: after < text.count)
    {
      return tree.append(text: whole, parent: parent)
    }
    let start = tree.endOfKept
    var position = 0
    while true {
      _ = tree.keep(UnsafeRawBufferPointer(rebasing: text[position..<next]))
      if let piece = piece(at: next, in: text) { tree.keep(page[piece]) }
      position = min(text.count, next + PieceReference.length)
      guard let following = mark(in: text, from: position) else { break }
      next = following
    }
    _ = tree.keep(UnsafeRawBufferPointer(rebasing: text[position...]))
    tree.append(text: start..<tree.endOfKept, parent: parent)
  }

  /// Nil where the space stands behind a comment.
  private func withSpace(_ piece: Range<Int>, before: Bool, after: Bool) -> Range<Int>? {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while before, start > 0, page[start - 1].isMarkupSpace { start -= 1 }
    while after, end < page.count, page[end].isMarkupSpace { end += 1 }
    if before && start == piece.lowerBound || after && end == piece.upperBound { return nil }
    return start..<end
  }

  private func mark(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    text[start...].firstIndex(of: PieceReference.mark)
  }

  private func piece(at start: Int, in text: UnsafeRawBufferPointer) -> Range<Int>? {
    guard let number = PieceReference.number(at: start, in: text),
      short.pieces.indices.contains(number)
    else { return nil }
    return short.pieces[number]
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text, count: strlen(text))
  }

  private static let tags: [HTMLTag] = (0..<Int(GUMBO_TAG_LAST.rawValue)).map { value in
    guard let name = gumbo_normalized_tagname(GumboTag(UInt32(value))) else { return .other }
    return HTMLTag(rawValue: String(cString: name)) ?? .other
  }
}
