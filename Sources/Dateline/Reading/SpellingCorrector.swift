import TextAnalysis
import Xapian

/// Finds the word of the index that one which no article has was meant to be.
///
/// There is no dictionary: the index's own words are gone through when a question
/// has a word that is none of them, and only then. So a correction is always a word
/// that finds something, and costs nothing until it is needed.
struct SpellingCorrector {
  let state: IndexReader.State
  /// Whether names that nobody has are corrected, too. All of their words may be known: only where
  /// that finds something is it likely to be what was meant.
  var correctsNames = true

  /// A word of a question that may be misspelled. Never one in quotes or after `=`.
  struct Word: Hashable {
    let text: String
    let field: Field
  }

  /// What a word was meant to be.
  struct Correction: Equatable {
    var word: String
    /// The name that it was found in, as it was typed and as articles have it; nil for
    /// a word that no article has.
    var name: (typed: String, known: String)?

    static func == (a: Self, b: Self) -> Bool { a.word == b.word && a.name?.known == b.name?.known }
  }

  /// Of a page of text pasted as a question only the first are corrected.
  private static let mostWords = 5

  /// The corrections of a question's unknown words, and of names that nobody has.
  func corrections(in root: QuestionNode) throws(XapianError) -> [Word: Correction] {
    var corrections = correctsNames ? try NameCorrector(state: state).corrections(in: root) : [:]
    var looked = 0
    for word in root.spelledWords where corrections[word] == nil {
      let tokens = state.vocabulary.tokenizer.tokens(in: word.text)
      guard tokens.count == 1, let folded = tokens.first?.folded, try !isKnown(folded, word.field)
      else { continue }
      looked += 1
      guard looked <= Self.mostWords else { break }
      if let nearest = try nearest(to: folded, in: word.field) {
        corrections[word] = Correction(word: nearest, name: nil)
      }
    }
    return corrections
  }

  private func isKnown(_ folded: String, _ field: Field) throws(XapianError) -> Bool {
    // Stems first: the search has asked for them already.
    let vocabulary = state.vocabulary
    if field.kind == .text,
      try vocabulary.findsAny(vocabulary.stemQueries(of: folded, in: field))
    {
      return true
    }
    guard let word = Term(prefix: Self.prefix(of: field), folded) else { return false }
    return try vocabulary.occurs(word)
  }

  private static func prefix(of field: Field) -> String {
    field.kind == .name ? field.wordPrefix : field.prefix
  }

  /// The word with the fewest slips, and of those the commonest. The first letter is
  /// rarely wrong (Damerau, "A technique for computer detection and correction of
  /// spelling errors", 1964); where it is, the second takes its place.
  private func nearest(to folded: String, in field: Field) throws(XapianError) -> String? {
    let typed = Array(folded.unicodeScalars)
    let mostSlips = typed.count <= 5 ? 1 : 2
    guard (4...40).contains(typed.count), !typed.contains(where: { ("0"..."9").contains($0) })
    else {
      return nil
    }
    for first in typed.prefix(2) {
      var best: (word: String, slips: Int, count: Int)?
      let list = try state.vocabulary.spelling.list(
        prefix: Self.prefix(of: field), beginning: String(first), in: state.database)
      for (word, count) in list.candidates(for: folded, slips: mostSlips) {
        let slips = FieldSuggestion.slips(typed, Array(word.unicodeScalars))
        guard (1...mostSlips).contains(slips) else { continue }
        if best.map({ (slips, -count) < ($0.slips, -$0.count) }) ?? true {
          best = (word, slips, count)
        }
      }
      if let best { return best.word }
    }
    return nil
  }
}

extension QuestionNode {
  /// The words that were typed bare and are wanted, wherever they stand.
  var spelledWords: [SpellingCorrector.Word] {
    switch self {
    case .word(let text, exact: false, let field):
      [SpellingCorrector.Word(text: text, field: field)]
    case .value(let text, whole: false, let field) where field.kind == .name:
      [SpellingCorrector.Word(text: text, field: field)]
    case .each(let nodes), .and(let nodes), .or(let nodes): nodes.flatMap(\.spelledWords)
    default: []
    }
  }

  func replacingWords(
    _ words: [SpellingCorrector.Word: SpellingCorrector.Correction]
  ) -> QuestionNode {
    switch self {
    case .word(let text, exact: false, let field):
      words[SpellingCorrector.Word(text: text, field: field)].map {
        .word($0.word, exact: false, in: field)
      } ?? self
    case .value(let text, whole: false, let field):
      words[SpellingCorrector.Word(text: text, field: field)].map {
        .value($0.word, whole: false, in: field)
      } ?? self
    case .each(let nodes): .each(nodes.map { $0.replacingWords(words) })
    case .and(let nodes): .and(nodes.map { $0.replacingWords(words) })
    case .or(let nodes): .or(nodes.map { $0.replacingWords(words) })
    default: self
    }
  }
}
