import TextAnalysis

/// What the elements of a page are called by their class names and ids. A page has
/// thousands of elements and few different names, so that each is read once.
struct ElementNames: Sendable {
  private let numbers: [Int32]
  /// The first is that of elements without names.
  private let traits: [NameTraits]

  /// Bytes of a name that are looked at.
  private static let longest = 400

  init(_ tree: HTMLTree) {
    var keys = ByteKeys(minimumCapacity: 512, seed: 0)
    var traits: [NameTraits] = [[]]
    var numbers: [Int32] = []
    numbers.reserveCapacity(tree.nodes.count)
    var key: [UInt8] = []
    _ = keys.insert(key.span)
    for index in tree.nodes.indices {
      guard tree.hasAttributes(index) else {
        numbers.append(0)
        continue
      }
      key.removeAll(keepingCapacity: true)
      if let name = tree.bytes(of: .class, index) {
        key.append(contentsOf: name.prefix(Self.longest))
      }
      if let name = tree.bytes(of: .id, index) {
        key.append(0x20)
        key.append(contentsOf: name.prefix(Self.longest))
      }
      let (number, isNew) = keys.insert(key.span)
      if isNew { traits.append(NameTraits(key)) }
      numbers.append(Int32(number))
    }
    self.numbers = numbers
    self.traits = traits
  }

  subscript(node: HTMLTree.Index) -> NameTraits { traits[Int(numbers[node])] }
}
