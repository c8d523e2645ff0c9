import TextAnalysis
import Xapian

/// Counts the articles that a part of a question finds by itself.
struct PartCounter {
  let state: IndexReader.State
  let match: MatchMode

  /// Exact; nil when the part asks for nothing.
  func count(_ node: QuestionNode) throws(XapianError) -> Int? {
    guard var query = QueryBuilder(vocabulary: state.vocabulary, match: match).query(for: node)
    else { return nil }
    if case .scaled(let inner, by: _) = query { query = inner }
    switch query {
    case .nothing: return 0
    case .all: return try state.database.documentCount
    // The frequency of a term is kept, and exact.
    case .term(let term, wqf: _): return try state.database.termFrequencies([term]).first ?? 0
    default: break
    }
    var search = Search(query)
    search.limit = 0
    search.checkAtLeast = Int(Int32.max)
    search.weighting = .boolean
    return try state.database.search(search).estimate
  }

  /// The words of the index that a word or a prefix stands for, the commonest
  /// first; none for parts that stand for themselves.
  func forms(of node: QuestionNode) throws(XapianError) -> [Explanation.Form] {
    switch node {
    case .word(let text, exact: false, let field):
      let tokens = state.vocabulary.tokenizer.tokens(in: text)
      guard tokens.count == 1, let word = tokens.first?.folded else { return [] }
      let terms = state.vocabulary.surfaceForms(of: word).compactMap {
        Term(prefix: field.prefix, $0)
      }
      let counts = try state.database.termFrequencies(terms)
      return commonest(zip(terms.map(\.text), counts).map { ($0, $1) }, without: field.prefix)
    case .prefix(let text, let field):
      guard let last = state.vocabulary.tokenizer.tokens(in: text).last else { return [] }
      let start = field.kind == .name ? field.wordPrefix : field.prefix
      let terms = try state.database.terms(prefix: start + last.folded, limit: Self.mostTerms)
      return commonest(terms.map { ($0.term, $0.documentFrequency) }, without: start)
    default: return []
    }
  }

  /// Of a short prefix only the first so many words are looked at.
  private static let mostTerms = 5000

  private func commonest(
    _ terms: [(text: String, count: Int)], without prefix: String
  ) -> [Explanation.Form] {
    let forms = terms.filter { $0.count > 0 }.map {
      Explanation.Form(word: String($0.text.dropFirst(prefix.count)), count: $0.count)
    }
    return Array(
      forms.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
        .prefix(Explanation.mostForms))
  }
}
