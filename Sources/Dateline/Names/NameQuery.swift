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
    let query = without(book.hidden(kind), flag, slot: slot) { names in
      book.shown(names, kind).isEmpty
    }
    let found = book.found(kind).compactMap { book.entry($0, kind) }.map(self.query)
    return found.isEmpty ? query : .or([query] + found)
  }

  /// Articles that `query` finds by these words of a name, unless only hidden names have them.
  func shown(_ query: Query, words text: String) -> Query {
    guard let kind = NameKind(field), let slot = field.slot else { return query }
    let book = vocabulary.names
    let words = vocabulary.tokenizer.tokens(in: text).map(\.folded)
    let has = { (name: String) in
      NameBook.has(vocabulary.tokenizer.tokens(in: name).map(\.folded), words, by: ==)
    }
    return without(book.hidden(kind).filter(has), query, slot: slot) { names in
      !names.contains { book.verdict(folded: Folding.fold($0), kind) != .hidden && has($0) }
    }
  }

  /// `query` without the articles that have a hidden name and whose names are as `isNone` says.
  private func without(
    _ hidden: [String], _ query: Query, slot: Int, isNone: ([String]) -> Bool
  ) -> Query {
    let terms = hidden.compactMap { Term(prefix: field.prefix, $0) }.map { Query.term($0) }
    guard !terms.isEmpty else { return query }
    // A value is all the names of an article.
    let ranges = vocabulary.values(of: .or(terms), slot: slot)
      .filter { isNone(FacetList.decode($0)) }.prefix(Self.maximumValues)
      .map { Query.valueRange(slot: slot, from: $0, to: $0) }
    return ranges.isEmpty ? query : .not(query, .or(ranges))
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
