import Articles
import Dispatch
import Synchronization
import Xapian

/// Changes the live generation: workers read and map, one writer replaces, in
/// path order.
struct LiveUpdate {
  let shard: String
  let budget: MemoryBudget
  let progress: IndexingProgress
  let stop: StopSignal

  /// A unit that was read, on its way to the writer.
  struct PreparedUnit: Sendable {
    struct Article: Sendable {
      enum Document: Sendable {
        /// The document of this number still says the same.
        case stands(at: UInt32)
        /// This one comes in the place of the document of that number.
        case changed(at: UInt32, PackedDocument)
        case new(PackedDocument)
      }

      var file: SourceFile
      var document: Document
    }

    var content: WorkUnit.Content
    var articles: [Article] = []
    var outcome = UnitOutcome()

    /// Files of which nothing could be read. One that was read and holds no text
    /// is not among them: it is an article no longer.
    var unreadableFiles: Set<UInt64> {
      let noText = ArticleError.Reason.noText.rawValue
      return Set(outcome.failures.filter { $0.reason != noText }.map(\.file.key))
        .subtracting(articles.map(\.file.key))
    }
  }

  /// What the producer found out, beside the units.
  struct Produced: Sendable {
    /// Files that the index holds and the scan did not see.
    var vanished: [UInt64] = []
    /// Files that the index knows under another name.
    var renamed: [RenamedFile] = []
    /// What changed beside articles.
    var metadata: [MetadataRecord] = []
  }

  /// How the producer ended.
  private enum End: Sendable {
    case all(Produced)
    /// It was stopped, or failed: the file that was being cut may go on.
    case inTheMiddle
  }

  /// Reads the units that `produce` brings, replaces those files' documents, and
  /// then removes the files that it says are gone.
  func run(_ produce: (inout UnitCutter) throws -> Produced) throws -> LiveWriter.Outcome {
    let queue = WorkQueue(capacity: budget.workers * 2 + 2, stop: stop)
    let prepared = OrderedMailbox<PreparedUnit>()
    let dictionary = try DataDictionary(of: Database(path: shard))
    let team = WorkerTeam(count: budget.workers, whenFailing: queue.cancel) { [self] in
      var reader = UnitReader(dictionary, vocabulary: budget.vocabulary)
      var standing = try StandingArticles(shard: shard)
      while var unit = queue.pop() {
        standing.beginUnit()
        var articles: [PreparedUnit.Article] = []
        var found: StandingArticles.Standing?
        let outcome = try reader.read(unit, until: stop) { article, id, file in
          found = try standing.take(id, of: file)
          guard let found, found.fingerprint == ArticleFingerprint(of: article) else {
            return false
          }
          articles.append(.init(file: file, document: .stands(at: found.number)))
          return true
        } _: { document, file in
          let document = PackedDocument(copying: document)
          articles.append(
            .init(
              file: file,
              document: found.map { .changed(at: $0.number, document) } ?? .new(document)))
        }
        if unit.cut(to: outcome.files) { queue.noteCut() }
        prepared.put(
          PreparedUnit(content: unit.content, articles: articles, outcome: outcome),
          at: unit.number)
      }
    }
    let end = Mutex<End>(.inTheMiddle)
    let written = Mutex<LiveWriter.Outcome?>(nil)
    let writing = WorkerTeam(count: 1, whenFailing: queue.cancel) { [self] in
      let writer = try LiveWriter(
        shard: shard, commitBytes: budget.commitBytes, progress: progress, stop: stop)
      var isWhole = true
      while isWhole, let unit = prepared.next() {
        isWhole = try writer.write(unit)
        queue.release()
      }
      if isWhole, case .all(let produced) = end.withLock({ $0 }) {
        isWhole = try writer.write(produced)
      }
      // Writing takes longer than reading: what is read and not written when the run is
      // stopped is read again by the next.
      if !isWhole { queue.noteCut() }
      try writer.finish()
      written.withLock { $0 = writer.outcome }
    }
    let failure: (any Error)?
    do {
      var cutter = UnitCutter(queue: queue, unitBytes: budget.unitBytes)
      let found = try produce(&cutter)
      cutter.flush()
      queue.finish()
      try team.wait()
      if !queue.isCut { end.withLock { $0 = .all(found) } }
      failure = nil
    } catch {
      queue.cancel()
      try? team.wait()
      failure = error
    }
    prepared.finish()
    try writing.wait()
    if let failure { throw failure }
    var outcome = written.withLock { $0 } ?? LiveWriter.Outcome()
    outcome.isCut = queue.isCut
    return outcome
  }
}
