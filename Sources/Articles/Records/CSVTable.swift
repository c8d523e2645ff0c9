/// Makes articles of a table's rows. The first of them are held until they have told in
/// which order their dates have the day and the month.
struct CSVTable {
  private let header: [String]
  /// Rows read so far.
  private(set) var count = 0
  private var held: [(number: Int, object: JSONObject)] = []
  private var heldBytes = 0
  private var orders = ColumnDayOrders()
  private var isDecided = false

  init(header: [String]) { self.header = header }

  mutating func add(_ cells: [String], _ options: ReadingOptions, _ emit: ArticleSink) throws {
    count += 1
    var object = JSONObject()
    for (name, cell) in zip(header, cells) where !cell.isEmpty {
      object.members.append(.init(name: name, value: .string(cell)))
      guard !isDecided else { continue }
      orders.look(at: cell, of: name)
      heldBytes += cell.utf8.count
    }
    guard !object.members.isEmpty else { return }
    guard !isDecided else {
      try emit(count, ArticleRecord.article(from: .object(object), options, orders: orders))
      return
    }
    held.append((count, object))
    if held.count >= ColumnDayOrders.mostRows || heldBytes >= ColumnDayOrders.mostBytes {
      try emitHeld(options, emit)
    }
  }

  /// To be called after the last row.
  mutating func emitHeld(_ options: ReadingOptions, _ emit: ArticleSink) throws {
    isDecided = true
    let rows = held
    held = []
    for row in rows {
      try emit(
        row.number, ArticleRecord.article(from: .object(row.object), options, orders: orders))
    }
  }
}
