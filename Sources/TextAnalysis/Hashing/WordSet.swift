/// A fixed set of folded words, for asking whether a word is one of them.
struct WordSet: Sendable {
  private var words = ByteKeys(seed: 0)

  /// The words, with white space between.
  init(_ list: String) {
    for word in list.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      _ = words.insert(Array(word).span)
    }
  }

  func contains(_ word: [UInt8]) -> Bool { words.index(of: word.span) != nil }
}
