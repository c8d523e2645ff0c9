/// Which keys a text's capitalised words have: a bit for the last bits of each, so that "no" is
/// certain and "yes" is not. What a text says of its other words is not asked for, and keeping it
/// would be most of the work.
struct CapitalisedKeys {
  private var bits = [UInt64](repeating: 0, count: 64)

  init(of words: [Word]) {
    for word in words where word.isCapitalised {
      bits[Int(word.key >> 6 & 63)] |= 1 << (word.key & 63)
    }
  }

  func mayHave(_ key: UInt64) -> Bool { bits[Int(key >> 6 & 63)] >> (key & 63) & 1 != 0 }
}
