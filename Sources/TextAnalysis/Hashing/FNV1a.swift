/// The 64-bit FNV-1a hash (Fowler, Noll and Vo; RFC 9923). Unseeded and the
/// same on every machine, so it may be written to disk. Not for tables that
/// strangers fill: see `ByteDictionary`.
package struct FNV1a {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  @inline(__always)
  package mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
