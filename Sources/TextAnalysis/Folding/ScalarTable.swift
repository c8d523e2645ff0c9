/// The class, the case and the folded form of every Unicode scalar beyond ASCII:
/// a two-stage table, unpacked at the first such scalar that a process meets.
///
/// Immutable, and a class so that a hot loop holds it by one reference.
final class ScalarTable: Sendable {
  static let shared = ScalarTable(ScalarTableBuilder(packed: part1 + part2))

  static let blockBits: UInt32 = 7
  static let blockSize = 1 << blockBits
  /// Planes 0 to 2. Beyond are ideographs and tags, told apart by their number.
  static let end: UInt32 = 0x30000

  private let index: [UInt16]
  private let entries: [UInt32]
  /// The UTF-8 of the folded forms that are not one scalar.
  let sequences: [UInt8]

  private init(_ builder: ScalarTableBuilder) {
    index = builder.index
    entries = builder.entries
    sequences = builder.sequences
  }

  /// Any scalar's row. ASCII is answered without unpacking the table.
  @inline(__always)
  static func entry(_ scalar: UInt32) -> ScalarEntry {
    scalar < 0x80 ? ScalarEntry(ascii: UInt8(scalar)) : shared.entry(beyondASCII: scalar)
  }

  @inline(__always)
  func entry(beyondASCII scalar: UInt32) -> ScalarEntry {
    if scalar < Self.end {
      let block = Int(index[Int(scalar >> Self.blockBits)])
      return ScalarEntry(bits: entries[block << Int(Self.blockBits) | Int(scalar & 127)])
    }
    if scalar < 0x40000 { return .unspaced }
    // Tags and variation selectors.
    if (0xE0000...0xE0FFF).contains(scalar) { return .extend }
    return .separator
  }
}
