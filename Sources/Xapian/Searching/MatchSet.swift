/// One page of matches, and what is known of all of them.
package struct MatchSet: Sendable {
  /// How many documents match. The estimate lies between the bounds, which are equal when the
  /// number is exact.
  package struct MatchCount: Hashable, Sendable {
    package var lowerBound = 0
    package var estimate = 0
    package var upperBound = 0
    package var isExact: Bool { lowerBound == upperBound }
  }

  /// After collapsing.
  package var count = MatchCount()
  /// As if nothing had been collapsed.
  package var uncollapsed = MatchCount()
  package var hits: [Hit] = []
  /// The values in each of the search's facet slots, in their order.
  package var facets: [[FacetValue]] = []
  /// The counts in each of the search's columns, in their order.
  package var columns: [ColumnCounts] = []

  package var lowerBound: Int { count.lowerBound }
  package var estimate: Int { count.estimate }
  package var upperBound: Int { count.upperBound }
}

/// A document that matches.
package struct Hit: Sendable, Hashable {
  package var documentID: UInt32
  package var weight: Double
  /// At least so many other matches were collapsed into this one.
  package var collapseCount: Int
  /// Empty unless the search wants it.
  package var data: [UInt8]
  /// The value in each of the slots that the search names, in their order; empty where there is none.
  package var values: [[UInt8]]
  /// The terms of the query that the document has, if the search wants them.
  package var terms: [String]
}

/// A value, and how many matches have it.
package struct FacetValue: Sendable, Hashable {
  package var value: [UInt8]
  package var count: Int

  package init(value: [UInt8], count: Int) {
    self.value = value
    self.count = count
  }
}

/// What a column counted.
package struct ColumnCounts: Sendable, Hashable {
  package struct OrdinalCount: Sendable, Hashable {
    package var ordinal: Int
    package var count: Int
  }

  /// Ordinals with how many matches have each: ascending, those that none has left out.
  package var ordinals: [OrdinalCount]
  /// Matches whose numbers are beyond those that the column covers: not 0 when the column is older
  /// than the database.
  package var unknownDocuments: Int
}
