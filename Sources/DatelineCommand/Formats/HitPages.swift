import Dateline

/// An answer of any length, page after page.
///
/// Each page is of one state of the index. When it changes between two pages, a
/// hit may come twice or not at all.
struct HitPages {
  let index: ArticleIndex
  let request: SearchRequest
  /// Nil is all of them.
  let limit: Int?

  /// The most that a search gives at once.
  private static let page = 10_000

  /// - Returns: how many hits there were.
  func forEach(_ body: (SearchResults) throws -> Void) throws -> Int {
    var request = request
    var shown = 0
    while true {
      request.limit = min(Self.page, (limit ?? .max) - shown)
      let results = try index.search(request)
      try body(results)
      shown += results.hits.count
      request.offset += results.hits.count
      guard results.hits.count == Self.page, shown < limit ?? .max else { return shown }
    }
  }
}
