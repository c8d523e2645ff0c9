import Xapian

/// Names that `names.toml` finds by words of the text: no value of an article has them, so that each
/// is counted by a search of its own.
struct FoundNames {
  let state: IndexReader.State
  let field: Field
  /// What the answer looked for.
  let wanted: Query

  /// Sets the counts of a facet right, and returns how many articles without any other name have
  /// one of these.
  func count(in facet: inout NameFacet) throws(XapianError) -> Int {
    guard let kind = NameKind(field), let slot = field.slot else { return 0 }
    let book = state.names
    let numbers = book.found(kind)
    guard !numbers.isEmpty else { return 0 }
    let builder = NameQuery(vocabulary: state.vocabulary, field: field)
    var queries: [Query] = []
    for number in numbers {
      guard let entry = book.entry(number, kind) else { continue }
      let query = builder.query(entry)
      queries.append(query)
      facet.set(entry: number, to: try matches(query, slot: nil).estimate)
    }
    let all = try matches(.or(queries), slot: slot)
    var others = NameFacet(book: book, field: field)
    for value in all.facets.first ?? [] { others.add(value.value, count: value.count) }
    return max(0, all.estimate - others.present)
  }

  private func matches(_ query: Query, slot: Int?) throws(XapianError) -> MatchSet {
    var search = Search(.filter(wanted, query))
    search.limit = 0
    search.checkAtLeast = Int(Int32.max)
    search.weighting = .boolean
    if let slot { search.facetSlots = [slot] }
    return try state.database.search(search)
  }
}
