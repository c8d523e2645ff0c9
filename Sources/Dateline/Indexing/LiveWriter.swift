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
  }

  /// A commit comes after so much text or so many documents: it keeps Xapian's
  /// maps small, and is what readers see.
  static let commitBytes = 8 << 20
  static let commitDocuments = 1000

  let database: WritableDatabase
  /// What the last commits left, to read from.
  let committed: Database
  /// Read and write what the committed documents hold.
  let decoder: DataDecoder
  var encoder: DataEncoder
  private let progress: IndexingProgress
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

  init(shard: String, progress: IndexingProgress) throws {
    database = try WritableDatabase(path: shard, .open)
    committed = try Database(path: shard)
    let dictionary = try DataDictionary(of: committed)
    decoder = DataDecoder { _ in dictionary }
    encoder = DataEncoder(dictionary)
    self.progress = progress
  }

  func write(_ unit: LiveUpdate.PreparedUnit) throws {
    let unreadable = unit.unreadableFiles
    switch unit.content {
    case .files(let files):
      try closeRecords()
      for file in files {
        try forgetFailures(of: file.key)
        if !unreadable.contains(file.key) { try forgetArticles(of: file) }
      }
    case .records(let file, let chunk): try open(file, at: chunk, unreadable)
    }
    if !unit.documents.isEmpty { try markCopiesStale() }
    for (document, file) in unit.documents {
      try add(document)
      outcome.articles[file.key, default: 0] += 1
    }
    for (key, failures) in FailureRecords.byKey(unit.outcome.failures) {
      try database.setMetadata(key, failures.encoded())
    }
    outcome.bytes += unit.outcome.bytes
    outcome.failures += unit.outcome.failures
    progress.update {
      $0.articles += unit.documents.count
      $0.bytes += unit.outcome.bytes
      $0.storedBytes += unit.outcome.storedBytes
      $0.failures += unit.outcome.failures.count
    }
    uncommittedBytes += unit.outcome.textBytes
    uncommittedDocuments += unit.documents.count
    if uncommittedBytes >= Self.commitBytes || uncommittedDocuments >= Self.commitDocuments {
      try commit()
    }
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
  func remove(_ files: [UInt64]) throws {
    try closeRecords()
    for file in files {
      try deleteArticles(of: file)
      try forgetFailures(of: file)
      try countChange()
    }
  }

  func write(_ metadata: [MetadataRecord]) throws {
    for record in metadata { try database.setMetadata(record.key, record.value) }
  }

  func countChange() throws {
    uncommittedDocuments += 1
    if uncommittedDocuments >= Self.commitDocuments { try commit() }
  }

  /// Commits. The file whose records are still open keeps its mark.
  func finish() throws {
    try database.commit()
    try groupCopies()
    outcome.documents = try database.documentCount
    try database.close()
  }

  private func add(_ document: borrowing PackedDocument) throws {
    if let number = freeNumbers.popFirst() {
      try database.put(document, at: number)
    } else {
      try database.add(document)
    }
  }

  private func forgetArticles(of file: SourceFile) throws {
    try deleteArticles(of: file.key)
    outcome.articles[file.key] = 0
  }

  private func deleteArticles(of file: UInt64) throws {
    try markCopiesStale()
    guard let term = Term(SourceFileTerm.text(of: file)) else { return }
    freeNumbers.append(contentsOf: try database.delete(term))
  }

  private func forgetFailures(of file: UInt64) throws {
    let failures = ReadingFailure.metadataPrefix + String(file, radix: 36) + "/"
    for key in try database.metadataKeys(prefix: failures) { try database.setMetadata(key, []) }
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
