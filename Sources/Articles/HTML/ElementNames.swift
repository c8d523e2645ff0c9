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
    var both: [UInt8] = []
    var letters: [UInt8] = []
    func number(of name: Span<UInt8>) -> Int32 {
      let (number, isNew) = keys.insert(name)
      if isNew { traits.append(NameTraits(name, letters: &letters)) }
      return Int32(number)
    }
    _ = keys.insert(both.span)
    for index in tree.nodes.indices {
      let name = tree.bytes(of: .class, index)?.prefix(Self.longest)
      guard tree.has(.id, index), let id = tree.bytes(of: .id, index)?.prefix(Self.longest) else {
        numbers.append(name.map { number(of: $0.span) } ?? 0)
        continue
      }
      both.removeAll(keepingCapacity: true)
      if let name { both.append(contentsOf: name) }
      both.append(0x20)
      both.append(contentsOf: id)
      numbers.append(number(of: both.span))
    }
    self.numbers = numbers
    self.traits = traits
  }

  subscript(node: HTMLTree.Index) -> NameTraits { traits[Int(numbers[node])] }
}
