import Glibc

/// How a run of indexing works.
public struct IndexingOptions: Sendable {
  /// Folders, or files, of articles; empty for those that the index knows.
  public var sources: [String]
  /// Build a new generation from nothing instead of changing the live one.
  public var rebuild = false
  /// Remove articles from the index even when a folder that held some is empty now.
  public var purge = false
  /// How long to wait for another writer.
  public var waitSeconds = 0.0
  /// Read again what could not be read before, though it has not changed.
  public var retryFailed = false
  /// Only these files are looked at: absolute paths, or relative to the current
  /// folder. Each must be in a folder of the index or of `sources`.
  public var files: [String]?
  /// Memory that a run may use, in bytes; at least 64 MiB.
  public var memory = 512 << 20
  /// Threads that read articles, as far as there are 64 MiB of `memory` for each.
  public var workers: Int

  /// Find out how much there is to read, for `IndexingProgress` to tell.
  public var countsAhead = false
  /// Bytes of a unit of work; else what `memory` allows.
  package var unitBytes: Int?
  /// How long a generation is kept that is neither live nor the one before.
  package var graceSeconds = OldGenerations.graceSeconds
  /// A smaller shard is not compacted however much of it is room.
  package var leastCompactedBytes = Compaction.leastBytes

  /// Options with their defaults: as many workers as there are processors.
  public init(sources: [String]) {
    self.sources = sources
    workers = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
