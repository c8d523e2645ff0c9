import Dateline

/// What is said of an answer besides its hits.
struct SearchNotes {
  var explanation: Explanation?
  var blame: Blame?

  init() {}

  /// The blame of an answer that is empty or was loosened, and the explanation
  /// of any when it is wanted.
  init(
    on results: SearchResults, of request: SearchRequest, from index: ArticleIndex, explains: Bool
  ) throws(DatelineError) {
    if results.matches.count == 0 || results.isLoosened { blame = try index.blame(request) }
    guard explains else { return }
    var request = request
    request.match = results.match
    explanation = try index.explain(request)
  }
}
