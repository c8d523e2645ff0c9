import Xapian

extension ArticleIndex {
  /// Goes through all matches of a request, however many there are, without holding
  /// more than a few of them: neither the limit nor the offset of the request is
  /// looked at.
  ///
  /// Each comes with its text, and without a snippet. All are of one state of the
  /// index: when that is overwritten meanwhile, it ends with an error. Return false to
  /// stop.
  ///
  /// - Throws: as `search(_:)`; what `body` throws.
  /// - Returns: how many matches there are.
  @discardableResult
  public func forEachMatch(
    _ request: SearchRequest, _ body: (SearchResults.Hit) throws -> Bool
  ) throws -> Int {
    var first = request
    first.limit = 0
    first.facets = []
    first.wantsExactCount = true
    let plan = try SearchPlan(first)
    // The question as it is answered, once for all pages.
    let (execution, match, count) = try reader.withCurrent { state throws(XapianError) in
      var execution = SearchExecution(plan: plan, state: state)
      let results = try execution.results()
      return (execution, results.match, results.matches.count)
    }
    var search = execution.search(match)
    search.wantsData = false
    search.facetSlots = []
    search.checkAtLeast = 0
    search.limit = Self.idsAtOnce
    search.offset = 0
    var rank = 0
    do {
      let copies = try execution.state.copyFacts()
      search.hitValues = copies?.hitValues ?? []
      while true {
        let page = try execution.state.database.search(search).hits
        for hit in page {
          rank += 1
          let data = try execution.state.database.document(hit.documentID).data
          guard let article = execution.state.data.article(of: data) else { continue }
          var result = SearchResults.Hit(
            rank: rank, weight: hit.weight, article: article, snippet: Snippet(), duplicates: 0)
          result.copyGroup = try copies?.group(of: hit, in: execution.state.database)
          guard try body(result) else { return count }
        }
        guard page.count == Self.idsAtOnce else { return count }
        search.offset += page.count
      }
    } catch let error as XapianError {
      throw DatelineError(error, index: reader.folder.path)
    }
  }

  /// Numbers of documents that are held at once: each page goes through all matches
  /// before it again, and a number is a few bytes.
  private static let idsAtOnce = 100_000
}
