/// The public name of an article: stable as long as it stays at its place in its
/// collection, unlike Xapian's document numbers.
///
/// Sixteen characters of Crockford's base 32 (https://www.crockford.com/base32.html),
/// 80 bits: among ten million articles two share an id with a chance of one in
/// twenty billion.
package struct ArticleID: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(collection: String, path: String, recordNumber: Int?) {
    var hash = StableHash()
    hash.combine(collection)
    hash.combine(path)
    if let recordNumber { hash.combine(String(recordNumber)) }
    description = hash.base32(length: 16)
  }
}

/// FNV-1a, 128 bits (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv):
/// the same on every machine and in every release, as ids must be.
struct StableHash {
  private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func combine(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    // A byte that UTF-8 never has keeps ("ab", "c") and ("a", "bc") apart.
    mix(0xFF)
  }

  mutating func combine(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
  }

  var folded: UInt64 { UInt64(truncatingIfNeeded: value) ^ UInt64(truncatingIfNeeded: value >> 64) }

  func base32(length: Int) -> String {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var rest = value ^ (value >> 64)
    var text: [UInt8] = []
    for _ in 0..<length {
      text.append(digits[Int(truncatingIfNeeded: rest & 31)])
      rest >>= 5
    }
    return String(decoding: text, as: UTF8.self)
  }
}
