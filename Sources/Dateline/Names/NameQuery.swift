import TextAnalysis
import Xapian

/// The query for a name of which `names.toml` says something.
struct NameQuery {
  let vocabulary: IndexVocabulary
  let field: Field

  /// For a whole name; nil when the book doesn't know it.
  func query(forName folded: String) -> Query? {
    guard let kind = NameKind(field) else { return nil }
    switch vocabulary.names.verdict(folded: folded, kind) {
    case .unknown: return nil
    case .hidden: return .nothing
    case .entry(let number): return vocabulary.names.entry(number, kind).map(query)
    }
  }

  /// For single words of a name: the entries whose names have them.
  func queries(forWords text: String) -> [Query] {
    guard !vocabulary.names.isEmpty, let kind = NameKind(field) else { return [] }
    let words = vocabulary.tokenizer.tokens(in: text).map(\.folded)
    return vocabulary.names.entries(withWords: words, kind).prefix(Self.maximumEntries).map(query)
  }

  /// Entries that one word stands for; the rest are cut.
  private static let maximumEntries = 100

  /// Articles that have any of an entry's names, or whose text has its words.
  func query(_ entry: NameBook.Entry) -> Query {
    let names = entry.members.compactMap { Term(prefix: field.prefix, Folding.fold($0)) }
    let phrases = entry.find.compactMap { phrase($0) }
    return .or(names.map { .term($0) } + phrases)
  }

  /// The text has these words side by side.
  func phrase(_ text: String) -> Query? {
    let words = vocabulary.tokenizer.tokens(in: text).compactMap { Term($0.folded) }
    guard words.count > 1 else { return words.first.map { .term($0) } }
    return .phrase(words.map { .term($0) }, window: words.count)
  }
}
