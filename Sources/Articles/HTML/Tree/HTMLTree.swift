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
    /// A text's first byte, or an element's first attribute.
    var start: Int32
    /// A text's bytes.
    var count: Int32 = 0
    /// An element's attributes: few have many, and most of what is asked for isn't there.
    var attributes: AttributeSet = []
  }

  struct Attribute: Sendable {
    let name: HTMLAttribute
    private let start: Int32
    private var count: Int32

    @inline(__always)
    init(name: HTMLAttribute, range: Range<Int>) {
      self.name = name
      start = Int32(truncatingIfNeeded: range.lowerBound)
      count = Int32(truncatingIfNeeded: range.count)
    }

    /// Of the page's bytes, or those kept.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(start) &+ Int(count) }

    mutating func shorten(to most: Int32) { count = min(count, most) }
  }

  private(set) var nodes: [Node] = []
  private let page: [UInt8]
  /// What the parser made of character references. Ranges that begin behind the page are of
  /// this.
  private var kept: [UInt8] = []
  private var attributes: [Attribute] = []

  static let root = 0

  /// `attributes` are those of the page's tags.
  init(page: [UInt8], attributes: [Attribute] = []) {
    self.page = page
    self.attributes = attributes
    nodes.reserveCapacity(page.count / 64)
  }

  // MARK: Building

  /// `first` is the place of its first attribute among the page's, which lie one behind the
  /// other.
  mutating func append(
    element tag: HTMLTag, parent: Index?, attributes: AttributeSet = [], first: Int = 0
  ) -> Index {
    append(
      Node(
        tag: tag, parent: Int32(parent ?? -1), start: Int32(truncatingIfNeeded: first),
        attributes: attributes))
  }

  /// To the last element, before anything else is appended.
  mutating func append(attribute name: HTMLAttribute, value: Range<Int>) {
    let node = nodes.count - 1
    guard nodes[node].attributes.isDisjoint(with: AttributeSet(name)) else { return }
    if nodes[node].attributes.isEmpty { nodes[node].start = Int32(attributes.count) }
    nodes[node].attributes.formUnion(AttributeSet(name))
    attributes.append(Attribute(name: name, range: value))
  }

  /// `text` is a range of the page or of what was kept.
  mutating func append(text: Range<Int>, parent: Index) {
    _ = append(
      Node(
        tag: nil, parent: Int32(parent), start: Int32(text.lowerBound), count: Int32(text.count)))
  }

  /// Where the next bytes that are kept will begin.
  var endOfKept: Int { page.count + kept.count }

  mutating func keep(_ text: ArraySlice<UInt8>) { kept.append(contentsOf: text) }

  /// Copies bytes that are no range of the page.
  mutating func keep(_ text: UnsafeRawBufferPointer) -> Range<Int> {
    let start = endOfKept
    kept.append(contentsOf: text)
    return start..<endOfKept
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
    return bytes(in: Int(node.start)..<Int(node.start + node.count))
  }

  func bytes(of name: HTMLAttribute, _ index: Index) -> ArraySlice<UInt8>? {
    range(of: name, index).map { bytes(in: $0) }
  }

  /// The bytes of a range that this tree gave.
  @inline(__always)
  func bytes(in range: Range<Int>) -> ArraySlice<UInt8> {
    guard range.lowerBound >= page.count, !kept.isEmpty else { return page[range] }
    return kept[(range.lowerBound - page.count)..<(range.upperBound - page.count)]
  }

  /// Where among the bytes the value of an attribute is; nil where an element hasn't it.
  func range(of name: HTMLAttribute, _ index: Index) -> Range<Int>? {
    guard has(name, index) else { return nil }
    var place = Int(nodes[index].start)
    while attributes[place].name != name { place &+= 1 }
    return attributes[place].range
  }

  func attribute(_ name: HTMLAttribute, _ index: Index) -> String? {
    bytes(of: name, index).map { String(decoding: $0, as: UTF8.self) }
  }

  func hasAttributes(_ index: Index) -> Bool { !nodes[index].attributes.isEmpty }

  @inline(__always)
  func has(_ name: HTMLAttribute, _ index: Index) -> Bool {
    nodes[index].attributes.rawValue & AttributeSet(name).rawValue != 0
  }

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
