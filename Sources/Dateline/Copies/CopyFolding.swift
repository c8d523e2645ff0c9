import Xapian

/// Shows of each group of copies one article, the first that was published.
///
/// Matches are found, counted and ranked as if there were no copies; what is folded is
/// the page of hits. A group stands where its best match does. Most pages hold no two
/// copies of one article, and then this costs next to nothing. Xapian's own collapsing
/// looks a value up for every match and makes the counts estimates.
struct CopyFolding {
  /// Beyond so many hits pages are not folded: to fold one, all hits before it are
  /// looked at, some 100 bytes each.
  static let maximumOffset = 100_000

  private let search: Search
  private let state: IndexReader.State
  private let facts: CopyFacts

  /// Nil where the index has no copies.
  init?(_ search: Search, in state: IndexReader.State) throws(XapianError) {
    guard search.limit > 0, search.offset <= Self.maximumOffset,
      let facts = try state.copyFacts()
    else { return nil }
    self.state = state
    self.facts = facts
    var search = search
    search.hitValues = facts.hitValues
    self.search = search
  }

  /// Hits that are asked for beyond a page, since copies rank side by side: a second search for
  /// what is missing costs as much as the first.
  private static let spare = 3

  /// The answer with its page folded: `collapseCount` of a hit says how many other
  /// matches are copies of it.
  func matches() throws(XapianError) -> MatchSet {
    var first = search
    // Where a later page begins depends on what is folded before it.
    let isFirstPage = search.offset == 0
    first.limit = isFirstPage ? search.limit + Self.spare : 0
    first.dataLimit = search.limit
    var matches = try state.database.search(first)
    let folded = try folded(matches.hits)
    let isWhole = folded.count >= search.limit || matches.hits.count < first.limit
    matches.hits = isFirstPage && isWhole ? Array(folded.prefix(search.limit)) : try page()
    for index in matches.hits.indices where matches.hits[index].data.isEmpty {
      matches.hits[index].data = try state.database.document(matches.hits[index].documentID).data
    }
    let groups = try matches.hits.map { hit throws(XapianError) in try group(of: hit) }
    let copies = try copies(of: Set(groups.compactMap(\.self)))
    for (index, group) in groups.enumerated() {
      guard let group, let copies = copies[group] else { continue }
      // An order by date is kept: the copy that has this place in it is shown.
      let earliest = copies.earliest.documentID
      if search.order == .relevance, matches.hits[index].documentID != earliest {
        matches.hits[index].documentID = earliest
        matches.hits[index].data = try state.database.document(earliest).data
      }
      matches.hits[index].collapseCount = copies.count - 1
    }
    return matches
  }

  private func group(of hit: Hit) throws(XapianError) -> UInt64? {
    try facts.group(of: hit, in: state.database)
  }

  /// The first hit of each group, in their order.
  private func folded(_ hits: [Hit]) throws(XapianError) -> [Hit] {
    var seen: Set<UInt64> = []
    var folded: [Hit] = []
    for hit in hits {
      if let group = try group(of: hit), !seen.insert(group).inserted { continue }
      folded.append(hit)
    }
    return folded
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
      let folded = try folded(hits)
      guard folded.count >= wanted || hits.count < search.limit else {
        search.limit *= 2
        continue
      }
      return Array(folded.prefix(wanted).dropFirst(self.search.offset))
    }
  }

  /// The matches of one group.
  private struct Copies {
    var earliest: Hit
    var date: UInt32?
    var count = 1

    /// Those of the same date, and those without one, in the order of their numbers.
    mutating func add(_ hit: Hit, _ date: UInt32?) {
      count += 1
      if (date ?? .max, hit.documentID) < (self.date ?? .max, earliest.documentID) {
        (earliest, self.date) = (hit, date)
      }
    }
  }

  private func copies(of groups: Set<UInt64>) throws(XapianError) -> [UInt64: Copies] {
    let lists = groups.isEmpty ? nil : try state.copyLists()
    var copies: [UInt64: Copies] = [:]
    var together: [UInt32] = []
    for group in groups {
      if let documents = lists?.documents(of: group),
        together.count + documents.count <= Self.mostTogether
      {
        together += documents
      } else if let lists {
        copies[group] = try earliest(of: lists.query(group))
      }
    }
    guard !together.isEmpty else { return copies }
    for hit in try state.database.search(matching(.documents(together.sorted()))).hits {
      guard let group = try group(of: hit) else { continue }
      let date = try facts.date(of: hit, in: state.database)
      if copies[group]?.add(hit, date) == nil { copies[group] = Copies(earliest: hit, date: date) }
    }
    return copies
  }

  /// Groups with so many documents in all are gone through in one search, which takes some 100
  /// bytes a match; what is beyond has a search for each group.
  private static let mostTogether = 10_000

  /// For a group of any size.
  private func earliest(of group: Query) throws(XapianError) -> Copies? {
    var search = matching(group)
    search.limit = 1
    search.order = .value(slot: ValueSlot.dateOldestFirst, ascending: false)
    let found = try state.database.search(search)
    return found.hits.first.map { Copies(earliest: $0, date: nil, count: found.estimate) }
  }

  /// Finds the matches among some documents, all counted.
  private func matching(_ documents: Query) -> Search {
    var search = Search(.filter(documents, self.search.query))
    search.limit = Self.mostTogether
    search.checkAtLeast = Int(Int32.max)
    search.weighting = .boolean
    search.hitValues = facts.hitValues
    search.wantsData = false
    return search
  }
}
