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

  /// For a name of which only the beginning is given: the entries whose names go on so.
  func queries(forPrefix text: String) -> [Query] {
    guard !vocabulary.names.isEmpty, let kind = NameKind(field) else { return [] }
    let words = vocabulary.tokenizer.tokens(in: text).map(\.folded)
    return vocabulary.names.entries(withPrefix: words, kind).prefix(Self.maximumEntries).map(query)
  }

  /// Articles that have a name which the book doesn't hide, or whose text has words that it finds.
  ///
  /// - Parameter flag: Those that the index knows to have one.
  func presence(_ flag: Query) -> Query {
    guard let kind = NameKind(field), let slot = field.slot else { return flag }
    let book = vocabulary.names
    let hidden = book.hidden(kind).compactMap { Term(prefix: field.prefix, $0) }.map {
      Query.term($0)
    }
    var query = flag
    if !hidden.isEmpty {
      let without = vocabulary.values(of: .or(hidden), slot: slot).filter { value in
        book.shown(FacetList.decode(value), kind).isEmpty
      }
      // A value is all the names of an article.
      let ranges = without.prefix(Self.maximumValues).map {
        Query.valueRange(slot: slot, from: $0, to: $0)
      }
      if !ranges.isEmpty { query = .not(flag, .or(ranges)) }
    }
    let found = book.found(kind).compactMap { book.entry($0, kind) }.map(self.query)
    return found.isEmpty ? query : .or([query] + found)
  }

  /// Different lists of nothing but hidden names that are looked at: more, and articles with the
  /// rest count as having a name.
  private static let maximumValues = 1000

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
