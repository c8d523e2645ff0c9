/// Cuts a page's tree into text blocks, in document order, in one pass.
struct BlockReader {
  private let tree: HTMLTree
  private let skipped: [Bool]
  private let boilerplate: [Bool]
  private(set) var blocks: [TextBlock] = []
  private var current: TextBlock?
  private var needsSpace = false

  /// `skipped` and `boilerplate` say, for each node that is the top of such a part,
  /// that it is one.
  static func blocks(of tree: HTMLTree, skipped: [Bool], boilerplate: [Bool]) -> [TextBlock] {
    var reader = BlockReader(tree: tree, skipped: skipped, boilerplate: boilerplate)
    reader.run()
    return reader.blocks
  }

  private init(tree: HTMLTree, skipped: [Bool], boilerplate: [Bool]) {
    self.tree = tree
    self.skipped = skipped
    self.boilerplate = boilerplate
  }

  private mutating func run() {
    // What is open at a node: ends of subtrees, innermost last.
    var open: [(end: Int, tag: HTMLTag, index: Int)] = []
    var linkEnd = 0
    var boilerplateEnd = 0
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        if last.tag.isBlock { close() }
        open.removeLast()
      }
      if skipped[index] {
        if tree.tag(index)?.isBlock ?? false { close() }
        index = tree.subtree(index).upperBound
        continue
      }
      guard let tag = tree.tag(index) else {
        if current == nil { begin(at: index, open: open, isBoilerplate: index < boilerplateEnd) }
        append(tree.text(index), isLink: index < linkEnd)
        index += 1
        continue
      }
      let end = tree.subtree(index).upperBound
      if boilerplate[index], end > boilerplateEnd {
        close()
        boilerplateEnd = end
      }
      if index >= boilerplateEnd, current?.isBoilerplate ?? false { close() }
      if tag.isBlock { close() }
      if tag == .a, tree.has(.href, index) { linkEnd = max(linkEnd, end) }
      if tag == .br { lineBreak() }
      open.append((end, tag, index))
      index += 1
    }
    close()
  }

  private mutating func begin(
    at index: Int, open: [(end: Int, tag: HTMLTag, index: Int)], isBoilerplate: Bool
  ) {
    let block = open.last { $0.tag.isBlock }
    var new = TextBlock(
      container: block?.index ?? HTMLTree.root, start: index, tag: block?.tag ?? .body)
    new.isBoilerplate = isBoilerplate
    for element in open.reversed() {
      switch element.tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: new.isHeading = true
      case .li, .dd, .dt: new.isListItem = true
      case .figcaption, .caption, .figure: new.isCaption = true
      case .td, .th: new.isCell = true
      case .blockquote: new.isQuote = true
      case .pre: new.isPreformatted = true
      case .article, .section, .main, .body: break
      default: continue
      }
    }
    current = new
    needsSpace = false
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isLink: Bool) {
    guard var block = current.take() else { return }
    defer { current = block }
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte <= 0x20 {
        if block.isPreformatted, byte == 0x0A {
          block.text.append(byte)
        } else {
          needsSpace = true
        }
        index += 1
        continue
      }
      if needsSpace {
        if let last = block.text.last, last > 0x20 { block.text.append(0x20) }
        needsSpace = false
      }
      let start = index
      let before = block.characters
      // Words with single spaces between them are taken as they are.
      while index < span.count {
        let byte = span[index]
        if byte >= 0x80 {
          if byte & 0xC0 != 0x80 { block.count(at: index, of: span) }
        } else if byte > 0x20 {
          block.count(ascii: byte)
        } else if byte != 0x20 || index &+ 1 >= span.count || span[index &+ 1] <= 0x20 {
          break
        }
        index &+= 1
      }
      if isLink { block.linked &+= block.characters - before }
      let offset = bytes.startIndex
      block.text.append(contentsOf: bytes[(offset + start)..<(offset + index)])
    }
  }

  /// Two line breaks in a row make a paragraph.
  private mutating func lineBreak() {
    guard let block = current else { return }
    if block.isHeading {
      needsSpace = true
      return
    }
    if block.text.last == 0x0A {
      close()
    } else if !block.text.isEmpty {
      current?.text.append(0x0A)
      needsSpace = false
    }
  }

  private mutating func close() {
    defer { current = nil }
    guard var block = current else { return }
    while let last = block.text.last, last <= 0x20 { block.text.removeLast() }
    // Templates make headings of whole paragraphs, too.
    if block.isHeading, block.weight > 120 || (block.weight > 80 && block.punctuation > 1) {
      block.isHeading = false
    }
    if block.characters > 0, !block.isBlank { blocks.append(block) }
  }
}

extension Optional {
  /// The value, leaving nil: so that it can be changed without a copy.
  fileprivate mutating func take() -> Wrapped? {
    defer { self = nil }
    return self
  }
}
