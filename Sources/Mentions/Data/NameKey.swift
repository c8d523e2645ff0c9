/// The hash of a folded word or name, as `scripts/make-gazetteer` computes it:
/// FNV-1a over folded scalars (http://www.isthe.com/chongo/tech/comp/fnv/),
/// then MurmurHash3's 64-bit finaliser.
struct NameKey {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(folded scalar: UInt32) {
    state = (state ^ UInt64(scalar)) &* 0x100_0000_01B3
  }

  var value: UInt64 { Self.mixed(state) }

  /// The key of a name of several words.
  static func joined(_ key: UInt64, _ next: UInt64) -> UInt64 { mixed(key &* 31 &+ next) }

  static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash &*= 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }

  /// The key of one word in small ASCII letters.
  static func word(_ text: String) -> UInt64 {
    var key = NameKey()
    for byte in text.utf8 { key.add(folded: UInt32(byte)) }
    return key.value
  }
}

extension [Word] {
  /// By what words stand there, to tell the names of one text apart. The gazetteer has others:
  /// `PlaceLookup.key`.
  func key(of range: Range<Int>) -> UInt64 {
    range.reduce(0) { NameKey.joined($0, self[$1].key) }
  }
}
