import Xapian

/// Counts facets of a search from columns where the index has them for this commit, else from
/// values: the same numbers either way.
struct FacetCounting {
  let state: IndexReader.State

  /// What was counted in one slot.
  enum Counted {
    /// Every distinct value of the slot, a whole list of names being one value.
    case values([FacetValue])
    case names(FacetTable, ColumnCounts)
    case dates(FacetTable, ColumnCounts)
  }

  /// Has a search count some slots.
  func ask(_ search: inout Search, slots: [Int]) {
    for slot in slots {
      if let loaded = column(slot) {
        search.columns.append(loaded.column)
      } else {
        search.facetSlots.append(slot)
      }
    }
  }

  /// What it counted, in the order of the slots that were asked for.
  func counted(in matches: MatchSet, slots: [Int]) -> [Counted] {
    var columns = matches.columns.makeIterator()
    var values = matches.facets.makeIterator()
    return slots.map { slot in
      guard let loaded = column(slot), let counts = columns.next() else {
        return .values(values.next() ?? [])
      }
      return slot == ValueSlot.date ? .dates(loaded.table, counts) : .names(loaded.table, counts)
    }
  }

  /// `names.toml` may make one name of several, and an article that has two of them counts once:
  /// that is seen in the values.
  private func column(_ slot: Int) -> FacetColumns.Loaded? {
    if !state.names.isEmpty, let field = Schema.fields.first(where: { $0.slot == slot }),
      NameKind(field) != nil
    {
      return nil
    }
    return state.column(slot: slot)
  }
}
