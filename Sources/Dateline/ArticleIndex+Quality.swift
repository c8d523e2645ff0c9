extension ArticleIndex {
  /// How many articles lack a fact, and which sources they are from.
  public struct Lack: Sendable, Equatable {
    /// "title", "date", "text" or "language".
    public var fact: String
    /// How many articles lack it.
    public var articles: Int
    /// The sources that most of them are from.
    public var sources: [SearchResults.FacetValue]
    /// How many sources there are in all.
    public var sourceCount: Int
    /// How many of them name no source.
    public var withoutSource: Int
  }

  /// The facts that every article should have.
  private static let wanted = ["title", "date", "text", "language"]

  /// What articles lack, for finding where reading goes wrong; `sources` is how many
  /// sources are named for each.
  public func quality(sources: Int = 5) throws(DatelineError) -> [Lack] {
    var lacks: [Lack] = []
    for fact in Self.wanted {
      var request = SearchRequest("* -has:\(fact)")
      request.limit = 0
      request.wantsExactCount = true
      request.facets = [SearchRequest.Facet("sources", count: sources)]
      let results = try search(request)
      let facet = results.facets.first
      lacks.append(
        Lack(
          fact: fact, articles: results.matches.count, sources: facet?.values ?? [],
          sourceCount: facet?.total ?? 0, withoutSource: facet?.missing ?? 0))
    }
    return lacks
  }
}
