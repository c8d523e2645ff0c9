/// The folded form of the word being read, in one buffer on the stack that every
/// word of a text uses again.
///
/// Words of any length become terms that Xapian takes (245 bytes with the
/// prefix): a folded form over `maximumLength` bytes is cut to its beginning
/// plus a hash of the whole, so that equal words still meet. Memory is bounded
/// however long a word is.
struct FoldedTerm: FoldedBytes {
  static let maximumLength = 200
  private static let hashLength = 16
  private static let capacity = 512
  /// More than the last scalar, which a mark may still change.
  private static let keptTail = 8

  private var storage = InlineArray<512, UInt8>(repeating: 0)
  private(set) var count = 0
  /// Of the bytes past `maximumLength` that were dropped for want of room.
  private var hash = FNV1a()

  subscript(offset: Int) -> UInt8 { storage[offset] }

  @inline(__always)
  func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    try body(storage.span.extracting(0..<count))
  }

  @inline(__always)
  mutating func reset() {
    count = 0
    hash = FNV1a()
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == Self.capacity { compact() }
    storage[count] = byte
    count &+= 1
  }

  /// Appends ASCII letters and digits in lower case.
  @inline(__always)
  mutating func appendASCII(_ text: Span<UInt8>, _ range: Range<Int>) {
    for offset in range {
      let byte = text[offset]
      append(ASCIIClass.isUpper(byte) ? byte | 0x20 : byte)
    }
  }

  var lastScalar: DecodedScalar? { withBytes { $0.lastScalar } }

  mutating func removeLast(_ count: Int) { self.count -= count }

  /// Drops all but the last `kept` bytes.
  mutating func keepLast(_ kept: Int) {
    let dropped = count - kept
    for offset in 0..<kept { storage[offset] = storage[offset + dropped] }
    count = kept
  }

  /// Makes a word that is too long a legal term. Called once, at its end.
  @inline(__always)
  mutating func finish() {
    if count > Self.maximumLength { shorten() }
  }

  /// Hashes and drops what lies between the beginning and the last scalars.
  private mutating func compact() {
    let tail = count - Self.keptTail
    for offset in Self.maximumLength..<tail { hash.combine(storage[offset]) }
    for offset in 0..<Self.keptTail {
      storage[Self.maximumLength + offset] = storage[tail + offset]
    }
    count = Self.maximumLength + Self.keptTail
  }

  private mutating func shorten() {
    for offset in Self.maximumLength..<count { hash.combine(storage[offset]) }
    for offset in 0..<Self.maximumLength { hash.combine(storage[offset]) }
    count = Self.maximumLength - Self.hashLength
    while count > 0, storage[count] & 0xC0 == 0x80 { count -= 1 }
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(hash.value >> UInt64(shift) & 15)
      append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
    }
  }
}
