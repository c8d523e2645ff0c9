import TextAnalysis

/// Adds up what the spy counted for a field of names: values are unpacked,
/// spellings of one name are added together and shown as most often written.
struct NameFacet {
  private var counts: [String: [String: Int]] = [:]

  /// One distinct value of the slot, and how many documents hold it.
  mutating func add(_ value: [UInt8], count: Int) {
    // A document counts once for a name that it spells in two ways.
    var seen: Set<String> = []
    for name in FacetList.decode(value) {
      let key = Folding.fold(name)
      let isNew = seen.insert(key).inserted
      counts[key, default: [:]][name, default: 0] += isNew ? count : 0
    }
  }

  /// Most articles first, then by name.
  func values(limit: Int) -> (values: [SearchResults.FacetValue], total: Int) {
    var values = counts.map { _, spellings in
      let shown = spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return SearchResults.FacetValue(
        value: shown?.key ?? "", count: spellings.values.reduce(0, +))
    }
    values.sort { ($1.count, $0.value) < ($0.count, $1.value) }
    return (Array(values.prefix(limit)), values.count)
  }
}
