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
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x20 {
        if block.isPreformatted, byte == 0x0A {
          block.text.append(byte)
        } else {
          needsSpace = true
        }
        continue
      }
      if needsSpace {
        if let last = block.text.last, last > 0x20 { block.text.append(0x20) }
        needsSpace = false
      }
      block.text.append(byte)
      guard byte & 0xC0 != 0x80 else { continue }
      block.characters &+= 1
      if isLink { block.linked &+= 1 }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: ";"):
        block.punctuation &+= 1
      // Lead bytes E3…E9 are the CJK punctuation, kana and ideographs; EA…ED
      // Hangul; D8…D9 the Arabic comma and its letters are told by two bytes.
      case 0xE3...0xED:
        block.ideographs &+= 1
        if byte == 0xE3, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
          bytes[index + 2] <= 0x82
        {
          block.punctuation &+= 1
        }
      case 0xEF:
        if index + 2 < bytes.endIndex, bytes[index + 1] == 0xBC { block.punctuation &+= 1 }
      case 0xD8:
        if index + 1 < bytes.endIndex, [0x8C, 0x9B, 0x9F].contains(bytes[index + 1]) {
          block.punctuation &+= 1
        }
      case 0xE0:
        // The Devanagari danda, U+0964.
        if index + 2 < bytes.endIndex, bytes[index + 1] == 0xA5, bytes[index + 2] == 0xA4 {
          block.punctuation &+= 1
        }
      default: break
      }
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
