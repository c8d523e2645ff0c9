/// The class, the case and the folded form of every Unicode scalar. Beyond ASCII
/// from a two-stage table, unpacked at the first such scalar a process meets.
///
/// Packed as runs of scalars that are alike, which
/// scripts/make-scalar-table derives from the Unicode Character Database: the
/// gap since the run before, the length less one, a word of class, case and
/// way to fold, then what that way needs. Numbers are in base 32, low digit
/// first, one character a digit.
struct ScalarTable: Sendable {
  static let shared = ScalarTable(packed: part1 + part2)

  /// One scalar's row: class in bits 0-2, upper case in bit 3, the way to fold
  /// in bits 4-5, what that way needs from bit 8.
  struct Entry: Equatable {
    var bits: UInt32

    var scalarClass: ScalarClass { ScalarClass(rawValue: bits & 7) ?? .separator }
    var isUpper: Bool { bits & 8 != 0 }
    var fold: UInt32 { bits >> 4 & 3 }
    /// For `Fold.shift`: what to add to the scalar to have its folded form.
    var shift: Int32 { Int32(bitPattern: bits) >> 8 }
    /// For `Fold.sequence`: where its bytes start in `sequences`, and how many.
    var sequence: (start: Int, count: Int) { (Int(bits >> 14), Int(bits >> 8 & 63)) }

    static let separator = Entry(bits: Fold.shift << 4)
    static let unspaced = Entry(bits: ScalarClass.unspaced.rawValue | Fold.shift << 4)
    static let extend = Entry(bits: ScalarClass.extend.rawValue | Fold.empty << 4)
  }

  enum Fold {
    static let empty: UInt32 = 0
    static let shift: UInt32 = 1
    static let sequence: UInt32 = 2
  }

  private static let blockBits: UInt32 = 7
  private static let blockSize = 1 << 7
  /// Planes 0 to 2. Beyond are ideographs and tags, told apart by their number.
  private static let end: UInt32 = 0x30000

  /// The block of `entries` that holds a scalar, by its upper bits.
  private var index = [UInt16](repeating: 0, count: Int(end >> blockBits))
  /// Block 0 is all separators.
  private var entries = [UInt32](repeating: Entry.separator.bits, count: blockSize)
  private(set) var sequences: [UInt8] = []

  /// ASCII is answered without unpacking the table.
  @inline(__always)
  static func entry(_ scalar: UInt32) -> Entry {
    scalar < 0x80 ? asciiEntry(UInt8(scalar)) : shared.entry(beyondASCII: scalar)
  }

  private static func asciiEntry(_ byte: UInt8) -> Entry {
    let plain = Fold.shift << 4
    if ASCIIClass.isLetter(byte) {
      let upper: UInt32 = ASCIIClass.isUpper(byte) ? 8 | 0x20 << 8 : 0
      return Entry(bits: ScalarClass.letter.rawValue | plain | upper)
    }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return Entry(bits: ScalarClass.digit.rawValue | plain)
    case UInt8(ascii: "'"):
      return Entry(bits: ScalarClass.apostrophe.rawValue | plain)
    case 0x09...0x0D, 0x20:
      let shift = UInt32(bitPattern: 0x20 - Int32(byte)) << 8
      return Entry(bits: ScalarClass.space.rawValue | plain | shift)
    default:
      return .separator
    }
  }

  @inline(__always)
  private func entry(beyondASCII scalar: UInt32) -> Entry {
    if scalar < Self.end {
      let block = Int(index[Int(scalar >> Self.blockBits)])
      return Entry(bits: entries[block << 7 | Int(scalar & 127)])
    }
    if scalar < 0x40000 { return .unspaced }
    // Tags and variation selectors.
    if (0xE0000...0xE0FFF).contains(scalar) { return .extend }
    return .separator
  }

  private init(packed: String) {
    entries.reserveCapacity(64 << 10)
    // Plane 2 is ideographs; its compatibility forms, from U+2F800, are packed.
    fill(0x20000, 0x2F7FF, Entry.unspaced.bits)
    var next: UInt32 = 0x80
    var reader = PackedNumbers(packed)
    while let gap = reader.number(), let extra = reader.number(), let kind = reader.number() {
      let first = next &+ gap
      let last = min(first &+ extra, Self.end - 1)
      guard first <= last else { return }
      fill(first, last, kind & 63 | operand(kind >> 4 & 3, &reader) << 8)
      next = last + 1
    }
  }

  private mutating func operand(_ fold: UInt32, _ reader: inout PackedNumbers) -> UInt32 {
    switch fold {
    case Fold.shift:
      let zigzag = reader.number() ?? 0
      return zigzag >> 1 ^ (0 &- (zigzag & 1))
    case Fold.sequence:
      let start = sequences.count
      for _ in 0..<(reader.number() ?? 0) {
        appendUTF8(reader.number() ?? 0, to: &sequences)
      }
      return UInt32(start) << 6 | UInt32(sequences.count - start)
    default:
      return 0
    }
  }

  private mutating func fill(_ first: UInt32, _ last: UInt32, _ bits: UInt32) {
    var uniform: UInt16?
    for block in Int(first >> Self.blockBits)...Int(last >> Self.blockBits) {
      let from = max(Int(first) - block * Self.blockSize, 0)
      let through = min(Int(last) - block * Self.blockSize, Self.blockSize - 1)
      let isWhole = from == 0 && through == Self.blockSize - 1
      if isWhole, let uniform {
        index[block] = uniform
        continue
      }
      let offset = ownBlock(block)
      for slot in from...through { entries[offset + slot] = bits }
      if isWhole { uniform = index[block] }
    }
  }

  /// Where the block starts in `entries`: a new one where all were separators.
  /// Runs never overlap, so a block that many share is never written again.
  private mutating func ownBlock(_ block: Int) -> Int {
    if index[block] == 0 {
      index[block] = UInt16(entries.count / Self.blockSize)
      entries.append(
        contentsOf: repeatElement(Entry.separator.bits, count: Self.blockSize))
    }
    return Int(index[block]) * Self.blockSize
  }
}
