import TextAnalysis

extension QuestionNode {
  /// What asks for less than this part and may have been meant; nil when there is
  /// no such thing.
  func loosened(state: IndexReader.State) -> QuestionNode? {
    switch self {
    case .word(let word, exact: true, let field): .word(word, exact: false, in: field)
    case .word(let word, exact: false, let field) where field != Schema.body:
      .word(word, exact: false, in: Schema.body)
    case .atLeast(_, let word): .word(word, exact: false, in: Schema.body)
    case .phrase(let text, let field): Self.words(text, in: field, state)
    case .near(let words, _): .and(words.map { .word($0, exact: false, in: Schema.body) })
    // Not every name is found in a text, but the words are there.
    case .value(let text, _, let field) where field.kind == .name || field.kind == .keyword:
      .phrase(text, in: Schema.body)
    default: nil
    }
  }

  private static func words(
    _ text: String, in field: Field, _ state: IndexReader.State
  ) -> QuestionNode? {
    let words = state.vocabulary.tokenizer.tokens(in: text).map {
      QuestionNode.word($0.folded, exact: false, in: field)
    }
    return words.isEmpty ? nil : allOf(words)
  }
}
