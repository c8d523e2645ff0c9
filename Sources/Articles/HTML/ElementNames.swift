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
    _ = keys.insert(both.span)
    for index in tree.nodes.indices {
      let name = tree.range(of: .class, index)?.prefix(Self.longest)
      let id = tree.range(of: .id, index)?.prefix(Self.longest)
      let number: Int
      switch (name, id) {
      case (nil, nil): number = 0
      case (let name?, nil): number = Self.number(of: tree.bytes.span.extracting(name), &keys, &traits)
      case (_, let id?):
        both.removeAll(keepingCapacity: true)
        if let name { both.append(contentsOf: tree.bytes[name]) }
        both.append(0x20)
        both.append(contentsOf: tree.bytes[id])
        number = Self.number(of: both.span, &keys, &traits)
      }
      numbers.append(Int32(number))
    }
    self.numbers = numbers
    self.traits = traits
  }

  private static func number(
    of name: Span<UInt8>, _ keys: inout ByteKeys, _ traits: inout [NameTraits]
  ) -> Int {
    let (number, isNew) = keys.insert(name)
    if isNew { traits.append(NameTraits(name)) }
    return number
  }

  subscript(node: HTMLTree.Index) -> NameTraits { traits[Int(numbers[node])] }
}
