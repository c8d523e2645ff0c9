import TextAnalysis

/// What a question asked for, as words to compare a text's words with: each
/// target is one word, or several that must stand side by side.
struct TargetWords {
  /// How a word of the text must agree with one of the question.
  private enum Form {
    case exact, stemmed, prefix
  }

  private struct Word {
    var folded: [UInt8]
    var stems: [StemTerm] = []
    var form: Form
  }

  private let targets: [[Word]]
  private let vocabulary: IndexVocabulary
  /// How many words the longest target has.
  let longest: Int

  init(_ highlighted: [HighlightTarget], vocabulary: IndexVocabulary) {
    self.vocabulary = vocabulary
    let tokenizer = vocabulary.tokenizer
    targets = highlighted.compactMap { target -> [Word]? in
      let tokens = tokenizer.tokens(in: target.text)
      guard !tokens.isEmpty else { return nil }
      let isExact = tokens.count > 1 || target.kind == .phrase || target.kind == .exactWord
      return tokens.enumerated().map { index, token in
        let isLast = index == tokens.count - 1
        let form: Form = target.kind == .prefix && isLast ? .prefix : isExact ? .exact : .stemmed
        let stems = form == .stemmed ? vocabulary.stems(of: token.folded) : []
        return Word(
          folded: Array(token.folded.utf8), stems: stems, form: form)
      }
    }
    longest = targets.map(\.count).max() ?? 0
  }

  var isEmpty: Bool { targets.isEmpty }
  var all: Range<Int> { targets.indices }

  func count(of target: Int) -> Int { targets[target].count }

  /// The first word of every target: itself or its stem, whichever is shorter,
  /// because a text's word may be either.
  var firstWords: [[UInt8]] {
    targets.compactMap(\.first).flatMap { word in
      [word.folded] + Set(word.stems.map(\.stem)).sorted().map { Array($0.utf8) }
    }
  }

  /// Whether a folded word of a text, in a language as stems name it, is the target's word
  /// at a place; nil for any language.
  func accepts(
    _ folded: Span<UInt8>, in language: String?, at place: Int, of target: Int
  ) -> Bool {
    let word = targets[target][place]
    switch word.form {
    case .exact: return Self.equal(word.folded, folded)
    case .prefix:
      return folded.count >= word.folded.count
        && Self.equal(word.folded, folded.extracting(first: word.folded.count))
    case .stemmed:
      if Self.equal(word.folded, folded) { return true }
      // A word and its stem begin alike, so that few words have to be stemmed.
      let isLikely = word.stems.contains {
        (language == nil || $0.language == language) && Self.beginAlike($0.stem, folded)
      }
      guard isLikely else { return false }
      return vocabulary.stems(of: String(decoding: folded)).contains {
        (language == nil || $0.language == language) && word.stems.contains($0)
      }
    }
  }

  private static func equal(_ bytes: [UInt8], _ span: Span<UInt8>) -> Bool {
    guard bytes.count == span.count else { return false }
    for index in bytes.indices where bytes[index] != span[index] { return false }
    return true
  }

  private static func beginAlike(_ stem: String, _ word: Span<UInt8>) -> Bool {
    var index = 0
    for byte in stem.utf8 {
      if index == min(WordBeginnings.length, word.count) { return true }
      if byte != word[index] { return false }
      index += 1
    }
    return true
  }
}
