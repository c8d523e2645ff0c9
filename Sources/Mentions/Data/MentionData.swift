import CMentionsData

/// The tables that `scripts/make-gazetteer` writes, read where the loader
/// mapped them.
///
/// Keys are 64-bit hashes of folded words: 16 or fewer bits choose a bucket
/// and 32 others are compared, so that two of some 300,000 names are taken for
/// each other about once in a hundred million look-ups.
enum MentionData {
  /// One sorted table of keys and values, cut into buckets by the key's top bits.
  struct Table: Sendable {
    let buckets: Int
    let entries: Int
    let shift: UInt64

    init(section: Int, bits: UInt64) {
      buckets = Int(mentions_data_u32(section * 8))
      entries = Int(mentions_data_u32(section * 8 + 8))
      shift = 64 - bits
    }

    func value(_ key: UInt64) -> UInt32? {
      let bucket = bucket(of: key)
      return value(key, in: bucket, first: firstKey(in: bucket))
    }

    /// A look in three steps, for who has several keys: where a key's bucket begins and, in the upper
    /// half, where it ends.
    @inline(__always)
    func bucket(of key: UInt64) -> UInt64 {
      let bucket = buckets + Int(key >> shift) * 4
      return UInt64(mentions_data_u32(bucket)) | UInt64(mentions_data_u32(bucket + 4)) << 32
    }

    /// The half of a key that is compared, of a bucket's first entry; any where it has none.
    @inline(__always)
    func firstKey(in bucket: UInt64) -> UInt32 {
      mentions_data_u32(entries + Int(UInt32(truncatingIfNeeded: bucket)) * 8)
    }

    func value(_ key: UInt64, in bucket: UInt64, first: UInt32) -> UInt32? {
      var entry = entries + Int(UInt32(truncatingIfNeeded: bucket)) * 8
      let end = entries + Int(bucket >> 32) * 8
      let wanted = UInt32(truncatingIfNeeded: key)
      if entry < end, first == wanted { return mentions_data_u32(entry + 4) }
      entry += 8
      while entry < end {
        if mentions_data_u32(entry) == wanted { return mentions_data_u32(entry + 4) }
        entry += 8
      }
      return nil
    }
  }

  static let words = Table(section: 1, bits: 15)
  static let places = Table(section: 3, bits: 16)
  static let calendar = Table(section: 7, bits: 8)
  static let demonyms = Table(section: 9, bits: 8)
  static let organisations = Table(section: 13, bits: 8)
  static let records = Int(mentions_data_u32(5 * 8))
  static let divisions = Int(mentions_data_u32(11 * 8))
  private static let names = Int(mentions_data_u32(6 * 8))
  private static let others = Int(mentions_data_u32(12 * 8))
  private static let otherCount = Int(mentions_data_u32(12 * 8 + 4))
  private static let folds = Int(mentions_data_u32(0))

  /// The base letter in lower case; 0 for marks, full stops and apostrophes,
  /// which a key skips. Scalars without an entry stand for themselves.
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x530 { return UInt32(mentions_data_u16(folds + Int(scalar) * 2)) }
    if scalar >= 0x1E00, scalar < 0x1F00 {
      return UInt32(mentions_data_u16(folds + Int(0x530 + scalar - 0x1E00) * 2))
    }
    return scalar == 0x2019 || scalar == 0x2018 ? 0 : scalar
  }

  /// The own name of a place whose record is found by another name.
  static func ownName(ofRecord record: Int) -> String? {
    var low = 0
    var high = otherCount
    while low < high {
      let middle = (low + high) / 2
      if Int(mentions_data_u32(others + middle * 8)) < record {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < otherCount, Int(mentions_data_u32(others + low * 8)) == record else { return nil }
    var bytes: [UInt8] = []
    var at = names + Int(mentions_data_u32(others + low * 8 + 4))
    while case let byte = mentions_data_u8(at), byte != 0, bytes.count < 200 {
      bytes.append(byte)
      at += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
