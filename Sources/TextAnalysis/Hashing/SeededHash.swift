/// Hashes bytes for tables in memory and for telling contents apart, after the scheme of wyhash (Wang Yi,
/// https://github.com/wangyi-fudan/wyhash): eight bytes at a time, each folded
/// in by a multiplication whose two halves are xored. The seed keeps whoever
/// writes the text from choosing words that collide;
/// one that is fixed gives the same hash on every machine.
package struct SeededHash: Sendable {
  private let seed: UInt64

  package init(seed: UInt64) { self.seed = seed }

  @inline(__always)
  package func callAsFunction(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = seed ^ 0xA076_1D64_78BD_642F
    if bytes.count < 8 {
      hash = Self.mix(hash ^ bytes.fewBytes, 0x8EBC_6AF0_9C88_C6E3)
    } else {
      var offset = 0
      while offset < bytes.count - 8 {
        hash = Self.mix(hash ^ bytes.eightBytes(at: offset), 0xE703_7ED1_A0B4_28DB)
        offset += 8
      }
      let last = bytes.eightBytes(at: bytes.count - 8)
      hash = Self.mix(hash ^ last, 0x8EBC_6AF0_9C88_C6E3)
    }
    return Self.mix(hash ^ UInt64(bytes.count), 0x5899_65CC_7537_4CC3)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
