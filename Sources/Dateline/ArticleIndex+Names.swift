extension ArticleIndex {
  /// The names of one kind, the commonest first, as `names.toml` has them; and how many there are.
  ///
  /// - Throws: as `search(_:)`.
  public func names(
    _ kind: NameKind, limit: Int
  ) throws(DatelineError) -> (values: [SearchResults.FacetValue], total: Int) {
    guard limit > 0 else { return ([], 0) }
    var request = SearchRequest("*")
    request.limit = 0
    request.facets = [SearchRequest.Facet(kind.field.name, count: limit)]
    let facet = try search(request).facets[0]
    return (facet.values, facet.total)
  }

  /// Names that are probably one and that `names.toml` doesn't merge yet, the commonest first.
  ///
  /// - Throws: as `search(_:)`.
  public func likelyMerges(_ kind: NameKind) throws(DatelineError) -> [LikelyMerge] {
    var finder = LikelyMergeFinder(
      try names(kind, limit: LikelyMergeFinder.maximumNames).values, kind: kind)
    return finder.merges()
  }

  /// Where the names are merged, hidden and added by hand; the file need not be there.
  public var namesFile: String { reader.folder.names }
}
