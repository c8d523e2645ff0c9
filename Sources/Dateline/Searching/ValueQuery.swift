import TextAnalysis
import Xapian

/// The query for one value of a field that is not running text.
struct ValueQuery {
  let vocabulary: IndexVocabulary

  func query(_ value: String, whole: Bool, in field: Field) -> Query {
    switch field.kind {
    case .name: name(value, whole: whole, in: field)
    case .keyword: term(field.prefix + Folding.fold(value))
    case .flag: term(field.prefix + value.lowercased())
    case .identifier: term(field.prefix + FieldTerms.identifier(value, of: field))
    case .text, .published, .spokenDate, .calendarDay: .nothing
    }
  }

  /// A whole name where any article has it; otherwise the words side by side
  /// within a name ("Bass" for "Karen Bass").
  private func name(_ value: String, whole: Bool, in field: Field) -> Query {
    let folded = Folding.fold(value)
    if whole, let term = Term(prefix: field.prefix, folded), vocabulary.hasTerm(term) {
      return .term(term)
    }
    let words = vocabulary.tokenizer.tokens(in: value).compactMap {
      Term(prefix: field.wordPrefix, $0.folded)
    }
    guard words.count > 1 else { return words.first.map { .term($0) } ?? .nothing }
    return .phrase(words.map { .term($0) }, window: words.count)
  }

  private func term(_ text: String) -> Query { Term(text).map { .term($0) } ?? .nothing }
}
