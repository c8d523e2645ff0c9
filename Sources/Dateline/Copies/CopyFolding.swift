import Xapian

/// Shows of each group of copies one article, the first that was published.
///
/// Matches are found, counted and ranked as if there were no copies; what is folded is
/// the page of hits. A group stands where its best match does. Most pages hold no two
/// copies of one article, and then all that this costs is a value for each hit. Xapian's
/// own collapsing looks the value up for every match and makes the counts estimates.
struct CopyFolding {
  /// Beyond so many hits pages are not folded: to fold one, all hits before it are
  /// looked at, some 100 bytes each.
  static let maximumOffset = 100_000

  private let search: Search
  private let state: IndexReader.State

  /// Nil where the index has no copies.
  init?(_ search: Search, in state: IndexReader.State) throws(XapianError) {
    guard search.limit > 0, search.offset <= Self.maximumOffset,
      try state.database.valueBounds(slot: ValueSlot.copies).frequency > 0
    else { return nil }
    self.state = state
    var search = search
    search.hitValues = [ValueSlot.copies]
    self.search = search
  }

  /// The answer with its page folded: `collapseCount` of a hit says how many other
  /// matches are copies of it.
  func matches() throws(XapianError) -> MatchSet {
    var matches = try state.database.search(search)
    if search.offset > 0 || Self.folded(matches.hits).count < matches.hits.count {
      matches.hits = try page()
    }
    for index in matches.hits.indices {
      guard let group = Self.group(of: matches.hits[index]) else { continue }
      let (earliest, others) = try copies(of: group)
      // An order by date is kept: the copy that has this place in it is shown.
      if search.order == .relevance, let earliest {
        matches.hits[index].documentID = earliest.documentID
        matches.hits[index].data = earliest.data
      }
      matches.hits[index].collapseCount = others
    }
    return matches
  }

  /// The group that a hit whose value was asked for is in.
  static func group(of hit: Hit) -> UInt64? {
    hit.values.first.flatMap(CopyGrouping.decode)
  }

  /// The first hit of each group, in their order.
  private static func folded(_ hits: [Hit]) -> [Hit] {
    var seen: Set<UInt64> = []
    return hits.filter { hit in group(of: hit).map { seen.insert($0).inserted } ?? true }
  }

  /// The hits that a page of groups consists of: as many matches from the first on
  /// are asked for as it takes.
  private func page() throws(XapianError) -> [Hit] {
    var search = search
    search.offset = 0
    search.wantsData = false
    search.facetSlots = []
    search.columns = []
    search.checkAtLeast = 0
    let wanted = self.search.offset + self.search.limit
    search.limit = wanted + 20
    while true {
      let hits = try state.database.search(search).hits
      let folded = Self.folded(hits)
      guard folded.count >= wanted || hits.count < search.limit else {
        search.limit *= 2
        continue
      }
      var page = Array(folded.prefix(wanted).dropFirst(self.search.offset))
      for index in page.indices {
        page[index].data = try state.database.document(page[index].documentID).data
      }
      return page
    }
  }

  /// The earliest match of a group, and how many others there are.
  private func copies(of group: UInt64) throws(XapianError) -> (earliest: Hit?, others: Int) {
    var copies = Search(.filter(try state.copies(of: group), search.query))
    copies.limit = 1
    copies.checkAtLeast = Int(Int32.max)
    copies.weighting = .boolean
    copies.order = .value(slot: ValueSlot.dateOldestFirst, ascending: false)
    let found = try state.database.search(copies)
    return (found.hits.first, max(0, found.estimate - 1))
  }
}
