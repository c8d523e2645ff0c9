import TextAnalysis

/// Finds in a text the words that a question asked for, with the tokenizer that
/// cut the text for the index: what was found is what is marked.
final class MatchFinder {
  /// One place in a text.
  struct Match: Equatable {
    /// UTF-8 bytes from the start of the text.
    var start: Int
    var end: Int
    /// Which of the question's targets it answers.
    var target: Int
  }

  /// A word as the question wants it: itself, its stem, or its beginning.
  private enum Form: Hashable {
    case exact, stemmed, prefix
  }

  private struct Word {
    var folded: [UInt8]
    var stems: [[UInt8]]
    var form: Form
  }

  /// Words that must stand side by side; mostly one.
  private let targets: [[Word]]
  /// By first byte of a folded word: the targets whose first word may match.
  private var targetsByFirstByte: [[Int]] = Array(repeating: [], count: 256)
  private let vocabulary: IndexVocabulary
  private let tokenizer = Tokenizer()

  /// Texts are looked at up to here; a match further on isn't shown in a snippet.
  static let maximumBytes = 1 << 20

  init(_ highlighted: [HighlightTarget], vocabulary: IndexVocabulary) {
    self.vocabulary = vocabulary
    let tokenizer = tokenizer
    targets = highlighted.compactMap { target -> [Word]? in
      let tokens = tokenizer.tokens(in: target.text)
      guard !tokens.isEmpty else { return nil }
      let isExact = tokens.count > 1 || target.kind == .phrase || target.kind == .exactWord
      return tokens.enumerated().map { index, token in
        let isLast = index == tokens.count - 1
        let form: Form = target.kind == .prefix && isLast ? .prefix : isExact ? .exact : .stemmed
        let stems = form == .stemmed ? vocabulary.stems(of: token.folded) : []
        return Word(folded: Array(token.folded.utf8), stems: stems.map { Array($0.utf8) }, form: form)
      }
    }
    for (index, words) in targets.enumerated() {
      // A stem begins as its word does, at least with the same byte.
      guard let byte = words.first?.folded.first else { continue }
      targetsByFirstByte[Int(byte)].append(index)
    }
  }

  var isEmpty: Bool { targets.isEmpty }

  /// All matches in order of their start.
  func matches(in text: String) -> [Match] {
    guard !targets.isEmpty else { return [] }
    var matches: [Match] = []
    // Phrases that have begun: target, words seen, start of the first.
    var open: [(target: Int, next: Int, start: Int, position: Int)] = []
    let span = text.utf8Span.span
    let bytes = span.extracting(first: min(span.count, Self.maximumBytes))
    tokenizer.forEachToken(in: bytes) { token, folded in
      guard folded.count > 0 else { return true }
      if !open.isEmpty {
        var stillOpen: [(target: Int, next: Int, start: Int, position: Int)] = []
        for candidate in open where token.position == candidate.position + 1 {
          let words = targets[candidate.target]
          guard accepts(words[candidate.next], folded) else { continue }
          if candidate.next + 1 == words.count {
            matches.append(
              Match(start: candidate.start, end: token.end, target: candidate.target))
          } else {
            stillOpen.append(
              (candidate.target, candidate.next + 1, candidate.start, token.position))
          }
        }
        open = stillOpen
      }
      for target in targetsByFirstByte[Int(folded[0])] {
        let words = targets[target]
        guard accepts(words[0], folded) else { continue }
        if words.count == 1 {
          matches.append(Match(start: token.start, end: token.end, target: target))
        } else {
          open.append((target, 1, token.start, token.position))
        }
      }
      return true
    }
    return matches.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func accepts(_ word: Word, _ folded: Span<UInt8>) -> Bool {
    switch word.form {
    case .exact: return Self.equal(word.folded, folded)
    case .prefix:
      return folded.count >= word.folded.count
        && Self.equal(word.folded, folded.extracting(first: word.folded.count))
    case .stemmed:
      if Self.equal(word.folded, folded) { return true }
      // Most words differ early: a stem is asked for only where it may help.
      guard let stem = word.stems.first, let first = stem.first, first == folded[0],
        stem.count < 3 || folded.count < 2 || stem[1] == folded[1]
      else { return false }
      let text = folded.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      return vocabulary.stems(of: text).contains { word.stems.contains(Array($0.utf8)) }
    }
  }

  private static func equal(_ bytes: [UInt8], _ span: Span<UInt8>) -> Bool {
    guard bytes.count == span.count else { return false }
    for index in bytes.indices where bytes[index] != span[index] { return false }
    return true
  }
}
