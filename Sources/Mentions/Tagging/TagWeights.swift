import CMentionsData

/// The tagger's weights, as `scripts/train-mentions` writes them behind the
/// other tables, one set after the other: pruned and cut to eight bits.
///
/// Layout, little-endian: uint32 magic "TAG1", uint32 count of features, 49
/// int32 weights of one label after another, then for each feature in rising
/// order of its hash: uint32 hash, seven int8 weights, one byte of padding.
struct TagWeights: Sendable {
  /// Hash of a feature to its row; a bit a hash says "perhaps" before that.
  private let hashes: [UInt32]
  private let rows: [SIMD8<Int8>]
  private let bucketStarts: [Int32]
  private let filter: [UInt64]
  /// From a label to each; the eighth is none.
  let transitions: [SIMD8<Int32>]

  /// The weights that make one in the logarithm of the odds: `scripts/train-mentions` makes 127 of
  /// four.
  static let unit = 127.0 / 4

  private static let magic: UInt32 = 0x3147_4154
  private static let bucketBits: UInt32 = 12
  private static let filterBits: UInt32 = 18

  static let english = TagWeights(at: Int(mentions_data_u32(30 * 4)))
  /// Trained on several other languages together: for all but English.
  static let other = TagWeights(at: english.end)

  /// Where the next weights begin.
  private let end: Int

  var isEmpty: Bool { hashes.isEmpty }

  private init(at base: Int) {
    guard mentions_data_u32(base) == Self.magic else {
      (hashes, rows, bucketStarts, filter, transitions, end) = ([], [], [], [], [], base)
      return
    }
    let count = Int(min(mentions_data_u32(base + 4), 1 << 20))
    transitions = (0..<TagLabel.count).map { from in
      var row = SIMD8<Int32>()
      for to in 0..<TagLabel.count {
        let at = base + 8 + (from * TagLabel.count + to) * 4
        row[to] = Int32(bitPattern: mentions_data_u32(at))
      }
      return row
    }
    let first = base + 8 + 49 * 4
    var hashes: [UInt32] = []
    var rows: [SIMD8<Int8>] = []
    var starts = [Int32](repeating: 0, count: (1 << Self.bucketBits) + 1)
    var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    hashes.reserveCapacity(count)
    rows.reserveCapacity(count)
    for index in 0..<count {
      let at = first + index * 12
      let hash = mentions_data_u32(at)
      var row = SIMD8<Int8>()
      for label in 0..<TagLabel.count {
        row[label] = Int8(bitPattern: mentions_data_u8(at + 4 + label))
      }
      hashes.append(hash)
      rows.append(row)
      starts[Int(hash >> (32 - Self.bucketBits)) + 1] += 1
      let bit = hash & ((1 << Self.filterBits) - 1)
      filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    self.hashes = hashes
    self.rows = rows
    self.filter = filter
    bucketStarts = starts
    end = first + count * 12
  }

  @inline(__always)
  func add(_ hash: UInt32, to scores: inout SIMD8<Int16>) {
    let bit = hash & ((1 << Self.filterBits) - 1)
    guard filter[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0 else { return }
    let bucket = Int(hash >> (32 - Self.bucketBits))
    var at = Int(bucketStarts[bucket])
    let end = Int(bucketStarts[bucket + 1])
    while at < end {
      if hashes[at] == hash {
        scores &+= SIMD8<Int16>(truncatingIfNeeded: rows[at])
        return
      }
      at += 1
    }
  }
}
