import CGumbo
import Glibc

/// The HTML5 parsing algorithm by Gumbo (https://github.com/google/gumbo-parser),
/// its tree copied into an `HTMLTree` and freed.
struct HTMLParser {
  private let page: ShortPage
  private var tree: HTMLTree

  /// `page` is UTF-8. Throws when the page is beyond the bounds of `HTMLGuard`.
  static func parse(_ page: [UInt8]) throws(ArticleError) -> HTMLTree {
    var parser = HTMLParser(page: try ShortPage(page))
    parser.run()
    return parser.tree
  }

  private init(page: ShortPage) {
    self.page = page
    tree = HTMLTree(page: page.page)
  }

  private mutating func run() {
    var options = kGumboDefaultOptions
    options.max_errors = 0
    let arena = ParserArena()
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    // Without counting references, for each of fifty thousand pieces.
    options.allocator = { arena, size in
      arena.map { arena in
        Unmanaged<ParserArena>.fromOpaque(arena)._withUnsafeGuaranteedRef { $0.allocate(size) }
      }
    }
    options.deallocator = { _, _ in }
    page.markup.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = gumbo_parse_with_options(&options, base, buffer.count)
      else { return }
      if let root = output.pointee.root { copy(root) }
    }
    withExtendedLifetime(arena) {}
    tree.close()
  }

  private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
    var waiting: [(node: UnsafeMutablePointer<GumboNode>, parent: HTMLTree.Index?)] = [(root, nil)]
    while let (node, parent) = waiting.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT:
        let element = node.pointee.v.element
        let tag = Self.tag(element)
        if Self.isLeftOut(tag, element) { continue }
        let index = tree.append(element: tag, parent: parent)
        addAttributes(element)
        // The last child first, for the next to be taken is the first.
        for position in (0..<Int(element.children.length)).reversed() {
          guard let child = element.children.data[position] else { continue }
          waiting.append((child.assumingMemoryBound(to: GumboNode.self), index))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        guard let parent, let text = node.pointee.v.text.text else { continue }
        addText(Self.bytes(of: text), parent: parent)
      default: continue
      }
    }
  }

  /// Scripts are kept where they hold data: `ShortPage` has emptied the others.
  private static func isLeftOut(_ tag: HTMLTag, _ element: GumboElement) -> Bool {
    switch tag {
    case .style, .svg, .template: true
    case .script: element.children.length == 0
    default: false
    }
  }

  private mutating func addAttributes(_ element: GumboElement) {
    for position in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[position]?
          .assumingMemoryBound(to: GumboAttribute.self).pointee,
        attribute.name[1] == 0,
        let name = HTMLAttribute(letter: UInt8(bitPattern: attribute.name[0]))
      else { continue }
      let value = Self.bytes(of: attribute.value)
      tree.append(attribute: name, value: piece(in: value) ?? tree.kept(value))
    }
  }

  /// Texts that are one piece stay where they are in the page, with the white space
  /// round them.
  private mutating func addText(_ text: UnsafeRawBufferPointer, parent: HTMLTree.Index) {
    guard var next = mark(in: text, from: 0) else {
      return tree.append(text: tree.kept(text), parent: parent)
    }
    let before = UnsafeRawBufferPointer(rebasing: text[..<next])
    let after = UnsafeRawBufferPointer(
      rebasing: text[min(text.count, next + PieceReference.length)...])
    if before.allSatisfy(\.isMarkupSpace), after.allSatisfy(\.isMarkupSpace),
      let piece = piece(at: next, in: text),
      let whole = withSpace(piece, before: !before.isEmpty, after: !after.isEmpty)
    {
      return tree.append(text: whole, parent: parent)
    }
    let start = tree.byteCount
    var position = 0
    while true {
      _ = tree.kept(UnsafeRawBufferPointer(rebasing: text[position..<next]))
      if let piece = piece(at: next, in: text) { tree.keep(page.page[piece]) }
      position = min(text.count, next + PieceReference.length)
      guard let following = mark(in: text, from: position) else { break }
      next = following
    }
    _ = tree.kept(UnsafeRawBufferPointer(rebasing: text[position...]))
    tree.append(text: start..<tree.byteCount, parent: parent)
  }

  /// Nil where the space stands behind a comment.
  private func withSpace(_ piece: Range<Int>, before: Bool, after: Bool) -> Range<Int>? {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while before, start > 0, page.page[start - 1].isMarkupSpace { start -= 1 }
    while after, end < page.page.count, page.page[end].isMarkupSpace { end += 1 }
    if before && start == piece.lowerBound || after && end == piece.upperBound { return nil }
    return start..<end
  }

  private func mark(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    text[start...].firstIndex(of: PieceReference.mark)
  }

  private func piece(at start: Int, in text: UnsafeRawBufferPointer) -> Range<Int>? {
    guard let number = PieceReference.number(at: start, in: text),
      page.pieces.indices.contains(number)
    else { return nil }
    return page.pieces[number]
  }

  /// The piece that a value is, where it is one.
  private func piece(in value: UnsafeRawBufferPointer) -> Range<Int>? {
    value.first == PieceReference.mark ? piece(at: 0, in: value) : nil
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text, count: strlen(text))
  }

  private static let tags: [HTMLTag] = (0..<Int(GUMBO_TAG_LAST.rawValue)).map { value in
    guard let name = gumbo_normalized_tagname(GumboTag(UInt32(value))) else { return .other }
    return HTMLTag(rawValue: String(cString: name)) ?? .other
  }

  private static func tag(_ element: GumboElement) -> HTMLTag {
    let value = Int(element.tag.rawValue)
    return tags.indices.contains(value) ? tags[value] : .other
  }
}
