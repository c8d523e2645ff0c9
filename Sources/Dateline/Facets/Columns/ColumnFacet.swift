import Xapian

/// Reads the counts of a column of names: spellings of one name are added together and shown as most
/// often written, as `NameFacet` does with values.
struct ColumnFacet {
  private let table: FacetTable
  private let counts: ColumnCounts

  init(_ table: FacetTable, _ counts: ColumnCounts) {
    self.table = table
    self.counts = counts
  }

  /// Articles with at least one name.
  var present: Int { counts.ordinals.first { $0.ordinal == 0 }?.count ?? 0 }

  /// All but what stands for having any name.
  private var names: [ColumnCounts.OrdinalCount] { counts.ordinals.filter { $0.ordinal > 0 } }

  /// Most articles first, then by name. Only names that are shown are read.
  func values(limit: Int) -> (values: [SearchResults.FacetValue], total: Int) {
    var totals = [Int](repeating: 0, count: table.groupCount)
    for counted in names { totals[table.group(of: counted.ordinal - 1)] += counted.count }
    let used = totals.indices.filter { totals[$0] > 0 }
    // Names decide only among those with as many articles as the last that is shown.
    let least =
      used.count > limit
      ? used.map { totals[$0] }.sorted(by: >).prefix(limit).last ?? 1 : 1
    let spellings = spellings(totals, least: least)
    var values = used.filter { totals[$0] >= least }.map { group in
      SearchResults.FacetValue(value: spellings[group] ?? "", count: totals[group])
    }
    values.sort { ($1.count, $0.value) < ($0.count, $1.value) }
    return (Array(values.prefix(limit)), used.count)
  }

  /// The spelling of each group that has enough articles; of two as frequent the first in order.
  private func spellings(_ totals: [Int], least: Int) -> [Int: String] {
    var best: [Int: (name: String, count: Int)] = [:]
    for counted in names {
      let group = table.group(of: counted.ordinal - 1)
      let known = best[group]
      guard totals[group] >= least, counted.count >= known?.count ?? 0 else { continue }
      let name = String(decoding: table.value(counted.ordinal - 1), as: UTF8.self)
      if let known, known.count == counted.count, known.name <= name { continue }
      best[group] = (name, counted.count)
    }
    return best.mapValues(\.name)
  }
}
