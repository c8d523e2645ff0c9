import TextAnalysis
import Xapian

/// Answers one plan from one state of the index.
struct SearchExecution {
  let plan: SearchPlan
  let state: IndexReader.State

  /// The question as it is searched.
  var reading: QuestionReading

  init(plan: SearchPlan, state: IndexReader.State) {
    self.plan = plan
    self.state = state
    reading = QuestionReading(plan)
  }

  mutating func results() throws(XapianError) -> SearchResults {
    var match = plan.request.match
    var matches = try firstMatches()
    // Nothing has all the words: any of them is better than an empty page.
    let isLoosened = match == .all && matches.upperBound == 0 && canBeLoosened
    if isLoosened {
      match = .any
      // Beside words that no article has together one that none has at all may be misspelled.
      let corrector = SpellingCorrector(state: state, correctsNames: false)
      if plan.request.correctsSpelling, plan.question.plainReason == nil,
        let spelled = try reading.withSpelling(corrector)
      {
        reading = spelled
      }
      matches = try ranked(search(match))
    }
    let finder =
      plan.request.wantsSnippets
      ? MatchFinder(
        state.names.extended(reading.root.highlighted), vocabulary: state.vocabulary) : nil
    var hits = hits(of: matches, marking: finder)
    if plan.request.wantsWeights { try weigh(&hits, matches, match) }
    let suggestion = try suggestion(isLoosened, found: matches.upperBound)
    return SearchResults(
      question: plan.request.question, answered: reading.root.canonical, notes: reading.notes,
      interpreted: wholeQuestion.inWords(match: match), match: match, isLoosened: isLoosened,
      matches: count(of: matches), hits: hits, facets: try facets(of: matches, match),
      suggestion: suggestion?.question, suggestionCount: suggestion?.count, took: .zero)
  }

  /// What the question finds as it was meant: with words that say when as a filter
  /// where that finds something, else with unknown words spelled as articles have
  /// them, else to the letter.
  private mutating func firstMatches() throws(XapianError) -> MatchSet {
    let asTyped = reading
    if plan.request.readsDates, plan.request.match == .all, plan.question.plainReason == nil,
      let today = plan.today ?? Today.date, let dated = reading.withDates(today: today)
    {
      reading = dated
      let matches = try ranked(search(.all))
      if matches.upperBound > 0 { return matches }
      reading = asTyped
    }
    let matches = try ranked(search(plan.request.match))
    guard matches.upperBound == 0, plan.request.correctsSpelling,
      let spelled = try reading.withSpelling(SpellingCorrector(state: state))
    else { return matches }
    reading = spelled
    let found = try ranked(search(plan.request.match))
    if found.upperBound > 0 { return found }
    reading = asTyped
    return matches
  }

  /// A spelling of unknown words that finds something, for a question that finds
  /// something without them; or a name as most articles have it, for one that finds
  /// little.
  private func suggestion(
    _ isLoosened: Bool, found: Int
  ) throws(XapianError) -> (question: String, count: Int)? {
    let isUnsure = isLoosened || plan.request.match == .any
    guard plan.request.correctsSpelling, isUnsure || (1...Self.few).contains(found),
      plan.question.plainReason == nil, reading.root.spelledWords.count <= Self.mostSuggested,
      let spelled = try reading.withSpelling(SpellingCorrector(state: state))
    else { return nil }
    let counter = PartCounter(state: state, match: plan.request.match)
    let count = try counter.count(wanted(spelled.root, plan.selections.map(\.node))) ?? 0
    let isBetter = isUnsure ? count > 0 : count >= Self.manyTimes * found
    return isBetter ? (spelled.root.canonical, count) : nil
  }

  /// So few matches may be of a misspelled name, when its right spelling has so many
  /// times as many.
  private static let few = 10
  private static let manyTimes = 5

  /// In a longer question an unknown word matters little.
  private static let mostSuggested = 10

  private var canBeLoosened: Bool {
    guard case .each(let nodes) = reading.root else { return false }
    return nodes.count { !$0.isFilter } > 1
  }

  /// The question with its filters, and with what is picked of facets.
  func wanted(_ root: QuestionNode, _ selections: [QuestionNode]) -> QuestionNode {
    let filters = plan.filters + selections
    return filters.isEmpty ? root : .and([root] + filters)
  }

  private var wanted: QuestionNode { wanted(reading.root, plan.selections.map(\.node)) }

  /// The question, its filters and what is picked side by side, as one would type
  /// them.
  private var wholeQuestion: QuestionNode { plan.wholeQuestion(of: reading.root) }

  func search(_ match: MatchMode) -> Search {
    let builder = QueryBuilder(vocabulary: state.vocabulary, match: match)
    var search = Search(builder.query(for: wanted) ?? .nothing)
    search.offset = plan.request.offset
    search.limit = plan.request.limit
    search.order = order
    search.weighting = Ranking.weighting
    search.checkAtLeast = plan.request.wantsExactCount ? Int(Int32.max) : countedExactly
    FacetCounting(state: state).ask(&search, slots: sharedFacetSlots)
    return search
  }

  /// Runs a search, in the order asked for.
  private func ranked(_ search: Search) throws(XapianError) -> MatchSet {
    if let halfLife = plan.request.halfLife, search.order == .relevance {
      return try RecencyRanking(halfLife: halfLife).matches(of: search, in: state)
    }
    if plan.request.foldsCopies, let folding = try CopyFolding(search, in: state) {
      return try folding.matches()
    }
    return try state.database.search(search)
  }

  /// So many matches are counted even where nobody asked: all in a small index, else those that a
  /// person might look through. A hundred made the slowest phrases take half as long again.
  var countedExactly: Int {
    state.vocabulary.articleCount <= Self.smallIndex ? Int(Int32.max) : 30
  }

  /// Articles that are gone through in less time than it takes to start the program.
  private static let smallIndex = 2000

  private var order: Search.Order {
    switch plan.request.order {
    case .newest: .value(slot: ValueSlot.date, ascending: false, thenRelevance: true)
    case .oldest: .value(slot: ValueSlot.dateOldestFirst, ascending: false, thenRelevance: true)
    // Without words all weights are the same, and the newest is the best guess.
    case .relevance where wanted.isFilter: .value(slot: ValueSlot.date, ascending: false)
    case .relevance: .relevance
    }
  }

  func count(of matches: MatchSet) -> SearchResults.MatchCount {
    SearchResults.MatchCount(
      count: matches.estimate, isExact: matches.count.isExact, lower: matches.lowerBound,
      upper: matches.upperBound)
  }

  /// With snippets where there is a finder.
  func hits(of matches: MatchSet, marking finder: MatchFinder?) -> [SearchResults.Hit] {
    var hits: [SearchResults.Hit] = []
    hits.reserveCapacity(matches.hits.count)
    var maker = finder.map { SnippetMaker(finder: $0) }
    let marker = FoundNamesMarker(vocabulary: state.vocabulary)
    for (index, hit) in matches.hits.enumerated() {
      guard let article = state.data.fields(of: hit.data) else { continue }
      maker?.finder.language = state.vocabulary.stemLanguage(article.language)
      let text = maker != nil || marker.needsText ? state.data.text(of: hit.data) : []
      let found = marker.found(in: text.span, title: article.title)
      let snippet = maker?.snippet(of: text.span) ?? Snippet()
      hits.append(
        SearchResults.Hit(
          rank: plan.request.offset + index + 1, weight: hit.weight,
          article: state.names.applied(to: article, found: found),
          snippet: snippet, duplicates: hit.collapseCount))
    }
    return hits
  }
}
