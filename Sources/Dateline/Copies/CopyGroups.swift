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
    var least: [Int: UInt64] = [:]
    var sizes: [Int: Int] = [:]
    for index in documents.indices {
      let root = root(index)
      least[root] = min(least[root] ?? .max, hash(index))
      sizes[root, default: 0] += 1
    }
    return documents.indices.compactMap { index in
      let root = root(index)
      guard sizes[root] ?? 0 > 1, let group = least[root] else { return nil }
      return (documents[index], group)
    }
  }

  /// Equal sketches first: of each only one is then compared with others.
  private mutating func joinEqual() {
    let order = documents.indices.map { (hash: hash($0), index: $0) }
      .sorted { ($0.hash, $0.index) < ($1.hash, $1.index) }
    for (one, other) in zip(order, order.dropFirst()) where one.hash == other.hash {
      join(one.index, other.index)
    }
    firsts = documents.indices.filter { Int(parents[$0]) == $0 }
  }

  private mutating func join(_ band: Int) {
    var keys: [UInt64] = []
    for index in firsts {
      var key: UInt64 = 0
      for byte in 0..<Self.band {
        key = key << 8 | UInt64(sketches[index * TextSketch.length + band * Self.band + byte])
      }
      keys.append(key << 32 | UInt64(index))
    }
    keys.sort()
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      if end - start > 1 { compare(keys[start..<end].map { Int($0 & 0xFFFF_FFFF) }) }
      start = end
    }
  }

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
