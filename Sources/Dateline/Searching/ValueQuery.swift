import Mentions
import TextAnalysis
import Xapian

/// The query for one value of a field that is not running text.
struct ValueQuery {
  let vocabulary: IndexVocabulary

  func query(_ value: String, whole: Bool, in field: Field) -> Query {
    switch field.kind {
    case .name: name(value, whole: whole, in: field)
    case .keyword: term(field.prefix + Folding.fold(value))
    case .flag: flag(value.lowercased(), in: field)
    case .identifier: term(field.prefix + FieldTerms.identifier(value, of: field))
    case .text, .published, .spokenDate, .calendarDay: .nothing
    }
  }

  /// "has:person" follows `names.toml` as names do.
  private func flag(_ value: String, in field: Field) -> Query {
    let flag = term(field.prefix + value)
    guard !vocabulary.names.isEmpty, let kind = NameKind(rawValue: value) else { return flag }
    return NameQuery(vocabulary: vocabulary, field: kind.field).presence(flag)
  }

  /// A whole name where any article has it; otherwise the words side by side
  /// within a name ("Bass" for "Karen Bass").
  ///
  /// `names.toml` has the first word, and a country goes by all of its names.
  private func name(_ value: String, whole: Bool, in field: Field) -> Query {
    let folded = Folding.fold(value)
    let book = NameQuery(vocabulary: vocabulary, field: field)
    if whole {
      if let query = book.query(forName: folded) { return query }
      if let term = Term(prefix: field.prefix, folded), vocabulary.hasTerm(term) {
        return .term(term)
      }
    }
    var queries = book.queries(forWords: value)
    if field == Schema.place, let country = Gazetteer.countryName(of: value) {
      queries.append(self.term(field.prefix + Folding.fold(country)))
      if whole { return .or(queries) }
    }
    let words = vocabulary.tokenizer.tokens(in: value).compactMap {
      Term(prefix: field.wordPrefix, $0.folded)
    }
    if words.count > 1 {
      let phrase = Query.phrase(words.map { .term($0) }, window: words.count)
      queries.append(book.shown(phrase, words: value))
    } else if let word = words.first {
      queries.append(book.shown(.term(word), words: value))
    }
    return queries.count > 1 ? .or(queries) : queries.first ?? .nothing
  }

  private func term(_ text: String) -> Query { Term(text).map { .term($0) } ?? .nothing }
}
