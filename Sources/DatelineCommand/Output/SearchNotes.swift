import Dateline

/// What is said of an answer besides its hits.
struct SearchNotes {
  var explanation: Explanation?
  var blame: Blame?
  /// What the index holds, beside an answer that is empty.
  var coverage: CoverageSummary?

  init() {}

  /// The blame of an answer that is empty or was loosened, and the explanation
  /// of any when it is wanted: of the question as it was answered.
  init(
    on results: SearchResults, of request: SearchRequest, from index: ArticleIndex, explains: Bool
  ) throws(DatelineError) {
    var request = request
    request.question = results.answered
    request.synonyms = nil
    if results.matches.count == 0 || results.isLoosened { blame = try index.blame(request) }
    if results.matches.count == 0 { coverage = try index.coverageSummary() }
    guard explains else { return }
    request.match = results.match
    explanation = try index.explain(request)
  }
}
