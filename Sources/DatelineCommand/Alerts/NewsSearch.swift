import Dateline

/// A saved search, run: to the letter, since nobody is there to read a note.
struct NewsSearch {
  private let index: ArticleIndex
  private let request: SearchRequest

  init(_ question: String, in index: ArticleIndex) {
    self.index = index
    var request = SearchRequest(question)
    request.order = .newest
    request.readsDates = false
    request.correctsSpelling = false
    self.request = request
  }

  func ids() throws -> [String] {
    var ids: [String] = []
    try forEach { ids.append($0.id) }
    return ids
  }

  func forEach(_ body: (IndexedArticle) throws -> Void) throws {
    var count = 0
    try index.forEachMatch(request) { hit in
      count += 1
      guard count <= SeenArticles.maximumCount else {
        throw SavedSearches.Failure(
          description: "“\(request.question)” matches more than "
            + "\(Count.text(SeenArticles.maximumCount)) articles: narrow it")
      }
      try body(hit.article)
      return true
    }
  }
}
