/// What a run of indexing did. Counts are of articles unless they say otherwise.
public struct IndexingSummary: Sendable, Equatable {
  /// A file or a record that could not be read.
  public struct Failure: Error, Sendable, Equatable {
    /// The file, relative to its collection's folder.
    public var path: String
    /// The record's number in its file, from 1.
    public var recordNumber: Int?
    /// What failures are counted by ("is damaged").
    public var reason: String
    /// The fact and the remedy.
    public var message: String
  }

  /// Articles that the index did not know.
  public var added = 0
  /// Articles that say something else than before.
  public var updated = 0
  /// Articles that are as they were: of files that are, which were not opened, and of files
  /// that were read again.
  public var unchanged = 0
  /// Articles of files that have another name or place now; they were not read
  /// again.
  public var renamed = 0
  /// Of those that were added, what a run before had read that was killed, or was a
  /// rebuild and stopped.
  public var continued = 0
  /// Articles whose files are gone, or that changed files no longer hold.
  public var removed = 0
  /// Files that the scan saw and Dateline reads.
  public var files = 0
  /// Files of formats that are not read, by their extension.
  public var otherFormats: [String: Int] = [:]
  /// Everything that could not be read, by reason.
  public var failedByReason: [String: Int] = [:]
  /// The first of them, at most a hundred.
  public var failures: [Failure] = []
  /// How many articles the index holds now.
  public var articles = 0
  /// Bytes of files read.
  public var bytes = 0
  /// The run was stopped before its end; the next goes on where it was.
  public var isInterrupted = false
  /// Updates had blown the index up, and it was written anew, smaller.
  public var isCompacted = false
  /// Why it could not be, as on a full disk; what the run did otherwise stands.
  public var compactionFailure: String?
  /// How long it took.
  public var took: Duration = .zero

  /// How many files and records could not be read.
  public var failed: Int { failedByReason.values.reduce(0, +) }

  mutating func add(_ failure: ReadingFailure) {
    failedByReason[failure.reason, default: 0] += 1
    guard failures.count < 100 else { return }
    failures.append(
      Failure(
        path: failure.file.path, recordNumber: failure.recordNumber, reason: failure.reason,
        message: failure.message))
  }
}
