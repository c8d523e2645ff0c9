import Dateline

/// Whether two indexes hold the same and answer the same. Both are asked through
/// the library as any program would.
struct IndexComparison {
  let live: ArticleIndex
  let fresh: ArticleIndex

  /// What differs first; nil when nothing does.
  func firstDifference() throws -> String? {
    if let difference = try articleDifference() { return difference }
    if let difference = try statisticsDifference() { return difference }
    if try Self.copies(in: live) != Self.copies(in: fresh) { return "the groups of copies differ" }
    for question in YearQuestions.all {
      if let difference = try answerDifference(question) { return difference }
    }
    return nil
  }

  private func statisticsDifference() throws -> String? {
    let one = try live.statistics()
    let other = try fresh.statistics()
    let facts: [(String, String, String)] = [
      ("articles", "\(one.articles)", "\(other.articles)"),
      ("undated", "\(one.undated)", "\(other.undated)"),
      ("dates", "\(String(describing: one.dates))", "\(String(describing: other.dates))"),
      (
        "failures", "\(one.failedByReason.sorted { $0.key < $1.key })",
        "\(other.failedByReason.sorted { $0.key < $1.key })"
      ),
      ("facets", "\(one.facets)", "\(other.facets)"),
    ]
    for (name, one, other) in facts where one != other {
      return "\(name): \(one) in the live index, \(other) in the fresh one"
    }
    let failures = try (live.failures(), fresh.failures())
    return failures.0 == failures.1 ? nil : "the failures that are listed differ"
  }

  /// Every article with all its fields and its text.
  private func articleDifference() throws -> String? {
    let all = try (live: Self.articles(of: live), fresh: Self.articles(of: fresh))
    if all.live.isEmpty || all.fresh.isEmpty { return "an id stands twice" }
    for (id, one) in all.live {
      guard let other = all.fresh[id] else { return "\(id) of \(one.path) is in the live one only" }
      if one != other { return "the article \(id) is \(one) and \(other)" }
    }
    let missing = all.fresh.first { all.live[$0.key] == nil }
    return missing.map { "\($0.key) of \($0.value.path) is in the fresh one only" }
  }

  private static func articles(of index: ArticleIndex) throws -> [String: IndexedArticle] {
    var articles: [String: IndexedArticle] = [:]
    let count = try index.forEachMatch(SearchRequest("*")) { hit in
      articles[hit.article.id] = hit.article
      return true
    }
    // Each id once.
    return count == articles.count ? articles : [:]
  }

  private func answerDifference(_ question: String) throws -> String? {
    let one = try Self.answer(question, of: live)
    let other = try Self.answer(question, of: fresh)
    guard one != other else { return nil }
    let odd = zip(one, other).first { $0 != $1 }
    return "“\(question)”: \(one.count) lines and \(other.count), first "
      + "\(odd.map { "\($0) and \($1)" } ?? "one is longer")"
  }

  /// The groups of copies that articles are in, by their sizes.
  private static func copies(in index: ArticleIndex) throws -> [Int] {
    var request = SearchRequest("*")
    request.limit = 10_000
    request.wantsSnippets = false
    return try index.search(request).hits.map(\.duplicates).sorted()
  }

  /// Everything of an answer that must be equal: hits of one weight may stand in
  /// any order.
  private static func answer(_ question: String, of index: ArticleIndex) throws -> [String] {
    var request = SearchRequest(question)
    request.limit = 10_000
    request.wantsSnippets = false
    request.foldsCopies = false
    request.facets = ["people", "places", "sources", "year"].map { .init($0, count: 10_000) }
    let results = try index.search(request)
    let hits = results.hits.map { "\($0.article.id) \($0.weight)" }.sorted()
    let facets = results.facets.flatMap { facet in
      facet.values.map { "\(facet.name) \($0.value) \($0.count)" }.sorted()
        + ["\(facet.name) \(facet.total) \(facet.missing)"]
    }
    let facts = "\(results.matches) \(results.match) \(results.suggestion ?? "")"
    return [facts] + hits + facets
  }
}
