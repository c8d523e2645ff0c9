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
    /// How many articles each file that was read has now.
    var articles: [UInt64: Int] = [:]
    var documents = 0
    var changes: ShardChanges?
    /// The run was stopped before all was written.
    var isCut = false
  }

  /// A commit comes after so much text or so many documents: it keeps Xapian's
  /// maps small, and is what readers see.
  static let commitBytes = 8 << 20
  static let commitDocuments = 1000

  let database: WritableDatabase
  /// What the last commits left, to read from.
  let committed: Database
  private let revision: UInt64?
  /// Read and write what the committed documents hold.
  let decoder: DataDecoder
  var encoder: DataEncoder
  private let progress: IndexingProgress
  private let stop: StopSignal
  private var uncommittedBytes = 0
  private var uncommittedDocuments = 0
  /// The file whose records come in several units, while they come.
  private var open: SourceFile?
  /// Nothing of the open file could be read yet, and its old articles are still there.
  private var isOpenKept = false
  private var areCopiesStale = false
  /// Numbers of documents that were deleted, for those that are added. Never used
  /// again they would grow with every edit, and with them the columns, which have a
  /// place for each; and Xapian has four billion of them.
  private var freeNumbers: Deque<UInt32> = []
  private(set) var outcome = Outcome()

  init(shard: String, progress: IndexingProgress, stop: StopSignal) throws {
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
    var documents = unit.documents[...]
    var failures = unit.outcome.failures[...]
    var isWhole = true
    if !documents.isEmpty { try markCopiesStale() }
    switch unit.content {
    case .files(let files):
      try closeRecords()
      for file in files {
        let key = file.key
        if stop.isStopped {
          isWhole = false
          break
        }
        try forgetFailures(of: file.key)
        try forgetMark(of: file.key)
        let articles = documents.prefix { $0.file.key == key }
        if !unreadable.contains(file.key) {
          try forgetArticles(of: file, replacedBy: articles.count)
        }
        try write(articles)
        documents = documents.dropFirst(articles.count)
        try write(failures.prefix { $0.file.key == key })
        failures = failures.drop { $0.file.key == key }
      }
    case .records(let file, let chunk):
      try open(file, at: chunk, unreadable)
      try write(documents)
      try write(failures)
    }
    outcome.bytes += unit.outcome.bytes
    progress.update {
      $0.bytes += unit.outcome.bytes
      $0.storedBytes += unit.outcome.storedBytes
    }
    uncommittedBytes += unit.outcome.textBytes
    uncommittedDocuments += unit.documents.count
    if uncommittedBytes >= Self.commitBytes || uncommittedDocuments >= Self.commitDocuments {
      try commit()
    }
    return isWhole
  }

  private func write(_ documents: ArraySlice<LiveUpdate.PreparedUnit.Document>) throws {
    for (document, file) in documents {
      try add(document)
      outcome.articles[file.key, default: 0] += 1
    }
    progress.update { $0.articles += documents.count }
  }

  private func write(_ failures: ArraySlice<ReadingFailure>) throws {
    for (key, failures) in FailureRecords.byKey(Array(failures)) {
      try database.setMetadata(key, failures.encoded())
    }
    outcome.failures += failures
    progress.update { $0.failures += failures.count }
  }

  /// Makes ready for a chunk of a file's records, and moves the file's mark on: a
  /// commit holds both, or neither.
  private func open(
    _ file: SourceFile, at chunk: RecordChunk, _ unreadable: Set<UInt64>
  ) throws {
    if open?.key != file.key {
      try closeRecords()
      open = file
      // Of a file that is read on, what is there stays.
      isOpenKept = file.firstRecord == 1
      if isOpenKept { try forgetFailures(of: file.key) }
    }
    if isOpenKept && !unreadable.contains(file.key) {
      try forgetArticles(of: file)
      isOpenKept = false
    }
    // Old articles that still stand would be doubled by reading on.
    let next = isOpenKept ? 1 : chunk.firstRecord + chunk.recordCount
    let mark = PendingFile(signature: file.signature, nextRecord: next)
    try database.setMetadata(PendingFile.metadataKey(file.key), mark.encoded)
  }

  /// Removes what the index holds of files that are gone.
  private func remove(_ files: [UInt64]) throws {
    for file in files where !stop.isStopped {
      try deleteArticles(of: file)
      try forgetFailures(of: file)
      try countChange()
    }
  }

  /// Writes what was found out beside the units, once all of those are written. Whether
  /// all of it was, and the run not stopped.
  func write(_ produced: LiveUpdate.Produced) throws -> Bool {
    try closeRecords()
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

  private func add(_ document: borrowing PackedDocument) throws {
    if let number = freeNumbers.popFirst() {
      try database.put(document, at: number)
    } else {
      try database.add(document)
    }
  }

  private func forgetArticles(of file: SourceFile, replacedBy count: Int = 0) throws {
    try deleteArticles(of: file.key, replacedBy: count)
    outcome.articles[file.key] = 0
  }

  /// Those that are to be replaced, by the next that are added, stay until then: Xapian leaves
  /// what is the same in both as it is.
  private func deleteArticles(of file: UInt64, replacedBy count: Int = 0) throws {
    try markCopiesStale()
    guard let term = Term(SourceFileTerm.text(of: file)) else { return }
    let numbers = try database.delete(term, keeping: count)
    freeNumbers.prepend(contentsOf: numbers.prefix(count))
    freeNumbers.append(contentsOf: numbers.dropFirst(count))
  }

  private func forgetFailures(of file: UInt64) throws {
    let failures = ReadingFailure.metadataPrefix + String(file, radix: 36) + "/"
    for key in try database.metadataKeys(prefix: failures) { try database.setMetadata(key, []) }
  }

  /// The file is read anew as a whole: what was left of it in the middle is made good.
  private func forgetMark(of file: UInt64) throws {
    let key = PendingFile.metadataKey(file)
    if try !database.metadata(key).isEmpty { try database.setMetadata(key, []) }
  }

  /// All records of the open file are written.
  func closeRecords() throws {
    guard let file = open else { return }
    try database.setMetadata(PendingFile.metadataKey(file.key), [])
    open = nil
  }

  private func groupCopies() throws {
    guard try !database.metadata(CopyGrouping.staleKey).isEmpty else { return }
    _ = try committed.reopen()
    try CopyGrouping.update(database, from: committed)
    try database.setMetadata(CopyGrouping.staleKey, [])
    try database.commit()
  }

  private func markCopiesStale() throws {
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
