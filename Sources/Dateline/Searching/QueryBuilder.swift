import TextAnalysis
import Xapian

/// Turns the tree of a question into Xapian's.
///
/// Words and phrases weigh; fields of names, dates and flags only filter. In a
/// group of parts that simply stand side by side, `match: any` loosens the words
/// among them; filters and exclusions stay as they are.
struct QueryBuilder {
  let vocabulary: IndexVocabulary
  let match: MatchMode

  /// The words of a prefix that are searched, the commonest first.
  static let prefixLimit = 100

  /// Nil when nothing in the part can be searched (a word of punctuation only).
  func query(for node: QuestionNode) -> Query? {
    guard let part = part(for: node) else { return nil }
    return part.isFilter ? .scaled(part.query, by: 0) : part.query
  }

  private struct Part {
    var query: Query
    /// Takes part in which articles are found, not in their weight.
    var isFilter: Bool
  }

  private func part(for node: QuestionNode) -> Part? {
    switch node {
    case .everything: Part(query: .all, isFilter: true)
    case .word(let text, let exact, let field):
      words(text, exact: exact, in: field).map { Part(query: $0, isFilter: false) }
    case .phrase(let text, let field):
      words(text, exact: true, in: field).map { Part(query: $0, isFilter: false) }
    case .prefix(let text, let field):
      prefix(text, in: field).map { Part(query: $0, isFilter: node.isFilter) }
    case .near(let words, let distance):
      near(words, distance: distance).map { Part(query: $0, isFilter: false) }
    case .atLeast(let count, let word):
      atLeast(count, word).map { Part(query: $0, isFilter: false) }
    case .value(let value, let whole, let field):
      filter(ValueQuery(vocabulary: vocabulary).query(value, whole: whole, in: field))
    case .published(let from, let to):
      filter(dates(.published, from: from, to: to))
    case .spoken(let from, let to):
      filter(dates(.spoken, from: from, to: to))
    case .undated:
      filter(.not(.all, term(Schema.has.prefix + "date")))
    case .calendarDay(let month, let day):
      filter(
        term(
          Schema.calendarDay.prefix + DateTerms.digits(month, 2) + DateTerms.digits(day, 2)))
    case .nearby(let place, let kilometres):
      filter(NearbyQuery(vocabulary: vocabulary).query(around: place, kilometres: kilometres))
    case .each(let nodes): group(nodes, match)
    case .and(let nodes): group(nodes, .all)
    case .or(let nodes): either(nodes)
    case .not(let node): part(for: node).map { Part(query: .not(.all, $0.query), isFilter: true) }
    }
  }

  private func filter(_ query: Query) -> Part { Part(query: query, isFilter: true) }

  private func group(_ nodes: [QuestionNode], _ match: MatchMode) -> Part? {
    var weighing: [Query] = []
    var filters: [Query] = []
    var excluded: [Query] = []
    for node in withoutStopWords(nodes) {
      if case .not(let inner) = node {
        if let part = part(for: inner) { excluded.append(part.query) }
      } else if let part = part(for: node) {
        if part.isFilter { filters.append(part.query) } else { weighing.append(part.query) }
      }
    }
    weighing = Self.gathered(weighing)
    guard !weighing.isEmpty || !filters.isEmpty || !excluded.isEmpty else { return nil }
    filters.removeAll { $0 == .all }
    var query = Self.join(weighing, match == .all ? Query.and : Query.or)
    if weighing.count > 1, let words = query {
      let names = NamesInQuestion(vocabulary: vocabulary).rewards(nodes).map(\.query)
      query = Self.join(names, Query.or).map { .andMaybe(words, $0) } ?? words
    }
    if let narrowing = Self.join(filters, Query.and) {
      query = query.map { .filter($0, narrowing) } ?? narrowing
    }
    if let unwanted = Self.join(excluded, Query.or) {
      query = .not(query ?? .all, unwanted)
    }
    return Part(query: query ?? .all, isFilter: weighing.isEmpty)
  }

  /// Each query once: one that stands several times weighs more, but not as often
  /// again.
  private static func gathered(_ queries: [Query]) -> [Query] {
    var counts: [Query: Int] = [:]
    for query in queries { counts[query, default: 0] += 1 }
    guard counts.count < queries.count else { return queries }
    var seen: Set<Query> = []
    return queries.filter { seen.insert($0).inserted }.map { query in
      let count = counts[query] ?? 1
      return count == 1 ? query : .scaled(query, by: Ranking.weight(ofRepeated: count))
    }
  }

