/// Cuts a page's tree into text blocks, in document order, in one pass.
struct BlockReader {
  private let tree: HTMLTree
  private let skipped: [Bool]
  private let boilerplate: [Bool]
  private(set) var blocks: [TextBlock] = []
  /// The block that is being read, if one is open.
  private var current = TextBlock(container: HTMLTree.root, start: HTMLTree.root, tag: .body)
  private var isOpen = false
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
        if !isOpen { begin(at: index, open: open, isBoilerplate: index < boilerplateEnd) }
        append(tree.text(index), isLink: index < linkEnd)
        index += 1
        continue
      }
      let end = tree.subtree(index).upperBound
      if boilerplate[index], end > boilerplateEnd {
        close()
        boilerplateEnd = end
      }
      if index >= boilerplateEnd, isOpen, current.isBoilerplate { close() }
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
    isOpen = true
    needsSpace = false
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isLink: Bool) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte <= 0x20 {
        if current.isPreformatted, byte == 0x0A {
          current.text.append(byte)
        } else {
          needsSpace = true
        }
        index &+= 1
        continue
      }
      if needsSpace {
        if let last = current.text.last, last > 0x20 { current.text.append(0x20) }
        needsSpace = false
      }
      let start = index
      var counts = TextCounts()
      // Words with single spaces between them are taken as they are.
      while index < span.count {
        let byte = span[index]
        if byte >= 0x80 {
          if byte & 0xC0 != 0x80 { counts.add(at: index, of: span) }
        } else if byte > 0x20 {
          counts.add(ascii: byte)
        } else if byte != 0x20 || index &+ 1 >= span.count || span[index &+ 1] <= 0x20 {
          break
        }
        index &+= 1
      }
      current.counts.add(counts)
      if isLink { current.linked &+= counts.characters }
      let offset = bytes.startIndex
      current.text.append(contentsOf: bytes[(offset &+ start)..<(offset &+ index)])
    }
  }

  /// Two line breaks in a row make a paragraph.
  private mutating func lineBreak() {
    guard isOpen else { return }
    if current.isHeading {
      needsSpace = true
      return
    }
    if current.text.last == 0x0A {
      close()
    } else if !current.text.isEmpty {
      current.text.append(0x0A)
      needsSpace = false
    }
  }

  private mutating func close() {
    guard isOpen else { return }
    isOpen = false
    while let last = current.text.last, last <= 0x20 { current.text.removeLast() }
    // Templates make headings of whole paragraphs, too.
    if current.isHeading, current.weight > 120 || (current.weight > 80 && current.punctuation > 1) {
      current.isHeading = false
    }
    if current.characters > 0, !current.isBlank { blocks.append(current) }
    current.text = []
  }
}
