/// Tells by the first two letters where in a text one of some words may begin.
struct WordBeginnings {
  /// So many bytes of a word and its stem agree, whichever language's.
  static let length = 2

  /// One bit for each pair of bytes.
  private var pairs = [UInt64](repeating: 0, count: 1 << 10)
  /// First bytes that may be followed by anything.
  private var singles = [Bool](repeating: false, count: 256)
  private var firsts = [Bool](repeating: false, count: 256)

  init(of words: [[UInt8]]) {
    for word in words {
      guard let first = word.first else { continue }
      guard first < 0x80 else { continue }
      for first in Self.cases(first) {
        firsts[Int(first)] = true
        guard word.count > 1, word[1] < 0x80 else {
          singles[Int(first)] = true
          continue
        }
        for second in Self.cases(word[1]) { insert(first, second) }
      }
    }
    // What folds to ASCII may be written without it: those words are all looked at.
    for byte in 0x80..<0x100 {
      firsts[byte] = true
      singles[byte] = true
    }
  }

  /// Not where most bytes are no ASCII: nearly every word would be looked at.
  func areWorthIt(for text: Span<UInt8>) -> Bool {
    var others = 0
    let sample = min(text.count, 512)
    for index in 0..<sample where text[index] >= 0x80 { others += 1 }
    return others * 8 <= sample
  }

  /// The next place from `start` on where a word may begin.
  func next(in text: Span<UInt8>, from start: Int) -> Int? {
    let firsts = self.firsts.span
    var index = start
    while index < text.count {
      let byte = text[index]
      if firsts[Int(byte)], index == 0 || !Self.isInWord(text[index - 1], byte) {
        guard index + 1 < text.count else { return index }
        let second = text[index + 1]
        // A mark, an apostrophe or a full stop after the first letter may be
        // folded away.
        if singles[Int(byte)] || !Self.isAlphanumeric(second) || contains(byte, second) {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether a byte goes on with the word that the one before is of.
  private static func isInWord(_ before: UInt8, _ byte: UInt8) -> Bool {
    if byte >= 0x80 { return before >= 0x80 }
    return isAlphanumeric(before)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func cases(_ byte: UInt8) -> [UInt8] {
    (0x61...0x7A).contains(byte) ? [byte, byte & 0xDF] : [byte]
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    let pair = Int(first) << 8 | Int(second)
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  private func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }
}
