import Synchronization

/// What a run has done so far; read from any thread while it goes on.
public final class IndexingProgress: Sendable {
  /// Counts at one moment.
  public struct Snapshot: Sendable, Equatable {
    /// Files that the scan has seen so far.
    public var files = 0
    /// Of them, files that have not changed since they were read.
    public var unchangedFiles = 0
    /// Articles read and written.
    public var articles = 0
    /// Bytes of files read, as they are after decompression.
    public var bytes = 0
    /// Bytes of files read, as they are on the disk.
    public var storedBytes = 0
    /// How many of those there will be in all; nil until that is known.
    public var totalStoredBytes: Int?
    /// Articles and files that could not be read.
    public var failures = 0
    /// All files have been read; the shards are being merged.
    public var isMerging = false

    /// How long reading the rest takes if it goes on as until now; nil while too
    /// little is known for a guess: less than two seconds, or a hundredth of all.
    public func secondsLeft(after seconds: Double) -> Double? {
      guard let total = totalStoredBytes, seconds > 2, storedBytes > 0, storedBytes <= total,
        storedBytes >= total / 100
      else { return nil }
      return seconds * Double(total - storedBytes) / Double(storedBytes)
    }
  }

  private let state = Mutex(Snapshot())

  /// Nothing done yet.
  public init() {}

  /// The counts now.
  public var snapshot: Snapshot { state.withLock { $0 } }

  func update(_ change: (inout Snapshot) -> Void) { state.withLock { change(&$0) } }
}

/// Asks a run to stop cleanly: what is done is committed, the next run goes on.
public final class StopSignal: Sendable {
  private let flag = Atomic(false)

  /// Not yet asked.
  public init() {}

  /// Asks; safe from a signal's handler and from any thread.
  public func stop() { flag.store(true, ordering: .relaxed) }

  /// Whether it was asked.
  public var isStopped: Bool { flag.load(ordering: .relaxed) }
}
