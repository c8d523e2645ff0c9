/// The commonest function words of the languages that share a script, for
/// telling these languages apart (Grefenstette, "Comparing Two Language
/// Identification Schemes", 1995). The lists are our own.
struct FunctionWords: Sendable {
  private(set) var languages: [String] = []
  private var keys = ByteKeys(minimumCapacity: 2048, seed: 0)
  /// By word: the languages that have it, a bit each.
  private var masks: [UInt64] = []
  /// By word: how much it tells, the less the more languages have it.
  private var weights: [Double] = []

  /// By a letter beyond ASCII: the languages that write it.
  private(set) var letters = [UInt64](repeating: 0, count: letterPlaces)

  /// Rows of a language's code and words; a language may have several. At most
  /// 64 languages.
  init(_ rows: [(language: String, words: String)]) {
    for (language, words) in rows {
      if languages.last != language { languages.append(language) }
      let bit: UInt64 = 1 << UInt64(languages.count - 1)
      Tokenizer().forEachToken(in: words.utf8Span.span) { _, folded in
        let (index, isNew) = keys.insert(folded)
        if isNew { masks.append(0) }
        masks[index] |= bit
        return true
      }
    }
    for (language, letters) in Self.rareLetters {
      guard let index = languages.firstIndex(of: language) else { continue }
      for letter in letters.unicodeScalars {
        guard let place = Self.letterPlace(letter.value) else { continue }
        self.letters[place] |= 1 << UInt64(index)
      }
    }
    let count = Double(languages.count)
    weights = masks.map { 1 + (count / Double($0.nonzeroBitCount)).squareRoot() }
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
