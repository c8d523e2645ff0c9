/// Writes packed data: see the shim's header for the form.
struct PackedWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// A copy that takes just the memory that it needs.
  init(copying other: borrowing PackedWriter) { bytes = Self.copy(of: other.bytes) }

  /// An array made of another would share its memory.
  static func copy(of bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { Array($0) } }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func number(_ value: UInt32) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }

  /// A number out of range becomes the nearest in range, which the shim then judges.
  mutating func number(_ value: Int) {
    number(UInt32(clamping: value))
  }

  mutating func real(_ value: Double) {
    var bits = value.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  mutating func string(_ value: [UInt8]) {
    number(value.count)
    bytes.append(contentsOf: value)
  }

  mutating func string(_ value: Span<UInt8>) {
    number(value.count)
    value.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func string(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }
}
