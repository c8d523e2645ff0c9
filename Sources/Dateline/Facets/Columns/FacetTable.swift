/// What the numbers in a facet column stand for: a value for each, and which of them are counted as
/// one (the spellings of a name).
///
/// The file, little endian: "dlfacets", the number of values and of groups (4 bytes each), the group
/// of each value (4 bytes), where each value begins and the last ends (4 bytes), the values.
struct FacetTable: Sendable {
  static let magic = Array("dlfacets".utf8)
  static let headerSize = 16

  private let bytes: [UInt8]
  let count: Int
  let groupCount: Int

  /// Nil when the bytes are not such a file, or one that is damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else { return nil }
    self.bytes = bytes
    count = Self.number(bytes, 8)
    groupCount = Self.number(bytes, 12)
    let fixed = Self.headerSize + 4 * count + 4 * (count + 1)
    // Each group has a value.
    guard fixed <= bytes.count, fixed + Self.number(bytes, fixed - 4) == bytes.count,
      groupCount <= count, groupCount > 0 || count == 0
    else { return nil }
  }

  /// Below `groupCount`.
  func group(of value: Int) -> Int {
    min(Self.number(bytes, Self.headerSize + 4 * value), groupCount - 1)
  }

  func value(_ number: Int) -> [UInt8] { Array(bytes[range(of: number)]) }

  /// A value of four bytes as a number, big endian; nil for one of another length.
  func number(_ number: Int) -> UInt32? {
    let range = range(of: number)
    guard range.count == 4 else { return nil }
    return UInt32(Self.number(bytes, range.lowerBound)).byteSwapped
  }

  private func range(of number: Int) -> Range<Int> {
    let offsets = Self.headerSize + 4 * count
    let values = offsets + 4 * (count + 1)
    let start = values + Self.number(bytes, offsets + 4 * number)
    let end = values + Self.number(bytes, offsets + 4 * (number + 1))
    return start <= end && end <= bytes.count ? start..<end : 0..<0
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16
      | Int(bytes[offset + 3]) << 24
  }

  /// The file for some values and their groups.
  static func encoded(values: [[UInt8]], groups: [UInt32], groupCount: Int) -> [UInt8] {
    var bytes = magic
    func append(_ number: Int) {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    append(values.count)
    append(groupCount)
    for group in groups { append(Int(group)) }
    var end = 0
    append(0)
    for value in values {
      end += value.count
      append(end)
    }
    for value in values { bytes += value }
    return bytes
  }
}
