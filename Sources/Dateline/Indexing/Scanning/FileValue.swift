/// A document's note of the file it was read from, as a value of 32 bytes: the
/// collection (hashed), the file's key, its signature, what it held (hashed) and its size,
/// each big endian.
struct FileValue: Equatable {
  var collection: UInt32
  var key: UInt64
  var signature: UInt64
  /// 0 where it is not known.
  var content: UInt64
  /// The lower 32 bits: enough to tell which files are worth comparing.
  var size: UInt32

  private static let byteCount = 32

  init(of file: SourceFile) {
    collection = Self.collection(file.collection)
    key = file.key
    signature = file.signature
    content = file.content
    size = UInt32(truncatingIfNeeded: file.size)
  }

  /// Nil when the bytes are not such a value.
  init?(encoded value: [UInt8]) {
    guard value.count == Self.byteCount else { return nil }
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    collection = UInt32(truncatingIfNeeded: number(value[0..<4]))
    key = number(value[4..<12])
    signature = number(value[12..<20])
    content = number(value[20..<28])
    size = UInt32(truncatingIfNeeded: number(value[28..<32]))
  }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    func append(_ number: UInt64, bits: Int) {
      for shift in stride(from: bits - 8, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }
    append(UInt64(collection), bits: 32)
    for number in [key, signature, content] { append(number, bits: 64) }
    append(UInt64(size), bits: 32)
    return bytes
  }

  static func collection(_ name: String) -> UInt32 {
    var hash = StableHash()
    hash.combine(name)
    return UInt32(truncatingIfNeeded: hash.folded)
  }
}
