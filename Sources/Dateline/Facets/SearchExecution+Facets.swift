import Xapian

/// Facets of an answer. Each is counted as if nothing of its own were picked; those
/// of which nothing is picked share the search for the hits.
extension SearchExecution {
  var sharedFacetSlots: [Int] {
    var slots: [Int] = []
    for slot in plan.facets.compactMap({ $0.kind.slot })
    where !slots.contains(slot) && !isPicked(slot) {
      slots.append(slot)
    }
    return slots
  }

  private func isPicked(_ slot: Int) -> Bool { plan.selections.contains { $0.slot == slot } }

  /// What was counted in one slot.
  private struct Counted {
    var values: FacetCounting.Counted
    /// How many articles it was counted over, and what they were asked for by.
    var articles: Int
    var query: Query
  }

  func facets(
    of matches: MatchSet, _ match: MatchMode
  ) throws(XapianError) -> [SearchResults.Facet] {
    var counted: [Int: Counted] = [:]
    let shared = sharedFacetSlots
    let counts = FacetCounting(state: state).counted(in: matches, slots: shared)
    let query = shared.isEmpty ? Query.nothing : search(match).query
    for (slot, values) in zip(shared, counts) {
      counted[slot] = Counted(values: values, articles: matches.estimate, query: query)
    }
    var facets: [SearchResults.Facet] = []
    for facet in plan.facets {
      guard let slot = facet.kind.slot else { continue }
      if counted[slot] == nil { counted[slot] = try countWithoutOwn(slot, match) }
      guard let own = counted[slot] else { continue }
      facets.append(try self.facet(facet, own, slot))
    }
    return facets
  }

  private func countWithoutOwn(_ slot: Int, _ match: MatchMode) throws(XapianError) -> Counted {
    let others = plan.selections.filter { $0.slot != slot }.map(\.node)
    let builder = QueryBuilder(vocabulary: state.vocabulary, match: match)
    return try count(builder.query(for: wanted(reading.root, others)) ?? .nothing, slot)
  }

  private func count(_ query: Query, _ slot: Int) throws(XapianError) -> Counted {
    var search = Search(query)
    search.limit = 0
    search.weighting = .boolean
    search.checkAtLeast = Int(Int32.max)
    let counting = FacetCounting(state: state)
    counting.ask(&search, slots: [slot])
    let matches = try state.database.search(search)
    let values = counting.counted(in: matches, slots: [slot]).first ?? .values([])
    return Counted(values: values, articles: matches.estimate, query: query)
  }

  private func facet(
    _ facet: (name: String, kind: SearchPlan.FacetKind, count: Int), _ counted: Counted,
    _ slot: Int
  ) throws(XapianError) -> SearchResults.Facet {
    switch facet.kind {
    case .names(let field): try names(facet.name, field, limit: facet.count, counted)
    case .dates(let wanted): try dates(facet.name, wanted, limit: facet.count, counted)
    }
  }

  private func names(
    _ name: String, _ field: Field, limit: Int, _ counted: Counted
  ) throws(XapianError) -> SearchResults.Facet {
    var present = 0
    let shown: (values: [SearchResults.FacetValue], total: Int)
    switch counted.values {
    case .names(let table, let counts), .dates(let table, let counts):
      let names = ColumnFacet(table, counts)
      present = names.present
      shown = names.values(limit: limit)
    case .values(let values):
      var names = NameFacet(book: state.names, field: field)
      for value in values { names.add(value.value, count: value.count) }
      let found = FoundNames(state: state, field: field, wanted: counted.query)
      present = names.present + (try found.count(in: &names))
      shown = names.values(limit: limit)
    }
    return SearchResults.Facet(
      name: name, values: shown.values, total: shown.total,
      missing: max(0, counted.articles - present), isHistogram: false)
  }

  private func dates(
    _ name: String, _ wanted: DateHistogram.Bucket?, limit: Int, _ counted: Counted
  ) throws(XapianError) -> SearchResults.Facet {
    let histogram = DateHistogram(counted.values)
    let bucket = wanted ?? histogram.bucket(fitting: limit)
    let (bars, tooCoarse) = histogram.bars(bucket)
    var shown = Array(bars.suffix(limit))
    if plan.request.wantsRelative {
      let all = DateHistogram(try count(.all, ValueSlot.date).values).bars(bucket).values
      let counts = Dictionary(uniqueKeysWithValues: all.map { ($0.value, $0.count) })
      for index in shown.indices { shown[index].all = counts[shown[index].value] }
    }
    let missing = max(0, counted.articles - histogram.articles)
    return SearchResults.Facet(
      name: name, values: shown, total: bars.count, missing: missing + tooCoarse,
      isHistogram: true)
  }
}
