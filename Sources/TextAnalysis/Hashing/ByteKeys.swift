/// A set of byte strings, numbered from 0 in the order they came. Looking one
/// up allocates nothing, and the strings lie in one buffer.
///
/// Open addressing with linear probing, at most half full. For fewer than 2^32
/// keys, which would take more than a hundred gigabytes.
package struct ByteKeys: Sendable {
  private let hash: SeededHash
  /// The upper half of a key's hash, then its number plus one; 0 is free.
  private var slots: [UInt64]
  private var bytes: [UInt8] = []
  /// Where each key ends in `bytes`; it starts where the one before ends.
  private var ends: [Int] = []

  package init(
    minimumCapacity: Int = 0, seed: UInt64 = .random(in: .min ... .max)
  ) {
    hash = SeededHash(seed: seed)
    var size = 16
    while size / 2 < minimumCapacity { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  package var count: Int { ends.count }

  /// The number of `key`, if it is here.
  package func index(of key: Span<UInt8>) -> Int? {
    let place = place(of: key, hash(key))
    return place.index
  }

  /// The number of `key`, which is added if it isn't here.
  package mutating func insert(_ key: Span<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = hash(key)
    let place = place(of: key, hash)
    if let index = place.index { return (index, false) }
    let index = ends.count
    slots[place.slot] = Self.slot(hash, index)
    for offset in key.indices { bytes.append(key[offset]) }
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return (index, true)
  }

  /// Calls `body` with a key, by its number.
  package func withKey<Result>(
    at index: Int, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(bytes.span.extracting(range(at: index)))
  }

  /// Forgets every key; `keepingCapacity` keeps the memory for the next ones.
  package mutating func removeAll(keepingCapacity: Bool = false) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    ends.removeAll(keepingCapacity: keepingCapacity)
    if keepingCapacity {
      for slot in slots.indices { slots[slot] = 0 }
    } else {
      slots = [UInt64](repeating: 0, count: 16)
    }
  }

  private func range(at index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  private static func slot(_ hash: UInt64, _ index: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(truncatingIfNeeded: index &+ 1))
  }

  private func place(of key: Span<UInt8>, _ hash: UInt64) -> (slot: Int, index: Int?) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let content = slots[slot]
      let index = Int(content & 0xFFFF_FFFF) - 1
      if (content ^ hash) >> 32 == 0, isKey(index, equalTo: key) { return (slot, index) }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  private func isKey(_ index: Int, equalTo key: Span<UInt8>) -> Bool {
    bytes.span.extracting(range(at: index)).hasSameBytes(as: key)
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for index in ends.indices {
      let hash = hash(bytes.span.extracting(range(at: index)))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = Self.slot(hash, index)
    }
    slots = larger
  }
}
