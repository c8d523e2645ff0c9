import Articles
import DequeModule
import Xapian

/// The one writer of a live shard.
///
/// What is committed is always whole files, or has a mark on a file that is
/// still being replaced, so that a run that was killed is made good by the next.
/// A file of which nothing can be read any more keeps the articles that the index
/// has of it: it is more likely damaged than meant.
final class LiveWriter {
  struct Outcome: Sendable {
    var bytes = 0
    var failures: [ReadingFailure] = []
    /// What became of the articles of the files that were read, or are gone.
    var articles = ArticleCounts()
    /// How many documents there are now.
    var documents = 0
    var changes: ShardChanges?
    /// The run was stopped before all was written.
    var isCut = false
  }

  struct ArticleCounts: Sendable, Equatable {
    var added = 0
    var updated = 0
    var unchanged = 0
    var removed = 0
  }

  /// A commit comes after so many documents or so much text (`MemoryBudget.commitBytes`):
  /// it keeps Xapian's maps small, and is what readers see.
  static let commitDocuments = 1000

  let database: WritableDatabase
  /// What the last commits left, to read from.
  let committed: Database
  private let revision: UInt64?
  /// Read and write what the committed documents hold.
  let decoder: DataDecoder
  var encoder: DataEncoder
  let progress: IndexingProgress
  let stop: StopSignal
  private let commitBytes: Int
  private var uncommittedBytes = 0
  private var uncommittedDocuments = 0
  /// The file whose articles are being written.
  var openFile: OpenFile?
  private var areCopiesStale = false
  /// Numbers of documents that were deleted, for those that are added. Never used
  /// again they would grow with every edit, and with them the columns, which have a
  /// place for each; and Xapian has four billion of them.
  var freeNumbers: Deque<UInt32> = []
  var outcome = Outcome()

  init(shard: String, commitBytes: Int, progress: IndexingProgress, stop: StopSignal) throws {
    self.commitBytes = commitBytes
    self.stop = stop
    database = try WritableDatabase(path: shard, .open)
    committed = try Database(path: shard)
    revision = committed.revision
    let dictionary = try DataDictionary(of: committed)
    decoder = DataDecoder { _ in dictionary }
    encoder = DataEncoder(dictionary)
    self.progress = progress
  }

  /// Writes a unit; of whole files none is begun once the run is stopped. Whether all of
  /// it was written.
  func write(_ unit: LiveUpdate.PreparedUnit) throws -> Bool {
    guard !stop.isStopped else { return false }
    let unreadable = unit.unreadableFiles
    var articles = unit.articles[...]
    var failures = unit.outcome.failures[...]
    var isWhole = true
    switch unit.content {
    case .files(let files):
      for file in files {
        if stop.isStopped {
          isWhole = false
          break
        }
        let found = articles.prefix { $0.file.key == file.key }
        try open(file, isMarked: found.count > 1)
        try write(found, isRead: !unreadable.contains(file.key))
        articles = articles.dropFirst(found.count)
        try write(failures.prefix { $0.file.key == file.key })
        failures = failures.drop { $0.file.key == file.key }
        try closeFile()
      }
    case .records(let file, let chunk):
      if openFile?.file.key != file.key { try open(file, isMarked: true) }
      try write(articles, isRead: !unreadable.contains(file.key))
      try write(failures)
      // Only now: what is read twice is written once, what is passed over is lost.
      if openFile?.isUnread == false {
        try mark(file, nextRecord: chunk.firstRecord + chunk.recordCount)
      }
    }
    outcome.bytes += unit.outcome.bytes
    progress.update {
      $0.bytes += unit.outcome.bytes
      $0.storedBytes += unit.outcome.storedBytes
    }
    uncommittedBytes += unit.outcome.textBytes
    uncommittedDocuments += unit.articles.count
    if uncommittedBytes >= commitBytes || uncommittedDocuments >= Self.commitDocuments {
      try commit()
    }
    return isWhole
  }

  private func write(_ failures: ArraySlice<ReadingFailure>) throws {
    for (key, failures) in FailureRecords.byKey(Array(failures)) {
      try database.setMetadata(key, failures.encoded())
    }
    outcome.failures += failures
    progress.update { $0.failures += failures.count }
  }

  /// Removes what the index holds of files that are gone.
  private func remove(_ files: [UInt64]) throws {
    for file in files where !stop.isStopped {
      if let term = Term(SourceFileTerm.text(of: file)) {
        try markCopiesStale()
        let numbers = try database.delete(having: term)
        freeNumbers.append(contentsOf: numbers)
        outcome.articles.removed += numbers.count
      }
      try forgetFailures(of: file)
      try countChange()
    }
  }

  /// Writes what was found out beside the units, once all of those are written. Whether
  /// all of it was, and the run not stopped.
  func write(_ produced: LiveUpdate.Produced) throws -> Bool {
    try closeFile()
    for file in produced.renamed where !stop.isStopped { try rename(file) }
    try remove(produced.vanished)
    for record in produced.metadata { try database.setMetadata(record.key, record.value) }
    return !stop.isStopped
  }

  func countChange() throws {
    uncommittedDocuments += 1
    if uncommittedDocuments >= Self.commitDocuments { try commit() }
  }

  /// Commits. The file whose records are still open keeps its mark.
  func finish() throws {
    try database.commit()
    if !stop.isStopped { try groupCopies() }
    outcome.documents = try database.documentCount
    if let revision {
      outcome.changes = ShardChanges(since: revision, documents: try database.changedDocuments)
    }
    try database.close()
  }

  func forgetFailures(of file: UInt64) throws {
    let failures = ReadingFailure.metadataPrefix + String(file, radix: 36) + "/"
    for key in try database.metadataKeys(prefix: failures) { try database.setMetadata(key, []) }
  }

  private func groupCopies() throws {
    guard try !database.metadata(CopyGrouping.staleKey).isEmpty else { return }
    _ = try committed.reopen()
    try CopyGrouping.update(database, from: committed)
    try database.setMetadata(CopyGrouping.staleKey, [])
    try database.commit()
  }

  func markCopiesStale() throws {
    guard !areCopiesStale else { return }
    try database.setMetadata(CopyGrouping.staleKey, [1])
    areCopiesStale = true
  }

  private func commit() throws {
    try database.commit()
    uncommittedBytes = 0
    uncommittedDocuments = 0
  }
}
