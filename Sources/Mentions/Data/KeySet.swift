/// The keys of some words that rules know. Most words that are asked for are none of them: a key is
/// a mixed hash already, and is looked up by its own bits.
///
/// For words of our own alone. A text could be written so that the keys of its words collide.
struct KeySet {
  /// At most half full; 0 is no key.
  private let slots: [UInt64]
  private let mask: UInt64

  /// In small ASCII letters.
  init(_ words: [String]) {
    var size = 4
    while size < 2 * words.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    let mask = UInt64(size - 1)
    for key in words.map(NameKey.word) {
      var place = Int(key & mask)
      while slots[place] != 0, slots[place] != key { place = (place + 1) & (size - 1) }
      slots[place] = key
    }
    self.slots = slots
    self.mask = mask
  }

  func contains(_ key: UInt64) -> Bool {
    var place = Int(key & mask)
    while slots[place] != 0 {
      if slots[place] == key { return true }
      place = (place + 1) & Int(mask)
    }
    return false
  }
}
