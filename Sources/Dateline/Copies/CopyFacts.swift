import Xapian

/// Which group of copies a hit is in, and when it was published: from the columns that the index
/// has for this commit, else from values that come with each hit. The same either way, but values
/// cost a search as much as the rest of the hits.
struct CopyFacts {
  private let groups: FacetColumns.Loaded?
  private let dates: FacetColumns.Loaded?

  /// Nil where no document has copies.
  init?(_ state: borrowing IndexReader.State) throws(XapianError) {
    groups = state.column(slot: ValueSlot.copies)
    dates = state.column(slot: ValueSlot.date)
    let hasCopies =
      if let groups { groups.table.count > 0 } else {
        try state.database.valueBounds(slot: ValueSlot.copies).frequency > 0
      }
    if !hasCopies { return nil }
  }

  private var haveColumns: Bool { groups != nil && dates != nil }

  /// What a search has to bring along.
  var hitValues: [Int] { haveColumns ? [] : [ValueSlot.copies, ValueSlot.date] }

  func group(of hit: Hit, in database: borrowing Database) throws(XapianError) -> UInt64? {
    try value(of: hit, groups, 0, database).flatMap(CopyGrouping.decode)
  }

  /// A number that is the smaller the earlier the hit was published; nil for one without a date.
  func date(of hit: Hit, in database: borrowing Database) throws(XapianError) -> UInt32? {
    let value = try value(of: hit, dates, 1, database)
    return value?.count == 4 ? value?.reduce(0) { $0 << 8 | UInt32($1) } : nil
  }

  private func value(
    of hit: Hit, _ column: FacetColumns.Loaded?, _ index: Int, _ database: borrowing Database
  ) throws(XapianError) -> [UInt8]? {
    guard haveColumns, let column else {
      return hit.values.indices.contains(index) ? hit.values[index] : nil
    }
    let ordinal = try database.ordinal(of: hit.documentID, in: column.column)
    guard let ordinal, ordinal < column.table.count else { return nil }
    return column.table.value(ordinal)
  }
}
