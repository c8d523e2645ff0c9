extension MatchSet {
  /// Reads the shim's answer to a search.
  init(_ reader: inout AnswerReader, for search: Search) {
    count = MatchCount(&reader)
    uncollapsed = MatchCount(&reader)
    let hitCount = reader.number()
    hits.reserveCapacity(hitCount)
    for _ in 0..<hitCount { hits.append(Hit(&reader, valueCount: search.hitValues.count)) }
    for _ in search.facetSlots { facets.append(readFacet(&reader)) }
    for _ in search.columns { columns.append(ColumnCounts(&reader)) }
  }
}

extension MatchSet.MatchCount {
  fileprivate init(_ reader: inout AnswerReader) {
    lowerBound = reader.number()
    estimate = reader.number()
    upperBound = reader.number()
  }
}

extension Hit {
  fileprivate init(_ reader: inout AnswerReader, valueCount: Int) {
    documentID = reader.documentID()
    weight = reader.real()
    collapseCount = reader.number()
    data = reader.bytes()
    values = (0..<valueCount).map { _ in reader.bytes() }
    terms = (0..<reader.number()).map { _ in reader.string() }
  }
}

extension ColumnCounts {
  fileprivate init(_ reader: inout AnswerReader) {
    unknownDocuments = reader.number()
    let count = reader.number()
    ordinals = []
    ordinals.reserveCapacity(count)
    var ordinal = 0
    for _ in 0..<count {
      ordinal += reader.number()
      ordinals.append(OrdinalCount(ordinal: ordinal, count: reader.number()))
    }
  }
}

private func readFacet(_ reader: inout AnswerReader) -> [FacetValue] {
  let count = reader.number()
  var values: [FacetValue] = []
  values.reserveCapacity(count)
  for _ in 0..<count {
    values.append(FacetValue(value: reader.bytes(), count: reader.number()))
  }
  return values
}
