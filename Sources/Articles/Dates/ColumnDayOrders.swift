/// In which order the columns of a table write the day and the month, by the rows that
/// tell it: "13/02/2020" in one decides "02/03/2020" in another.
struct ColumnDayOrders {
  /// Rows, and bytes of them, that are looked at before the first is read: a table is read
  /// as a stream, and what is read of a row must not hang on where its blocks end.
  static let mostRows = 1000
  static let mostBytes = 1 << 20

  /// Bytes of a cell that may be a date.
  private static let longestDate = 40

  private var seen: [String: Set<DayOrder>] = [:]

  mutating func look(at cell: String, of column: String) {
    guard cell.utf8.count <= Self.longestDate, let order = PublicationDateText.order(in: cell)
    else { return }
    seen[column, default: []].insert(order)
  }

  /// Nil where no row tells, or rows contradict each other.
  subscript(column: String) -> DayOrder? {
    seen[column].flatMap { $0.count == 1 ? $0.first : nil }
  }
}
