import CGumbo

/// The HTML5 parsing algorithm by Gumbo (https://github.com/google/gumbo-parser),
/// its tree copied into an `HTMLTree` and freed.
enum HTMLParser {
  /// `bytes` is UTF-8 that `HTMLGuard` has made safe to parse.
  static func parse(_ bytes: [UInt8]) -> HTMLTree {
    var tree = HTMLTree()
    var options = kGumboDefaultOptions
    options.max_errors = 0
    let arena = ParserArena()
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.allocator = { arena, size in
      arena.map { Unmanaged<ParserArena>.fromOpaque($0).takeUnretainedValue().allocate(size) }
    }
    options.deallocator = { _, _ in }
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = gumbo_parse_with_options(&options, base, buffer.count)
      else { return }
      if let root = output.pointee.root { copy(root, into: &tree) }
    }
    withExtendedLifetime(arena) {}
    tree.close()
    return tree
  }

  private static func copy(_ root: UnsafeMutablePointer<GumboNode>, into tree: inout HTMLTree) {
    var waiting: [(node: UnsafeMutablePointer<GumboNode>, parent: HTMLTree.Index?)] = [(root, nil)]
    while let (node, parent) = waiting.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT:
        let element = node.pointee.v.element
        let tag = tag(element)
        if isLeftOut(tag, element) { continue }
        let index = tree.append(element: tag, parent: parent, attributes: attributes(element))
        // The last child first, for the next to be taken is the first.
        for position in (0..<Int(element.children.length)).reversed() {
          guard let child = element.children.data[position] else { continue }
          waiting.append((child.assumingMemoryBound(to: GumboNode.self), index))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        guard let parent, let text = node.pointee.v.text.text else { continue }
        tree.append(text: bytes(of: text), parent: parent)
      default: continue
      }
    }
  }

  /// Scripts are kept where they hold data: `HTMLGuard` has emptied the others.
  private static func isLeftOut(_ tag: HTMLTag, _ element: GumboElement) -> Bool {
    switch tag {
    case .style, .svg, .template: true
    case .script: element.children.length == 0
    default: false
    }
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text, count: length(text))
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count &+= 1 }
    return count
  }

  private static let tags: [HTMLTag] = (0..<Int(GUMBO_TAG_LAST.rawValue)).map { value in
    guard let name = gumbo_normalized_tagname(GumboTag(UInt32(value))) else { return .other }
    return HTMLTag(rawValue: String(cString: name)) ?? .other
  }

  private static func tag(_ element: GumboElement) -> HTMLTag {
    let value = Int(element.tag.rawValue)
    return tags.indices.contains(value) ? tags[value] : .other
  }

  private static let attributeNames: [String: HTMLAttribute] = Dictionary(
    uniqueKeysWithValues: HTMLAttribute.allCases.map { ($0.rawValue, $0) })

  private static func attributes(_ element: GumboElement) -> [(HTMLAttribute, [UInt8])] {
    var list: [(HTMLAttribute, [UInt8])] = []
    for position in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[position]?
          .assumingMemoryBound(to: GumboAttribute.self).pointee,
        let name = attributeNames[String(cString: attribute.name)]
      else { continue }
      // Addresses of inlined pictures are megabytes and say nothing.
      let value = bytes(of: attribute.value)
      list.append((name, Array(value.prefix(name == .content ? 100_000 : 4_000))))
    }
    return list
  }
}
