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
    let languages = Set(articles.map(\.language))
    let request = SearchRequest("*")
    let plan = try SearchPlan(request)
    var results = try reader.withCurrent { state throws(XapianError) in
      try SearchExecution(plan: plan, state: state).similar(
        to: articles.map(\.id), in: languages, limit: limit)
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

  /// `languages` are what the articles are written in.
  func similar(
    to ids: [String], in languages: Set<String?>, limit: Int
  ) throws(XapianError) -> SearchResults {
    let own = ids.compactMap { Term(prefix: Schema.id.prefix, $0) }
    var documents: [UInt32] = []
    for term in own { documents += try state.database.documentIDs(of: term, limit: 1) }
    var queries: [Query] = []
    // The rarest words weigh most, and what no other article has finds nothing.
    for stem in try tellingStems(of: documents, in: languages) where try isShared(stem) {
      let forms = state.vocabulary.stemQueries([stem], in: Schema.body)
      queries.append(forms.count == 1 ? forms[0] : .synonym(forms))
      if queries.count == Self.similarTerms { break }
    }
    let others = Query.not(.or(queries), .or(own.map { Query.term($0) }))
    var search = Search(queries.isEmpty ? .nothing : others)
    search.limit = limit
    search.checkAtLeast = countedExactly
    return results(of: try state.database.search(search))
  }

  /// The stems that tell some documents from the rest, best first.
  private func tellingStems(
    of documents: [UInt32], in languages: Set<String?>
  ) throws(XapianError) -> [StemTerm] {
    var found: [(stem: StemTerm, weight: Double)] = []
    for (term, weight) in try state.database.expandTerms(
      documents: documents, limit: Self.candidateTerms, kind: .prefixed(StemTerm.mark))
    {
      // Only those of the whole text: the title's own ("ZSen:…") are among them.
      if let stem = StemTerm(bodyTerm: term) { found.append((stem, weight)) }
    }
    let stemmed = Set(languages.map { state.vocabulary.stemLanguage($0) })
    for (word, weight) in try state.database.expandTerms(
      documents: documents, limit: Self.candidateTerms)
    {
      // A word that is its own stem stands for it.
      let stem = state.vocabulary.stems(of: word).first {
        $0.stem == word && stemmed.contains($0.language)
      }
      if let stem { found.append((stem, weight)) }
    }
    var seen: Set<StemTerm> = []
    return found.sorted { $0.weight > $1.weight }.map(\.stem)
      .filter { seen.insert($0).inserted }
  }

  /// Whether more documents than one have a stem.
  private func isShared(_ stem: StemTerm) throws(XapianError) -> Bool {
    var documents: Set<UInt32> = []
    for term in [stem.bodyTerm, Term(stem.stem)].compactMap(\.self) {
      documents.formUnion(try state.database.documentIDs(of: term, limit: 2))
    }
    return documents.count > 1
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
