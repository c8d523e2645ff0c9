import Glibc
import TextAnalysis
import Xapian

/// Mixes recency into the order of hits: the best by relevance are weighed again by
/// their age, and the newest of them gains most.
///
/// A weight is multiplied by 1/2 + 1/2 · 2^(-age / half-life): relevance is never
/// lost, only halved. Age is counted from the newest of them, not from today: an
/// archive of 1987 has its own news. Articles without a date count as oldest.
struct RecencyRanking {
  /// In days.
  let halfLife: Int

  /// So many of the best are weighed again; those after them keep their order.
  private static let depth = 1000

  func matches(of search: Search, in state: IndexReader.State) throws(XapianError) -> MatchSet {
    guard search.limit > 0, search.offset < Self.depth else {
      return try state.database.search(search)
    }
    var wide = search
    wide.offset = 0
    wide.limit = max(Self.depth, search.offset + search.limit)
    wide.wantsData = false
    wide.hitValues = [ValueSlot.date]
    var matches = try state.database.search(wide)
    let days = matches.hits.map { $0.values.first.flatMap(DateValue.decode)?.lastDay.daysSince1970 }
    let newest = days.compactMap { $0 }.max() ?? 0
    for (index, day) in days.enumerated() {
      let age = day.map { Double(newest - $0) / Double(halfLife) }
      let freshness = age.map { exp2(-$0) } ?? 0
      matches.hits[index].weight *= 0.5 + 0.5 * freshness
    }
    let order = matches.hits.indices.sorted {
      let (a, b) = (matches.hits[$0].weight, matches.hits[$1].weight)
      return a != b ? a > b : $0 < $1
    }
    let page = order.dropFirst(search.offset).prefix(search.limit)
    var hits: [Hit] = []
    for index in page {
      var hit = matches.hits[index]
      if search.wantsData { hit.data = try state.database.document(hit.documentID).data }
      hits.append(hit)
    }
    matches.hits = hits
    return matches
  }
}
