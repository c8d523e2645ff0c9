import Synchronization
import Xapian

/// Builds a new generation from nothing, on all cores: every worker turns units
/// of work into small databases of its own, and merging makes one of them, in
/// path order.
///
/// Why many small ones: Xapian's time goes into walking its in-memory maps of
/// postings, which stay in the processor's caches only while they are small, and
/// two workers can't share one database anyway.
struct GenerationBuild {
  let folder: IndexFolder
  let generation: Int
  let budget: MemoryBudget
  let journal: BuildJournal
  /// What was read by a build before, and needs not be read again.
  let finished: FinishedUnits
  let progress: IndexingProgress
  let stop: StopSignal
  /// A part of the files is of no use: a run that is stopped throws `RunStopped`.
  let needsAll: Bool

  /// What came of all units.
  struct Outcome {
    var articles = 0
    var bytes = 0
    var failures: [ReadingFailure] = []
    /// The run was stopped before all was read.
    var isCut = false
    /// Articles that a run before had read.
    var continued = 0
  }

  /// Reads what `produce` brings and leaves a complete shard, not yet live, with the
  /// metadata that it returns. A build that fails leaves nothing: perhaps the disk is
  /// full. One that is stopped and of no use leaves what the next can go on from.
  func run(_ produce: (inout UnitCutter) throws -> [MetadataRecord]) throws -> Outcome {
    do {
      return try build(produce)
    } catch is RunStopped {
      throw RunStopped()
    } catch {
      journal.end()
      FilePaths.remove(folder.generation(generation))
      throw error
    }
  }

  private func build(
    _ produce: (inout UnitCutter) throws -> [MetadataRecord]
  ) throws -> Outcome {
    let queue = WorkQueue(capacity: budget.workers * 2, stop: stop)
    let merging = MergeTree(prefix: journal.path("merged-"))
    let collected = Mutex<[Int: UnitOutcome]>([:])
    let continued = Mutex(0)
    let learning = DictionaryLearning(known: journal.dictionary)
    let team = WorkerTeam(count: budget.workers, whenFailing: queue.cancel) { [self] in
      guard let first = queue.pop() else { return }
      // However the first unit ends: the others wait for it.
      defer { if first.number == 0 { learning.finish() } }
      var reader =
        first.number == 0 && journal.dictionary == nil
        ? UnitReader(teaching: learning, vocabulary: budget.vocabulary)
        : UnitReader(awaiting: learning, vocabulary: budget.vocabulary)
      var next: WorkUnit? = first
      while var unit = next {
        let (piece, outcome) = try build(unit, with: &reader)
        if unit.cut(to: outcome.files) { queue.noteCut() }
        if unit.number == 0 { learning.finish() }
        if outcome.unfinished == nil {
          try journal.add(FinishedPiece(path: piece.path, of: unit, outcome), learning.wait())
        }
        collected.withLock { $0[unit.number] = outcome }
        queue.release()
        try merge(piece, into: merging)
        next = queue.pop()
      }
    }
    var cutter = UnitCutter(queue: queue, unitBytes: budget.unitBytes, finished: finished) {
      piece, number in
      let failures = try Self.failures(in: piece)
      collected.withLock {
        $0[number] = UnitOutcome(
          articles: piece.articles, bytes: piece.bytes, failures: failures)
      }
      continued.withLock { $0 += piece.articles }
      progress.update {
        $0.articles += piece.articles
        $0.bytes += piece.bytes
        $0.storedBytes += piece.storedBytes
        $0.failures += failures.count
      }
      try merge(MergeTree.Piece(first: number, count: 1, path: piece.path), into: merging)
    }
    let metadata: [MetadataRecord]
    do {
      metadata = try produce(&cutter)
      cutter.flush()
      try cutter.takeRest()
    } catch {
      queue.cancel()
      try? team.wait()
      throw error
    }
    queue.finish()
    try team.wait()
    learning.finish()
    if needsAll && queue.isCut { throw RunStopped() }
    progress.update { $0.isMerging = true }
    try finish(
      merging.remaining(), learning.wait(), metadata, unfinished: queue.unfinished)
    var outcome = Outcome(isCut: queue.isCut, continued: continued.withLock { $0 })
    for unit in collected.withLock({ $0.sorted { $0.key < $1.key }.map(\.value) }) {
      outcome.articles += unit.articles
      outcome.bytes += unit.bytes
      outcome.failures += unit.failures
    }
    return outcome
  }

