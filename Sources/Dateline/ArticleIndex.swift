import Xapian

/// An index of articles, open for searching.
///
/// A snapshot that moves on by itself: every call sees the newest committed
/// state, and one state only. For one thread at a time; open one for each, which
/// takes well under a millisecond.
public final class ArticleIndex {
  let reader: IndexReader

  /// Opens the index in a folder.
  ///
  /// - Throws: `notFound` when there is none, `unusableIndex` when it is damaged or of another
  ///   version of Dateline.
  public init(at folder: String) throws(DatelineError) {
    reader = try IndexReader(IndexFolder(folder))
  }

  /// Answers a question.
  ///
  /// - Throws: `badQuestion` when the question can't be read, with the place.
  public func search(_ request: SearchRequest) throws(DatelineError) -> SearchResults {
    let start = ContinuousClock.now
    let plan = try SearchPlan(request)
    var results = try reader.withCurrent { state throws(XapianError) in
      var execution = SearchExecution(plan: plan, state: state)
      return try execution.results()
    }
    results.took = ContinuousClock.now - start
    return results
  }

  /// The article with an id, or with an id that begins so when there is only one.
  ///
  /// - Throws: `notFound` when there is none, `badRequest` when there are several.
  public func article(_ id: String) throws(DatelineError) -> IndexedArticle {
    let ids = try reader.withCurrent { state throws(XapianError) in
      try state.database.terms(prefix: Schema.id.prefix + id, limit: 6).map(\.term)
    }
    guard let found = ids.first, !id.isEmpty else {
      throw DatelineError(
        .notFound, "there is no article with the id \(id). Ids are shown with every hit.")
    }
    if ids.count > 1, found != Schema.id.prefix + id {
      let all = ids.map { $0.dropFirst(Schema.id.prefix.count) }.joined(separator: ", ")
      throw DatelineError(
        .badRequest, "several ids begin with \(id): \(all). Give more of it.")
    }
    let article = try reader.withCurrent { state throws(XapianError) in
      try Term(found).flatMap { term throws(XapianError) in
        try state.database.document(unique: term)
      }.flatMap { state.data.article(of: $0.data) }
    }
    guard let decoded = article else {
      throw DatelineError(.notFound, "the article \(id) was removed while it was looked for.")
    }
    return try reader.withCurrent { state in
      let found = FoundNamesMarker(vocabulary: state.vocabulary)
        .found(in: decoded.text.utf8Span.span, title: decoded.title)
      return state.names.applied(to: decoded, found: found)
    }
  }

  /// Marks in a text what a question asks for, as snippets do.
  ///
  /// - Throws: `badQuestion` when the question can't be read.
  public func highlights(in text: String, of question: String) throws(DatelineError) -> [Range<Int>]
  {
    let plan = try SearchPlan(SearchRequest(question))
    return try reader.withCurrent { state in
      MatchFinder(
        state.names.extended(plan.question.root.highlighted), vocabulary: state.vocabulary
      )
      .matches(in: text).map { $0.start..<$0.end }
    }
  }
}
