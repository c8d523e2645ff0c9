/// Unpacks the table that scripts/make-scalar-table derives from the Unicode
/// Character Database: runs of scalars that are alike, in order. A run is the gap
/// since the one before, its length less one, a word of class, case and way to
/// fold, then what that way needs: a difference, or a count and scalars.
struct ScalarTableBuilder {
  /// The block of `entries` that holds a scalar, by the scalar's upper bits.
  private(set) var index = [UInt16](
    repeating: 0, count: Int(ScalarTable.end >> ScalarTable.blockBits))
  /// Block 0 is all separators.
  private(set) var entries = [UInt32](
    repeating: ScalarEntry.separator.bits, count: ScalarTable.blockSize)
  private(set) var sequences: [UInt8] = []

  init(packed: String) {
    entries.reserveCapacity(64 << 10)
    // Plane 2 is ideographs; its compatibility forms, from U+2F800, are packed.
    fill(0x20000, 0x2F7FF, ScalarEntry.unspaced.bits)
    var next: UInt32 = 0x80
    var reader = PackedNumbers(packed)
    while let gap = reader.number(), let extra = reader.number(), let kind = reader.number() {
      let first = next &+ gap
      let last = min(first &+ extra, ScalarTable.end - 1)
      guard first <= last else { return }
      fill(first, last, kind & 63 | operand(kind >> 4 & 3, &reader) << 8)
      next = last + 1
    }
  }

  private mutating func operand(_ fold: UInt32, _ reader: inout PackedNumbers) -> UInt32 {
    switch fold {
    case ScalarEntry.Fold.shift:
      let zigzag = reader.number() ?? 0
      return zigzag >> 1 ^ (0 &- (zigzag & 1))
    case ScalarEntry.Fold.sequence:
      let start = sequences.count
      for _ in 0..<(reader.number() ?? 0) {
        sequences.append(utf8: reader.number() ?? 0)
      }
      return UInt32(start) << 6 | UInt32(sequences.count - start)
    default:
      return 0
    }
  }

  private mutating func fill(_ first: UInt32, _ last: UInt32, _ bits: UInt32) {
    var uniform: UInt16?
    for block in Int(first >> ScalarTable.blockBits)...Int(last >> ScalarTable.blockBits) {
      let from = max(Int(first) - block * ScalarTable.blockSize, 0)
      let through = min(Int(last) - block * ScalarTable.blockSize, ScalarTable.blockSize - 1)
      let isWhole = from == 0 && through == ScalarTable.blockSize - 1
      if isWhole, let uniform {
        index[block] = uniform
        continue
      }
      let offset = ownBlock(block)
      var entries = self.entries.mutableSpan
      for slot in from...through { entries[offset + slot] = bits }
      if isWhole { uniform = index[block] }
    }
  }

  /// Where the block starts in `entries`: a new one where all were separators.
  /// Runs never overlap, so a block that many share is never written again.
  private mutating func ownBlock(_ block: Int) -> Int {
    if index[block] == 0 {
      index[block] = UInt16(entries.count / ScalarTable.blockSize)
      entries.append(
        contentsOf: repeatElement(ScalarEntry.separator.bits, count: ScalarTable.blockSize))
    }
    return Int(index[block]) * ScalarTable.blockSize
  }
}