  private func build(
    _ unit: WorkUnit, with reader: inout UnitReader
  ) throws -> (MergeTree.Piece, UnitOutcome) {
    let path = journal.path("unit-\(unit.number)")
    let database = try DatabaseBuilder(path: path)
    var outcome = try reader.read(unit, until: stop) { document, _ in
      try database.add(document)
      progress.update { $0.articles += 1 }
    }
    for (key, failures) in FailureRecords.byKey(outcome.failures) {
      try database.setMetadata(key, failures.encoded())
    }
    if let file = outcome.unfinished {
      // Its articles can be found until the next run reads it from its beginning.
      let mark = PendingFile(signature: 0, nextRecord: 1)
      try database.setMetadata(PendingFile.metadataKey(file.key), mark.encoded)
    }
    try database.close()
    progress.update {
      $0.bytes += outcome.bytes
      $0.storedBytes += outcome.storedBytes
      $0.failures += outcome.failures.count
    }
    outcome.failures = Array(outcome.failures.prefix(10_000))
    return (MergeTree.Piece(first: unit.number, count: 1, path: path), outcome)
  }

  private func merge(_ piece: MergeTree.Piece, into merging: MergeTree) throws {
    // The last merge has no more to do for it, and is soon wanted.
    if stop.isStopped { return merging.keep(piece) }
    var piece = piece
    while let (sources, result) = merging.add(piece) {
      let paths = sources.map(\.path)
      try DatabaseFiles.compact(paths, to: result.path)
      try journal.merge(paths, into: result.path)
      journal.remove(paths)
      piece = result
    }
  }

  /// Merges what is left into the generation's shard. The description of the
  /// index goes first, so that it wins over nothing.
  private func finish(
    _ pieces: [MergeTree.Piece], _ dictionary: DataDictionary?, _ metadata: [MetadataRecord],
    unfinished: WorkQueue.Unfinished?
  ) throws {
    let head = journal.path("head")
    let description = try WritableDatabase(path: head, .create, synchronised: false)
    try IndexDescription.current.write(to: description)
    try description.setMetadata(DataDictionary.metadataKey, dictionary?.bytes ?? [])
    for record in metadata { try description.setMetadata(record.key, record.value) }
    if let (file, nextRecord) = unfinished {
      let mark = PendingFile(signature: file.signature, nextRecord: nextRecord)
      try description.setMetadata(PendingFile.metadataKey(file.key), mark.encoded)
    }
    try description.close()
    FilePaths.remove(folder.generation(generation))
    try FilePaths.makeFolder(folder.generation(generation))
    let shard = folder.shard(generation: generation)
    let columns = FacetColumnFiles(shard: shard)
    try ShardMerge.merge([head] + pieces.map(\.path), into: shard) {
      // The merge leaves no block that amending has left.
      try CopyGrouping.group(pieces.map(\.path))
    } reading: {
      if finished.isEmpty { columns.refresh(shard) }
    }
    guard !finished.isEmpty else { return }
    // What a run that was killed had put into groups may be in others now.
    try CopyGrouping.update(shard)
    columns.refresh(shard)
  }

  /// What a run before could not read.
  private static func failures(in piece: FinishedPiece) throws -> [ReadingFailure] {
    let database = try Database(path: piece.path)
    var failures: [ReadingFailure] = []
    for key in try database.metadataKeys(prefix: ReadingFailure.metadataPrefix) {
      guard let stored = StoredFailures(encoded: try database.metadata(key)) else { continue }
      let file = SourceFile(
        collection: stored.collection, path: stored.path, absolutePath: stored.path, size: 0,
        modified: 0)
      failures += stored.failures.map {
        ReadingFailure(
          file: file, recordNumber: $0.recordNumber, reason: $0.reason, message: $0.message)
      }
    }
    return failures
  }
}