  /// A question in plain words is searched without those that say little, as long
  /// as there are others.
  func withoutStopWords(_ nodes: [QuestionNode]) -> [QuestionNode] {
    let kept = nodes.filter { node in
      guard case .word(let text, exact: false, _) = node else { return true }
      let tokens = vocabulary.tokenizer.tokens(in: text)
      return !tokens.allSatisfy { vocabulary.isStopWord($0.folded) }
    }
    return kept.contains { !$0.isFilter } ? kept : nodes
  }

  private func either(_ nodes: [QuestionNode]) -> Part? {
    let parts = nodes.compactMap { part(for: $0) }
    guard !parts.isEmpty else { return nil }
    let isFilter = parts.allSatisfy(\.isFilter)
    let queries = parts.map { $0.isFilter && !isFilter ? .scaled($0.query, by: 0) : $0.query }
    return Self.join(queries, Query.or).map { Part(query: $0, isFilter: isFilter) }
  }

  /// One word by its stems, or several (a hyphenated word, a phrase) side by
  /// side in their exact forms.
  private func words(_ text: String, exact: Bool, in field: Field) -> Query? {
    let tokens = vocabulary.tokenizer.tokens(in: text)
    guard let first = tokens.first else { return nil }
    if tokens.count == 1 {
      guard !exact, first.token.kind == .word else { return term(field.prefix + first.folded) }
      return stems(of: first.folded, in: field)
    }
    if match == .any && !exact {
      // A hyphenated word among words of which any will do: so will its parts.
      let parts = tokens.compactMap { token in
        token.token.kind == .word
          ? stems(of: token.folded, in: field) : term(field.prefix + token.folded)
      }
      return Self.join(parts, Query.or)
    }
    let operands = tokens.compactMap { Term(prefix: field.prefix, $0.folded) }.map {
      Query.term($0)
    }
    return .phrase(operands, window: operands.count)
  }

  /// A word by its stem in every language that the index holds.
  private func stems(of folded: String, in field: Field) -> Query? {
    let queries = vocabulary.stemQueries(of: folded, in: field)
    if queries.isEmpty { return term(field.prefix + folded) }
    return queries.count == 1 ? queries[0] : .synonym(queries)
  }

  private func prefix(_ text: String, in field: Field) -> Query? {
    let tokens = vocabulary.tokenizer.tokens(in: text)
    let start = field.kind == .name ? field.wordPrefix : field.prefix
    guard let last = tokens.last, let term = Term(prefix: start, last.folded) else { return nil }
    let expansion = Query.prefix(term, limit: Self.prefixLimit, combined: .synonym)
    let named = NameQuery(vocabulary: vocabulary, field: field).queries(forPrefix: text)
    guard tokens.count > 1 else { return named.isEmpty ? expansion : .or([expansion] + named) }
    let words = Query.and(
      [
        words(
          String(tokens.dropLast().map(\.folded).joined(separator: " ")), exact: true, in: field),
        expansion,
      ].compactMap { $0 })
    return named.isEmpty ? words : .or([words] + named)
  }

  private func near(_ words: [String], distance: Int) -> Query? {
    let tokens = words.flatMap { vocabulary.tokenizer.tokens(in: $0) }
    let operands = tokens.compactMap { token -> Query? in
      let forms = vocabulary.surfaceForms(of: token.folded)
      return Self.join(forms.compactMap { Term($0) }.map { Query.term($0) }, Query.or)
    }
    guard operands.count > 1 else { return operands.first }
    // Xapian's window counts the words themselves: two neighbours are 2 wide.
    return .near(operands, window: distance + operands.count - 1)
  }

  /// Xapian has no operator for a number of occurrences: the same word near
  /// itself within a window as wide as any text finds positions that differ.
  private func atLeast(_ count: Int, _ word: String) -> Query? {
    let tokens = vocabulary.tokenizer.tokens(in: word)
    guard let token = tokens.first, let term = Term(token.folded) else { return nil }
    guard count > 1 else { return .term(term) }
    return .phrase(Array(repeating: .term(term), count: count), window: Int(Int32.max / 2))
  }

  private func dates(_ kind: IndexVocabulary.Dates, from: PartialDate?, to: PartialDate?) -> Query {
    let terms = kind == .published ? DateTerms.published : DateTerms.spoken
    if let from, from == to { return term(terms.term(for: from)) }
    guard let years = vocabulary.years(of: kind) else { return .nothing }
    let covering = terms.covering(from: from, to: to, years: years).map(term)
    return Self.join(covering, Query.or) ?? .nothing
  }

  private func term(_ text: String) -> Query { Term(text).map { .term($0) } ?? .nothing }

  private static func join(_ queries: [Query], _ joined: ([Query]) -> Query) -> Query? {
    queries.count > 1 ? joined(queries) : queries.first
  }
}
