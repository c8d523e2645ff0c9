import CXapianShim

extension Search {
  /// Lends the search, whose query is already packed, to the shim for one call.
  func withShim<Result>(
    _ packed: [UInt8], _ body: (UnsafePointer<xap_search>) -> Result
  ) -> Result {
    var search = xap_search()
    search.offset = UInt32(clamping: offset)
    search.limit = UInt32(clamping: limit)
    search.check_at_least = UInt32(clamping: checkAtLeast)
    search.percent_cutoff = UInt32(clamping: percentCutoff)
    search.weight_cutoff = weightCutoff
    search.time_limit = timeLimit ?? 0
    search.data_count = wantsData ? UInt32(clamping: dataLimit ?? limit) : 0
    search.wants_terms = wantsTerms
    if let collapse {
      search.collapse_slot = UInt32(clamping: collapse.slot)
      search.collapse_maximum = UInt32(clamping: collapse.maximum)
    }
    order.fill(&search)
    weighting.fill(&search)
    return withBytes(packed) { packed in
      search.query = packed
      return withBytes(weighting.normalisations) { normalisations in
        search.normalisations = normalisations
        return withArrays(&search, body)
      }
    }
  }

  private func withArrays<Result>(
    _ search: inout xap_search, _ body: (UnsafePointer<xap_search>) -> Result
  ) -> Result {
    withNumbers(facetSlots) { facetSlots in
      withNumbers(hitValues) { hitSlots in
        columns.map(\.number).withUnsafeBufferPointer { columns in
          search.facet_slots = facetSlots.baseAddress
          search.facet_slot_count = facetSlots.count
          search.hit_slots = hitSlots.baseAddress
          search.hit_slot_count = hitSlots.count
          search.columns = columns.baseAddress
          search.column_count = columns.count
          return withUnsafePointer(to: search, body)
        }
      }
    }
  }
}

extension Search.Order {
  fileprivate func fill(_ search: inout xap_search) {
    switch self {
    case .relevance:
      search.order = .XAP_ORDER_RELEVANCE
    case .value(let slot, let ascending, let thenRelevance):
      search.order = thenRelevance ? .XAP_ORDER_VALUE_THEN_RELEVANCE : .XAP_ORDER_VALUE
      search.order_slot = UInt32(clamping: slot)
      search.ascending = ascending
    case .relevanceThenValue(let slot, let ascending):
      search.order = .XAP_ORDER_RELEVANCE_THEN_VALUE
      search.order_slot = UInt32(clamping: slot)
      search.ascending = ascending
    }
  }
}

extension WeightingScheme {
  fileprivate var normalisations: String {
    if case .tfIdf(let letters) = self { return letters }
    return ""
  }

  fileprivate func fill(_ search: inout xap_search) {
    switch self {
    case .bm25(let k1, let k2, let k3, let b, let length):
      search.weighting = .XAP_WEIGHTING_BM25
      search.parameters = (k1, k2, k3, b, length, 0)
    case .bm25Plus(let k1, let k2, let k3, let b, let length, let delta):
      search.weighting = .XAP_WEIGHTING_BM25_PLUS
      search.parameters = (k1, k2, k3, b, length, delta)
    case .tfIdf:
      search.weighting = .XAP_WEIGHTING_TF_IDF
    case .dph:
      search.weighting = .XAP_WEIGHTING_DPH
    case .pl2(let c):
      search.weighting = .XAP_WEIGHTING_PL2
      search.parameters.0 = c
    case .boolean:
      search.weighting = .XAP_WEIGHTING_BOOLEAN
    case .coordinate:
      search.weighting = .XAP_WEIGHTING_COORDINATE
    }
  }
}
