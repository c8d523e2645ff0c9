/// Articles put into groups of copies by their sketches.
///
/// Two sketches that agree in all of a band's bytes (locality-sensitive hashing, as in
/// Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4) are compared,
/// and joined when they agree in enough of all bytes. A group is what is joined,
/// however many steps apart: it depends on the set of articles alone, neither on their
/// order nor on how they came to be indexed.
struct CopyGroups {
  /// Bytes of 64 that copies have in common: a resemblance of some .68.
  /// Benchmarks/README.md has what it finds and what it misses.
  static let threshold = 44

  /// Bytes in a band. At a resemblance of .7 one of the sixteen bands agrees with a
  /// probability of .99.
  static let band = 4

  /// Where more sketches than this share a band (a form that is filled in daily), each
  /// is compared with so many that follow it in the order of their bytes.
  static let mostCompared = 64

  private var documents: [UInt32] = []
  private var sketches: [UInt8] = []
  private var parents: [Int32] = []
  /// One of each set of equal sketches.
  private var firsts: [Int] = []

  /// How many articles have a sketch. Some 90 bytes of memory each while groups are made.
  var count: Int { documents.count }

  mutating func add(_ document: UInt32, _ sketch: TextSketch) {
    parents.append(Int32(documents.count))
    documents.append(document)
    sketches.append(contentsOf: sketch.bytes)
  }

  /// The group of each article that has a copy.
  mutating func grouped() -> [(document: UInt32, group: UInt64)] {
    joinEqual()
    for band in 0..<(TextSketch.length / Self.band) { join(band) }
    var sizes = [Int32](repeating: 0, count: documents.count)
    for index in documents.indices { sizes[root(index)] += 1 }
    let members = documents.indices.filter { sizes[root($0)] > 1 }
    var least: [Int: UInt64] = [:]
    for index in members {
      let root = root(index)
      least[root] = min(least[root] ?? .max, hash(index))
    }
    return members.compactMap { index in
      least[root(index)].map { (documents[index], $0) }
    }
  }

  /// Equal sketches first: of each only one is then compared with others.
  private mutating func joinEqual() {
    let order = sharedKeys(of: 0, among: Array(documents.indices))
      .map { (hash: hash(index(of: $0)), index: index(of: $0)) }
      .sorted { ($0.hash, $0.index) < ($1.hash, $1.index) }
    for (one, other) in zip(order, order.dropFirst()) where one.hash == other.hash {
      join(one.index, other.index)
    }
    firsts = documents.indices.filter { Int(parents[$0]) == $0 }
  }

  private mutating func join(_ band: Int) {
    let keys = sharedKeys(of: band, among: firsts).sorted()
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      if end - start > 1 { compare(keys[start..<end].map(index)) }
      start = end
    }
  }

  /// A band's bytes and, below them, the index of each sketch that perhaps shares these bytes with
  /// another. Hardly any does, and to sort all was most of the work.
  private func sharedKeys(of band: Int, among indices: [Int]) -> [UInt64] {
    var seen = KeyPlaces(for: indices.count)
    var shared = KeyPlaces(for: indices.count)
    var keys: [UInt64] = []
    keys.reserveCapacity(indices.count)
    for index in indices {
      var key: UInt64 = 0
      for byte in 0..<Self.band {
        key = key << 8 | UInt64(sketches[index * TextSketch.length + band * Self.band + byte])
      }
      if !seen.insert(key) { _ = shared.insert(key) }
      keys.append(key << 32 | UInt64(index))
    }
    return keys.filter { shared.contains($0 >> 32) }
  }

  private func index(of key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }

  private mutating func compare(_ indices: [Int]) {
    var indices = indices
    if indices.count > Self.mostCompared {
      indices.sort { sketch($0).lexicographicallyPrecedes(sketch($1)) }
    }
    for (place, index) in indices.enumerated() {
      for other in indices[(place + 1)...].prefix(Self.mostCompared)
      where root(index) != root(other) && isCopy(index, other) {
        join(index, other)
      }
    }
  }

  private func isCopy(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (one * TextSketch.length, other * TextSketch.length)
    var equal = 0
    for byte in 0..<TextSketch.length where sketches[a + byte] == sketches[b + byte] { equal += 1 }
    return equal >= Self.threshold
  }

  private func sketch(_ index: Int) -> ArraySlice<UInt8> {
    sketches[index * TextSketch.length..<(index + 1) * TextSketch.length]
  }

  private func hash(_ index: Int) -> UInt64 {
    sketch(index).reduce(0) { TextSketch.mixed($0 ^ UInt64($1)) }
  }

  // MARK: Union and find

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while Int(parents[index]) != index {
      parents[index] = parents[Int(parents[index])]
      index = Int(parents[index])
    }
    return index
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (root(one), root(other))
    if a != b { parents[max(a, b)] = Int32(min(a, b)) }
  }
}

/// Which keys of 32 bits have come, a bit each, which some of them share: multiplicative hashing (Knuth,
/// "The Art of Computer Programming", volume 3, 6.4).
private struct KeyPlaces {
  private var bits: [UInt64]
  private let shift: UInt64

  /// Eight bits for each of so many keys, and at least a word.
  init(for count: Int) {
    let size = max(6, UInt64(Int.bitWidth - count.leadingZeroBitCount) + 3)
    bits = [UInt64](repeating: 0, count: 1 << (size - 6))
    shift = 64 - size
  }

  private func place(of key: UInt64) -> (word: Int, bit: UInt64) {
    let place = (key &* 0x9E37_79B9_7F4A_7C15) >> shift
    return (Int(place >> 6), 1 << (place & 63))
  }

  /// Whether it is new, as far as can be told.
  mutating func insert(_ key: UInt64) -> Bool {
    let (word, bit) = place(of: key)
    defer { bits[word] |= bit }
    return bits[word] & bit == 0
  }

  func contains(_ key: UInt64) -> Bool {
    let (word, bit) = place(of: key)
    return bits[word] & bit != 0
  }
}
