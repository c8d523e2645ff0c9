/// What to look for, how to rank it, and what to bring along: one page of matches.
package struct Search: Sendable {
  package enum Order: Hashable, Sendable {
    case relevance
    /// By the value in a slot, compared by bytes; ascending, documents without one come first.
    case value(slot: Int, ascending: Bool, thenRelevance: Bool = false)
    /// By relevance, and where that is equal by the value in a slot.
    case relevanceThenValue(slot: Int, ascending: Bool)
  }

  /// Of documents with the same value in a slot only the best `maximum` are hits. Those without
  /// a value are left alone.
  package struct Collapse: Hashable, Sendable {
    package var slot: Int
    package var maximum: Int

    package init(slot: Int, maximum: Int = 1) {
      self.slot = slot
      self.maximum = maximum
    }
  }

  package var query: Query
  package var offset = 0
  package var limit = 10
  /// So many documents are looked at, if so many match, before the number of matches is estimated:
  /// up to it the number is exact.
  package var checkAtLeast = 0
  package var weighting: WeightingScheme = .bm25()
  package var order: Order = .relevance
  package var collapse: Collapse?
  /// Hits below so many percent of the best one's weight are left out; 0 to 100.
  package var percentCutoff = 0
  /// Hits of less weight are left out.
  package var weightCutoff = 0.0
  /// After so many seconds `checkAtLeast` no longer holds, nor facets' exactness: a search that
  /// takes longer gives estimates. Local databases only.
  package var timeLimit: Double?
  /// Slots whose values are counted over all matches, before collapsing. Every match is looked at.
  package var facetSlots: [Int] = []
  /// Attached columns whose ordinals are counted over all matches, before collapsing.
  package var columns: [FacetColumn] = []
  /// Slots whose values come with each hit.
  package var hitValues: [Int] = []
  package var wantsData = true
  /// Only so many of the first hits come with their data.
  package var dataLimit: Int?
  /// Whether each hit comes with the terms of the query that it has.
  package var wantsTerms = false

  package init(_ query: Query) {
    self.query = query
  }
}
