import Xapian

extension ArticleIndex {
  /// Articles that are about the same as some others, by the terms that set those
  /// apart from the rest of the index; those themselves are left out.
  ///
  /// - Throws: as `article(_:)` for each id.
  public func similar(to ids: [String], limit: Int = 10) throws(DatelineError) -> SearchResults {
    let start = ContinuousClock.now
    var articles: [IndexedArticle] = []
    for id in ids { articles.append(try article(id)) }
    let request = SearchRequest("*")
    let plan = try SearchPlan(request)
    var results = try reader.withCurrent { state throws(XapianError) in
      try SearchExecution(plan: plan, state: state).similar(to: articles.map(\.id), limit: limit)
    }
    let titles = articles.map { $0.title.isEmpty ? $0.id : "“\($0.title)”" }
    results.question = ""
    results.interpreted = "articles like " + titles.joined(separator: " and ")
    results.took = ContinuousClock.now - start
    return results
  }
}

extension SearchExecution {
  /// How many terms stand for the articles: more finds less.
  private static let similarTerms = 25
  /// How many are looked at to find those that other articles have too.
  private static let candidateTerms = 500

  func similar(to ids: [String], limit: Int) throws(XapianError) -> SearchResults {
    let own = ids.compactMap { Term(prefix: Schema.id.prefix, $0) }
    var documents: [UInt32] = []
    for term in own { documents += try state.database.documentIDs(of: term, limit: 1) }
    let expanded = try state.database.expandTerms(
      documents: documents, limit: Self.candidateTerms, kind: .prefixed("Z"))
    // Of stems only those of the whole text: the title's own ("ZS…") are among them.
    let terms = expanded.filter { !($0.term.dropFirst().first?.isUppercase ?? true) }
      .compactMap { Term($0.term) }
    // The rarest words weigh most, and what no other article has finds nothing.
    let frequencies = try state.database.termFrequencies(terms)
    let shared = zip(terms, frequencies).filter { $0.1 > 1 }.map(\.0)
    let queries = shared.prefix(Self.similarTerms).map { Query.term($0) }
    let others = Query.not(.or(queries), .or(own.map { Query.term($0) }))
    var search = Search(queries.isEmpty ? .nothing : others)
    search.limit = limit
    search.checkAtLeast = countedExactly
    return results(of: try state.database.search(search))
  }

  private func results(of matches: MatchSet) -> SearchResults {
    // No words to look for: its snippet is how an article begins.
    let finder = MatchFinder([], vocabulary: state.vocabulary)
    return SearchResults(
      question: "", answered: "", interpreted: "", match: .any, isLoosened: false,
      matches: count(of: matches), hits: hits(of: matches, marking: finder), facets: [],
      suggestion: nil, took: .zero)
  }
}
