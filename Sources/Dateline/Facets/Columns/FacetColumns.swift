import Xapian

/// The columns of an open database, each read when it is first asked for.
final class FacetColumns {
  struct Loaded {
    var column: FacetColumn
    var table: FacetTable
  }

  private let files: FacetColumnFiles
  private let revision: UInt64
  private var loaded: [(slot: Int, column: Loaded?)] = []

  /// Attaches the posting sets. Without them, or with damaged ones, the same numbers are counted
  /// from posting lists.
  init(_ files: FacetColumnFiles, of database: borrowing Database, revision: UInt64) {
    self.files = files
    self.revision = revision
    try? database.attachPostingSets(files.postings(revision: revision))
  }

  /// Whether any was read: they stay in memory as long as the database is open.
  var areInUse: Bool { loaded.contains { $0.column != nil } }

  /// Nil when there is none for this commit, or one that is damaged: values are counted then.
  func column(slot: Int, of database: borrowing Database) -> Loaded? {
    if let known = loaded.first(where: { $0.slot == slot }) { return known.column }
    let column = load(slot, database)
    loaded.append((slot, column))
    return column
  }

  private func load(_ slot: Int, _ database: borrowing Database) -> Loaded? {
    guard let bytes = FilePaths.bytes(of: files.values(revision: revision, slot: slot)),
      let table = FacetTable(bytes),
      let column = try? database.attachColumn(
        files.numbers(revision: revision, slot: slot),
        limit: FacetColumnMaker.Content(slot: slot).ordinalLimit(for: table.count))
    else { return nil }
    return Loaded(column: column, table: table)
  }
}
