/// A page's elements and texts in document order, as flat arrays: walked by
/// index, freed at once, and no recursion however deep the page.
struct HTMLTree: Sendable {
  typealias Index = Int

  struct Node: Sendable {
    /// Nil for a text.
    var tag: HTMLTag?
    var parent: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    /// Past the last node inside this one: the nodes of a subtree are a range.
    var end: Int32 = 0
    /// A text's bytes, or an element's attributes.
    var start: Int32
    var count: Int32
  }

  private struct Attribute {
    var name: HTMLAttribute
    var range: Range<Int>
  }

  private(set) var nodes: [Node] = []
  private var bytes: [UInt8] = []
  private var attributes: [Attribute] = []

  static let root = 0

  // MARK: Building

  mutating func append(
    element tag: HTMLTag, parent: Index?, attributes list: [(HTMLAttribute, [UInt8])]
  ) -> Index {
    let first = attributes.count
    for (name, value) in list {
      attributes.append(Attribute(name: name, range: bytes.count..<bytes.count + value.count))
      bytes.append(contentsOf: value)
    }
    return append(
      Node(
        tag: tag, parent: Int32(parent ?? -1), start: Int32(first), count: Int32(list.count)))
  }

  mutating func append(text: some Collection<UInt8>, parent: Index) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    _ = append(
      Node(
        tag: nil, parent: Int32(parent), start: Int32(start), count: Int32(bytes.count - start)))
  }

  private mutating func append(_ node: Node) -> Index {
    let index = nodes.count
    nodes.append(node)
    let parent = Int(node.parent)
    if parent >= 0 {
      let last = Int(nodes[parent].lastChild)
      if last < 0 {
        nodes[parent].firstChild = Int32(index)
      } else {
        nodes[last].next = Int32(index)
      }
      nodes[parent].lastChild = Int32(index)
    }
    return index
  }

  /// To be called once after the last node.
  mutating func close() {
    for index in nodes.indices.reversed() {
      let last = Int(nodes[index].lastChild)
      nodes[index].end = last < 0 ? Int32(index + 1) : nodes[last].end
    }
  }

  // MARK: Reading

  var isEmpty: Bool { nodes.isEmpty }

  func tag(_ index: Index) -> HTMLTag? { nodes[index].tag }

  func parent(_ index: Index) -> Index? {
    let parent = Int(nodes[index].parent)
    return parent < 0 ? nil : parent
  }

  func next(_ index: Index) -> Index? {
    let next = Int(nodes[index].next)
    return next < 0 ? nil : next
  }

  func children(_ index: Index) -> Children {
    Children(tree: self, upcoming: Int(nodes[index].firstChild))
  }

  /// The node and everything inside it.
  func subtree(_ index: Index) -> Range<Index> { index..<Int(nodes[index].end) }

  /// The bytes of a text node; empty for an element.
  func text(_ index: Index) -> ArraySlice<UInt8> {
    let node = nodes[index]
    guard node.tag == nil else { return [] }
    return bytes[Int(node.start)..<Int(node.start + node.count)]
  }

  func bytes(of name: HTMLAttribute, _ index: Index) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    guard node.tag != nil, node.count > 0 else { return nil }
    for attribute in attributes[Int(node.start)..<Int(node.start + node.count)]
    where attribute.name == name {
      return bytes[attribute.range]
    }
    return nil
  }

  func attribute(_ name: HTMLAttribute, _ index: Index) -> String? {
    bytes(of: name, index).map { String(decoding: $0, as: UTF8.self) }
  }

  func has(_ name: HTMLAttribute, _ index: Index) -> Bool { bytes(of: name, index) != nil }

  func ancestors(_ index: Index) -> some Sequence<Index> {
    sequence(state: index) { (at: inout Index) -> Index? in
      guard let parent = parent(at) else { return nil }
      at = parent
      return parent
    }
  }

  func elements(_ tag: HTMLTag, in range: Range<Index>? = nil) -> some Sequence<Index> {
    (range ?? 0..<nodes.count).lazy.filter { nodes[$0].tag == tag }
  }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: HTMLTree
    fileprivate var upcoming: Int

    mutating func next() -> Index? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = Int(tree.nodes[upcoming].next) }
      return upcoming
    }
  }
}
