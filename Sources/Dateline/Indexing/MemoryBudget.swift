/// How the memory that a run may use is shared out, among its workers and among what takes it.
struct MemoryBudget: Sendable {
  /// Threads that read articles; fewer than asked for where there is not memory for all.
  let workers: Int
  /// Bytes of a unit of work, so that what is on its way has three quarters of a worker's share: a
  /// byte that is read takes some thirty until it is written, in the article, its terms and the
  /// postings.
  let unitBytes: Int
  /// Different terms that a worker remembers, in the other quarter; what it forgets is
  /// looked up and stemmed again.
  let vocabulary: Int
  /// Bytes of text between two commits of an update: Xapian's maps take some thirty for one, and
  /// are half of an update's memory.
  let commitBytes: Int

  /// Beyond so much of each, more memory is no quicker.
  static let maximumVocabulary = 400_000
  static let maximumCommitBytes = 8 << 20
  /// With less a worker would forget words as it meets them.
  private static let leastForWorker = 64 << 20
  /// What a term takes in `TermBuilder`'s tables.
  private static let bytesForTerm = 120

  /// `memory` is in bytes. Units have `unitBytes` where that is said.
  init(memory: Int, workers asked: Int, unitBytes: Int? = nil) {
    workers = max(1, min(asked, memory / Self.leastForWorker))
    let share = memory / workers
    self.unitBytes = unitBytes ?? min(WorkUnit.maximumBytes, max(1 << 16, share / 4 * 3 / 30))
    vocabulary = min(Self.maximumVocabulary, share / 4 / Self.bytesForTerm)
    commitBytes = min(Self.maximumCommitBytes, memory / 60)
  }
}
