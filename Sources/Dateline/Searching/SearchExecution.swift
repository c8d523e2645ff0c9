import TextAnalysis
import Xapian

/// Answers one plan from one state of the index.
struct SearchExecution {
  let plan: SearchPlan
  let state: IndexReader.State

  func results() throws(XapianError) -> SearchResults {
    var match = plan.request.match
    var (matches, copies) = try found(search(match))
    // Nothing has all the words: any of them is better than an empty page.
    let isLoosened = match == .all && matches.upperBound == 0 && canBeLoosened
    if isLoosened {
      match = .any
      (matches, copies) = try found(search(match))
    }
    let finder = MatchFinder(plan.question.root.highlighted, vocabulary: state.vocabulary)
    let hits = hits(of: matches, marking: finder, copies: copies)
    return SearchResults(
      question: plan.request.question, interpreted: interpretation(match), match: match,
      isLoosened: isLoosened, matches: count(of: matches), hits: hits,
      facets: facets(of: matches), suggestion: nil, took: .zero)
  }

  /// The matches, and how many copies are folded into each hit of the page.
  private func found(_ search: Search) throws(XapianError) -> (MatchSet, copies: [Int]) {
    if plan.request.foldsCopies, let folding = try CopyFolding(search, in: state.database) {
      return try folding.matches(in: state.database)
    }
    return (try state.database.search(search), [])
  }

  private var canBeLoosened: Bool {
    guard case .each(let nodes) = plan.question.root else { return false }
    return nodes.count { !$0.isFilter } > 1
  }

  private var wanted: QuestionNode {
    plan.filters.isEmpty ? plan.question.root : .and([plan.question.root] + plan.filters)
  }

  private func interpretation(_ match: MatchMode) -> String {
    plan.wholeQuestion.inWords(match: match)
  }

  private func search(_ match: MatchMode) -> Search {
    let builder = QueryBuilder(vocabulary: state.vocabulary, match: match)
    var search = Search(builder.query(for: wanted) ?? .nothing)
    search.offset = plan.request.offset
    search.limit = plan.request.limit
    search.order = order
    search.weighting = Self.weighting
    search.checkAtLeast = plan.request.wantsExactCount ? Int(Int32.max) : Self.countedExactly
    for facet in plan.facets {
      let slot: Int? =
        switch facet.kind {
        case .names(let field): field.slot
        case .dates: ValueSlot.date
        }
      if let slot, !search.facetSlots.contains(slot) { search.facetSlots.append(slot) }
    }
    return search
  }

  /// BM25 with the parameters that Robertson and Zaragoza give as usual ("The
  /// Probabilistic Relevance Framework", 2009, 3.3); on the test collections they
  /// beat Xapian's own (k1 1, b 0.5) by 2 to 4 per cent of nDCG@10.
  private static let weighting = WeightingScheme.bm25(
    k1: 1.2, k2: 0, k3: 1, b: 0.75, minimumNormalisedLength: 0.1)

  /// Up to so many matches are always counted: "about 3 articles" helps nobody.
  private static let countedExactly = 100

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

  func hits(
    of matches: MatchSet, marking finder: MatchFinder, copies: [Int] = []
  ) -> [SearchResults.Hit] {
    var hits: [SearchResults.Hit] = []
    let maker = SnippetMaker(finder: finder)
    for (index, hit) in matches.hits.enumerated() {
      guard let article = IndexedArticle(encoded: hit.data, withText: false) else { continue }
      let text = IndexedArticle.textRange(in: hit.data)
      let snippet =
        plan.request.wantsSnippets
        ? maker.snippet(of: hit.data.span.extracting(text)) : Snippet()
      hits.append(
        SearchResults.Hit(
          rank: plan.request.offset + index + 1, weight: hit.weight, article: article,
          snippet: snippet, duplicates: copies.isEmpty ? 0 : copies[index]))
    }
    return hits
  }

  private func facets(of matches: MatchSet) -> [SearchResults.Facet] {
    let slots = search(.all).facetSlots
    return plan.facets.map { facet in
      let slot: Int? =
        switch facet.kind {
        case .names(let field): field.slot
        case .dates: ValueSlot.date
        }
      let place = slot.flatMap { slots.firstIndex(of: $0) }
      let values = place.map { matches.facets[$0] } ?? []
      let present = values.reduce(0) { $0 + $1.count }
      let missing = max(0, matches.estimate - present)
      switch facet.kind {
      case .names:
        var names = NameFacet()
        for value in values { names.add(value.value, count: value.count) }
        let (shown, total) = names.values(limit: facet.count)
        return SearchResults.Facet(
          name: facet.name, values: shown, total: total, missing: missing, isHistogram: false)
      case .dates(let wanted):
        var histogram = DateHistogram()
        for value in values { histogram.add(value.value, count: value.count) }
        let bucket = wanted ?? histogram.bucket(fitting: facet.count)
        let (bars, tooCoarse) = histogram.bars(bucket)
        return SearchResults.Facet(
          name: facet.name, values: Array(bars.suffix(facet.count)), total: bars.count,
          missing: missing + tooCoarse, isHistogram: true)
      }
    }
  }
}
