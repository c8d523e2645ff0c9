import FoundationEssentials
import Xapian

/// The columns of one commit of an index: files beside its shard that say for every document which
/// facet values it has, so that facets are counted and copies folded without reading values; and
/// for the commonest terms which documents have them how often, so that matches are counted and
/// weighed without posting lists.
///
///     generations/<n>/columns/<revision>/<slot>.numbers    as the shim has it
///                                        <slot>.values     a `FacetTable`
///                                        postings          posting sets, as the shim has them
///
/// They are made from the values and posting lists, those of an update partly from the files before,
/// and hold nothing else: an index without them, or with those of another commit, answers the same,
/// slower.
struct FacetColumnFiles {
  /// The folder of a shard's columns.
  let folder: String

  init(shard: String) { folder = shard + "-columns" }

  func numbers(revision: UInt64, slot: Int) -> String { "\(folder)/\(revision)/\(slot).numbers" }
  func values(revision: UInt64, slot: Int) -> String { "\(folder)/\(revision)/\(slot).values" }

  func postings(revision: UInt64) -> String { "\(folder)/\(revision)/postings" }

  /// Terms of one in so many articles have a posting set: some 3,500 terms and 6 % of the
  /// index's size (Benchmarks/README.md). A rarer one's posting list is as quickly gone through.
  private static let rarestShare = 32

  /// A year has a set however rare, unless it has fewer than one in so many: a range of dates is
  /// that of several whole years, and no article has two.
  private static let rarestYearShare = 512

  /// The slots that facets are counted from, and the one that copies are told by.
  static let slots = Set(Schema.fields.compactMap(\.slot) + [ValueSlot.copies]).sorted()

  /// Of so many documents that changed the terms and values are read to bring posting sets and
  /// columns up to date; with more, or with more than an eighth of all, they are made anew. Some
  /// 50 MB.
  static let maximumEditedDocuments = 10_000

  /// Makes the columns of the newest commit of a shard, in place of those of an earlier one. Where
  /// that fails, for want of disk say, the index is as good without.
  func refresh(_ shard: String, after changes: ShardChanges? = nil) {
    do { try make(for: shard, after: changes) } catch { FilePaths.remove(folder) }
  }

  private func make(for shard: String, after changes: ShardChanges?) throws {
    let database = try Database(path: shard)
    guard let revision = database.revision,
      !FilePaths.names(in: folder).contains("\(revision)")
    else { return }
    let unfinished = folder + "/unfinished"
    FilePaths.remove(unfinished)
    try FilePaths.makeFolder(unfinished)
    // The sets take as long as all columns, and are read from other tables.
    let sets = WorkerTeam {
      try writePostingSets(of: Database(path: shard), to: unfinished + "/postings", after: changes)
    }
    do { try makeColumns(of: database, in: unfinished, after: changes) } catch {
      try sets.wait()
      throw error
    }
    try sets.wait()
    FilePaths.synchroniseFiles(in: unfinished)
    try FilePaths.rename(unfinished, to: "\(folder)/\(revision)")
    for name in FilePaths.names(in: folder) where name != "\(revision)" {
      FilePaths.remove("\(folder)/\(name)")
    }
  }

  private func writePostingSets(
    of database: borrowing Database, to path: String, after changes: ShardChanges?
  ) throws {
    // A file before that is damaged or gone is of no use.
    if let changes, Self.areFew(changes, of: try database.documentCount),
      (try? Self.writePostingSets(
        of: database, to: path,
        before: (postings(revision: changes.since), changes.documents))) != nil
    {
      return
    }
    try Self.writePostingSets(of: database, to: path)
  }

  static func writePostingSets(
    of database: borrowing Database, to path: String,
    before: (path: String, changed: [UInt32])? = nil
  ) throws(XapianError) {
    let count = try database.documentCount
    try database.writePostingSets(
      to: path, least: count / rarestShare + 1,
      others: (prefix: DateTerms.published.year, least: count / rarestYearShare + 1),
      bestBy: Ranking.weighting, before: before)
  }

  private static func areFew(_ changes: ShardChanges, of count: Int) -> Bool {
    changes.documents.count <= min(maximumEditedDocuments, count / 8)
  }

  private func makeColumns(
    of database: borrowing Database, in unfinished: String, after changes: ShardChanges?
  ) throws {
    for slot in Self.slots {
      // Documents get other groups of copies without being counted as changed.
      let changes = slot == ValueSlot.copies ? nil : changes
      if let changes, changes.documents.isEmpty, takeOver(slot, of: changes.since, to: unfinished) {
        continue
      }
      let (column, table) =
        try changes.flatMap { try changedColumn(of: slot, in: database, after: $0) }
        ?? Self.column(of: slot, in: database)
      try FilePaths.writePlainly(column, to: "\(unfinished)/\(slot).numbers")
      try FilePaths.writePlainly(table, to: "\(unfinished)/\(slot).values")
    }
  }

  private static func column(
    of slot: Int, in database: borrowing Database
  ) throws(XapianError) -> (column: [UInt8], table: [UInt8]) {
    var maker = FacetColumnMaker(.init(slot: slot))
    var last: UInt32 = 0
    while true {
      let page = try database.values(slot: slot, after: last, limit: 10_000)
      guard let end = page.last else { break }
      maker.append(page)
      last = end.documentID
    }
    maker.finish(before: UInt32(clamping: try database.lastDocumentID) &+ 1)
    return (maker.encodedColumn(), maker.encodedTable())
  }

  /// Takes the files of an earlier commit for those of now. Whether that could be done.
  private func takeOver(_ slot: Int, of revision: UInt64, to unfinished: String) -> Bool {
    let column = "\(unfinished)/\(slot).numbers"
    if FilePaths.link(numbers(revision: revision, slot: slot), to: column),
      FilePaths.link(
        values(revision: revision, slot: slot), to: "\(unfinished)/\(slot).values")
    {
      return true
    }
    // What is made instead must not be written into a file that has another name, too.
    FilePaths.remove(column)
    return false
  }

  /// A column made from the one before: work by what has changed. Nil where that can't be done.
  private func changedColumn(
    of slot: Int, in database: borrowing Database, after changes: ShardChanges
  ) throws(XapianError) -> (column: [UInt8], table: [UInt8])? {
    guard Self.areFew(changes, of: try database.documentCount),
      let before = FilePaths.bytes(of: numbers(revision: changes.since, slot: slot))
        .flatMap({ FacetColumnFile($0) }),
      let table = FilePaths.bytes(of: values(revision: changes.since, slot: slot))
        .flatMap({ FacetTable($0) })
    else { return nil }
    let end = UInt32(clamping: try database.lastDocumentID) &+ 1
    let documents = changes.documents.filter { $0 < end }
    var maker = FacetColumnMaker(.init(slot: slot), after: before, table: table)
    let values = try database.values(slot: slot, of: documents)
    maker.append(zip(documents, values).map { (documentID: $0, value: $1) })
    maker.finish(before: end)
    return maker.isWorthKeeping ? (maker.encodedColumn(), maker.encodedTable()) : nil
  }
}
