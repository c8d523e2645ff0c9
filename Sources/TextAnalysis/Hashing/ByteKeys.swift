/// A set of byte strings, numbered from 0 in the order they came. Looking one
/// up allocates nothing, and the strings lie in one buffer.
///
/// Open addressing with linear probing, at most half full. For fewer than 2^32
/// keys, which would take more than a hundred gigabytes.
package struct ByteKeys: Sendable {
  private let hash: SeededHash
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  /// Where each key ends in `bytes`; it starts where the one before ends.
  private var ends: [Int] = []
  /// Of keys that are added together: their hashes, and what lies where they should.
  private var looks: [(hash: UInt64, slot: Slot)] = []

  package init(
    minimumCapacity: Int = 0, seed: UInt64 = .random(in: .min ... .max)
  ) {
    hash = SeededHash(seed: seed)
    var size = 16
    while size / 2 < minimumCapacity { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  package var count: Int { ends.count }

  /// The number of `key`, if it is here.
  package func index(of key: Span<UInt8>) -> Int? {
    let place = place(of: key, hash(key))
    return place.index
  }

  /// The number of `key`, which is added if it isn't here.
  package mutating func insert(_ key: Span<UInt8>) -> (index: Int, isNew: Bool) {
    insert(key, hash(key))
  }

  /// Adds keys that lie one after the other in `keys`, each up to its end, and appends their
  /// numbers. Where they are many, a look into the table waits for memory: for those of several keys
  /// at once it waits once.
  package mutating func insert(_ keys: Span<UInt8>, ends: [Int], into numbers: inout [Int]) {
    let mask = slots.count - 1
    looks.removeAll(keepingCapacity: true)
    var start = 0
    for end in ends {
      let hash = hash(keys.extracting(start..<end))
      looks.append((hash, slots[Int(truncatingIfNeeded: hash) & mask]))
      start = end
    }
    start = 0
    for index in ends.indices {
      let key = keys.extracting(start..<ends[index])
      let (hash, slot) = looks[index]
      let wanted = Slot(key, hash)
      if slot.next != 0, slot.isLike(wanted), wanted.isWhole {
        numbers.append(Int(slot.next) - 1)
      } else {
        numbers.append(insert(key, hash).index)
      }
      start = ends[index]
    }
  }

  private mutating func insert(_ key: Span<UInt8>, _ hash: UInt64) -> (index: Int, isNew: Bool) {
    let place = place(of: key, hash)
    if let index = place.index { return (index, false) }
    let index = ends.count
    slots[place.slot] = Slot(key, hash, next: UInt32(truncatingIfNeeded: index + 1))
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

  /// A key, by its number.
  package func key(at index: Int) -> [UInt8] { Array(bytes[range(at: index)]) }

  /// Forgets every key; `keepingCapacity` keeps the memory for the next ones.
  package mutating func removeAll(keepingCapacity: Bool = false) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    ends.removeAll(keepingCapacity: keepingCapacity)
    if keepingCapacity {
      for slot in slots.indices { slots[slot] = Slot() }
    } else {
      slots = [Slot](repeating: Slot(), count: 16)
    }
  }

  private func range(at index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  private func place(of key: Span<UInt8>, _ hash: UInt64) -> (slot: Int, index: Int?) {
    let wanted = Slot(key, hash)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].next != 0 {
      let index = Int(slots[slot].next) - 1
      if slots[slot].isLike(wanted), wanted.isWhole || isKey(index, equalTo: key) {
        return (slot, index)
      }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  private func isKey(_ index: Int, equalTo key: Span<UInt8>) -> Bool {
    bytes.span.extracting(range(at: index)).hasSameBytes(as: key)
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = larger.count - 1
    for index in ends.indices {
      let key = bytes.span.extracting(range(at: index))
      let hash = hash(key)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot].next != 0 { slot = (slot + 1) & mask }
      larger[slot] = Slot(key, hash, next: UInt32(index + 1))
    }
    slots = larger
  }

  /// A key's place in the table. Most words are short enough to be told by it alone: where keys are
  /// many, each look at their bytes is one at memory that no cache has.
  private struct Slot {
    private static let most = 8

    /// The first eight bytes, or all.
    private var head: UInt64 = 0
    /// The length, 9 for all that are longer, and the rest of the bits those of the hash.
    private var lengthAndHash: UInt32 = 0
    /// The key's number plus one; 0 is free.
    var next: UInt32 = 0

    init() {}

    init(_ key: Span<UInt8>, _ hash: UInt64, next: UInt32 = 0) {
      head = key.count < Self.most ? key.fewBytes : key.eightBytes(at: 0)
      let length = UInt32(min(key.count, Self.most + 1))
      lengthAndHash = UInt32(truncatingIfNeeded: hash >> 32) & ~0xF | length
      self.next = next
    }

    /// The key is all in here.
    var isWhole: Bool { Int(lengthAndHash & 0xF) <= Self.most }

    func isLike(_ other: Slot) -> Bool {
      head == other.head && lengthAndHash == other.lengthAndHash
    }
  }
}
