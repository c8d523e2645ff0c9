/// The folded form of the word being read, in one buffer that every word of a
/// text uses again.
///
/// Words of any length become terms that Xapian takes (245 bytes with the
/// prefix): a folded form over `maximumLength` bytes is cut to its beginning
/// plus a hash of the whole, so that equal words still meet. Memory is bounded
/// however long a word is.
struct FoldedTerm {
  static let maximumLength = 200
  private static let hashLength = 16
  /// Past this many bytes all but the ends are hashed and dropped.
  private static let compactAbove = 1024
  /// More than the last scalar, which a mark may still change.
  private static let keptTail = 8

  private(set) var bytes: [UInt8] = []
  private var hash = FNV1a()

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    hash = FNV1a()
  }

  /// Appends ASCII letters and digits in lower case.
  @inline(__always)
  mutating func appendASCII(_ text: Span<UInt8>, _ range: Range<Int>) {
    for offset in range {
      let byte = text[offset]
      append(ASCIIClass.isUpper(byte) ? byte | 0x20 : byte)
    }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    if bytes.count > Self.compactAbove { compact() }
  }

  @inline(__always)
  mutating func append(_ scalar: UInt32, _ entry: ScalarTable.Entry) {
    Folding.append(scalar, entry, to: &bytes)
    if bytes.count > Self.compactAbove { compact() }
  }

  /// Makes a word that is too long a legal term. Called once, at its end.
  @inline(__always)
  mutating func finish() {
    if bytes.count > Self.maximumLength { shorten() }
  }

  private mutating func compact() {
    let middle = Self.maximumLength..<bytes.count - Self.keptTail
    for byte in bytes[middle] { hash.combine(byte) }
    bytes.removeSubrange(middle)
  }

  private mutating func shorten() {
    for byte in bytes[Self.maximumLength...] { hash.combine(byte) }
    for byte in bytes[..<Self.maximumLength] { hash.combine(byte) }
    var end = Self.maximumLength - Self.hashLength
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    bytes.removeSubrange(end...)
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(hash.value >> UInt64(shift) & 15)
      bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
    }
  }
}
