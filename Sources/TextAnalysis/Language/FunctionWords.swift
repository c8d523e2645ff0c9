/// The commonest function words of the languages that share a script, for
/// telling these languages apart (Grefenstette, "Comparing Two Language
/// Identification Schemes", 1995). The lists are our own. Immutable, and a class
/// so that a loop over words holds it by one reference.
final class FunctionWords: Sendable {
  let languages: [String]
  private let keys: ByteKeys
  /// By word: the languages that have it, a bit each.
  private let masks: [UInt64]
  /// By word: how much it tells, the less the more languages have it.
  private let weights: [Double]
  /// By the place of a letter beyond ASCII: the languages that write it.
  let letters: [UInt64]

  /// A line is a language's code and words of it, and a language may have
  /// several, one after another. At most 64 languages.
  init(_ lines: String) {
    var languages: [String] = []
    var keys = ByteKeys(minimumCapacity: 2048, seed: 0)
    var masks: [UInt64] = []
    for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard words.count == 2, let code = String(words[0]) else { continue }
      if languages.last != code { languages.append(code) }
      let bit: UInt64 = 1 << UInt64(languages.count - 1)
      Tokenizer().forEachToken(in: Array(words[1]).span) { _, folded in
        let (index, isNew) = keys.insert(folded)
        if isNew { masks.append(0) }
        masks[index] |= bit
        return true
      }
    }
    let count = Double(languages.count)
    self.languages = languages
    self.keys = keys
    self.masks = masks
    weights = masks.map { 1 + (count / Double($0.nonzeroBitCount)).squareRoot() }
    letters = Self.letterMasks(languages)
  }

  /// Adds what a word tells to the languages' scores. False when it is no
  /// function word.
  func score(_ word: Span<UInt8>, into scores: inout [Double]) -> Bool {
    guard let index = keys.index(of: word) else { return false }
    var mask = masks[index]
    while mask != 0 {
      scores[mask.trailingZeroBitCount] += weights[index]
      mask &= mask - 1
    }
    return true
  }
}
