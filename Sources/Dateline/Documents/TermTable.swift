/// Numbers the terms of an index while documents are mapped: bytes to a small
/// number and back, without an object a term.
///
/// Open addressing with linear probing over one arena of bytes.
struct TermTable: ~Copyable {
  private var slots: [Int32]
  private var hashes: [UInt32] = []
  private var starts: [Int] = [0]
  private var arena: [UInt8] = []

  init() { slots = Array(repeating: -1, count: 1 << 12) }

  var count: Int { hashes.count }

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    arena.removeAll(keepingCapacity: true)
    slots = Array(repeating: -1, count: 1 << 12)
  }

  /// The term's number, new or not.
  mutating func index(of term: Span<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = Self.hash(term)
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] >= 0 {
      let candidate = Int(slots[place])
      if hashes[candidate] == hash && equals(candidate, term) { return (candidate, false) }
      place = (place + 1) & mask
    }
    let index = hashes.count
    slots[place] = Int32(index)
    hashes.append(hash)
    for position in term.indices { arena.append(term[position]) }
    starts.append(arena.count)
    if hashes.count * 2 > slots.count { grow() }
    return (index, true)
  }

  /// Lends a term's bytes.
  func withTerm<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(arena.span.extracting(starts[index]..<starts[index + 1]))
  }

  /// By their bytes, as Xapian orders terms.
  func isLess(_ first: Int, _ second: Int) -> Bool {
    arena[starts[first]..<starts[first + 1]].lexicographicallyPrecedes(
      arena[starts[second]..<starts[second + 1]])
  }

  private func equals(_ index: Int, _ term: Span<UInt8>) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == term.count else { return false }
    let own = arena.span
    for position in term.indices where own[start + position] != term[position] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var place = Int(hash) & mask
      while slots[place] >= 0 { place = (place + 1) & mask }
      slots[place] = Int32(index)
    }
  }

  /// FNV-1a, 32 bits, with a last mix (the finaliser of MurmurHash3), because its
  /// low bits alone spread short words badly.
  private static func hash(_ term: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in term.indices { hash = (hash ^ UInt32(term[index])) &* 16_777_619 }
    hash ^= hash >> 16
    hash = hash &* 0x85eb_ca6b
    return hash ^ hash >> 13
  }
}
