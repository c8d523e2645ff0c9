import Xapian

/// Facets of an answer. Each is counted as if nothing of its own were picked; those
/// of which nothing is picked share the search for the hits.
extension SearchExecution {
  var sharedFacetSlots: [Int] {
    var slots: [Int] = []
    for slot in plan.facets.compactMap({ SearchPlan.slot(of: $0.kind) })
    where !slots.contains(slot) && !isPicked(slot) {
      slots.append(slot)
    }
    return slots
  }

  private func isPicked(_ slot: Int) -> Bool { plan.selections.contains { $0.slot == slot } }

  /// What was counted in one slot.
  private struct Counted {
    var values: [FacetValue]
    /// How many articles it was counted over.
    var articles: Int
  }

  func facets(
    of matches: MatchSet, _ match: MatchMode
  ) throws(XapianError) -> [SearchResults.Facet] {
    var counted: [Int: Counted] = [:]
    for (slot, values) in zip(sharedFacetSlots, matches.facets) {
      counted[slot] = Counted(values: values, articles: matches.estimate)
    }
    var facets: [SearchResults.Facet] = []
    for facet in plan.facets {
      guard let slot = SearchPlan.slot(of: facet.kind) else { continue }
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
    search.facetSlots = [slot]
    let matches = try state.database.search(search)
    return Counted(values: matches.facets.first ?? [], articles: matches.estimate)
  }

  private func facet(
    _ facet: (name: String, kind: SearchPlan.FacetKind, count: Int), _ counted: Counted,
    _ slot: Int
  ) throws(XapianError) -> SearchResults.Facet {
    let present = counted.values.reduce(0) { $0 + $1.count }
    let missing = max(0, counted.articles - present)
    switch facet.kind {
    case .names:
      var names = NameFacet()
      for value in counted.values { names.add(value.value, count: value.count) }
      let (shown, total) = names.values(limit: facet.count)
      return SearchResults.Facet(
        name: facet.name, values: shown, total: total, missing: missing, isHistogram: false)
    case .dates(let wanted):
      let histogram = Self.histogram(counted.values)
      let bucket = wanted ?? histogram.bucket(fitting: facet.count)
      let (bars, tooCoarse) = histogram.bars(bucket)
      var shown = Array(bars.suffix(facet.count))
      if plan.request.wantsRelative {
        let all = Self.histogram(try count(.all, slot).values).bars(bucket).values
        let counts = Dictionary(uniqueKeysWithValues: all.map { ($0.value, $0.count) })
        for index in shown.indices { shown[index].all = counts[shown[index].value] }
      }
      return SearchResults.Facet(
        name: facet.name, values: shown, total: bars.count, missing: missing + tooCoarse,
        isHistogram: true)
    }
  }

  private static func histogram(_ values: [FacetValue]) -> DateHistogram {
    var histogram = DateHistogram()
    for value in values { histogram.add(value.value, count: value.count) }
    return histogram
  }
}
