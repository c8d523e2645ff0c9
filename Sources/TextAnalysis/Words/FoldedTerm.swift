/// The folded form of the word being read, in one buffer that every word of a
/// text uses again.
///
/// Words of any length become terms that Xapian takes (245 bytes with the
/// prefix): a folded form over `maximumLength` bytes is cut to its beginning
/// plus a hash of the whole, so that equal words still meet. Memory is bounded
/// however long a word is. Not copyable, so that the buffer has one owner.
struct FoldedTerm: FoldedBytes, ~Copyable {
  static let maximumLength = 200
  private static let hashLength = 16
  static let capacity = 512
  /// More than the last scalar, which a mark may still change.
  private static let keptTail = 8

  private var storage = [UInt8](repeating: 0, count: capacity)
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

  @inline(__always)
  mutating func append(utf8 value: UInt32) {
    if count > Self.capacity - 4 { compact() }
    var end = count
    var bytes = storage.mutableSpan
    bytes.write(utf8: value, at: &end)
    count = end
  }

  /// Appends letters from `index` on, as long as each folds to one scalar, and
  /// moves `index` past them. Returns how many. The hot loop of most languages.
  mutating func appendLetters(_ text: Span<UInt8>, from index: inout Int) -> Int {
    var letters = 0
    repeat {
      if count > Self.capacity - 4 { compact() }
      var end = count
      var bytes = storage.mutableSpan
      letters += bytes.writeASCIILetters(text, &index, at: &end)
      if index < text.count, text[index] >= 0x80 {
        letters += bytes.writeLetters(text, &index, at: &end)
      }
      count = end
    } while count > Self.capacity - 4
    return letters
  }

  /// Appends ASCII letters and digits in lower case, all of them.
  @inline(__always)
  mutating func appendASCII(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= Self.capacity - count else {
      for offset in range { append(ASCIIClass.lowercased(text[offset])) }
      return
    }
    var end = count
    var bytes = storage.mutableSpan
    for offset in range {
      bytes[end] = ASCIIClass.lowercased(text[offset])
      end &+= 1
    }
    count = end
  }

  var lastScalar: DecodedScalar? { withBytes { $0.lastScalar } }

  mutating func removeLast(_ count: Int) { self.count -= count }

  mutating func dropFirst(_ dropped: Int) {
    count -= dropped
    let kept = count
    var bytes = storage.mutableSpan
    for offset in 0..<kept { bytes[offset] = bytes[offset + dropped] }
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

extension MutableSpan<UInt8> {
  fileprivate mutating func writeASCIILetters(
    _ text: Span<UInt8>, _ index: inout Int, at offset: inout Int
  ) -> Int {
    let start = index
    while index < text.count, offset < count, ASCIIClass.isLetter(text[index]) {
      self[offset] = text[index] | 0x20
      offset &+= 1
      index &+= 1
    }
    return index - start
  }

  fileprivate mutating func writeLetters(
    _ text: Span<UInt8>, _ index: inout Int, at offset: inout Int
  ) -> Int {
    let table = ScalarTable.shared
    var letters = 0
    while index < text.count, offset <= count - 4 {
      let scalar = text.scalar(at: index)
      if scalar.value < 0x80 {
        guard ASCIIClass.isLetter(UInt8(scalar.value)) else { break }
        self[offset] = UInt8(scalar.value) | 0x20
        offset &+= 1
      } else {
        let entry = table.entry(beyondASCII: scalar.value)
        guard entry.isPlainLetter else { break }
        write(utf8: entry.shifted(scalar.value), at: &offset)
      }
      index &+= scalar.width
      letters &+= 1
    }
    return letters
  }

  /// Writes a scalar's UTF-8 and moves `offset` past it. Needs room for four
  /// bytes. What is no scalar is left out.
  @inline(__always)
  fileprivate mutating func write(utf8 value: UInt32, at offset: inout Int) {
    if value < 0x80 {
      self[offset] = UInt8(truncatingIfNeeded: value)
      offset &+= 1
    } else if value < 0x800 {
      self[offset] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
      self[offset + 1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      offset &+= 2
    } else if value < 0x10000 {
      self[offset] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      self[offset + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      self[offset + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      offset &+= 3
    } else if value < 0x110000 {
      self[offset] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
      self[offset + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
      self[offset + 2] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      self[offset + 3] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      offset &+= 4
    }
  }
}
