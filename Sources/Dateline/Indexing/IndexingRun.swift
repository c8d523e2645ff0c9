import FoundationEssentials
import Xapian

/// One run of `dateline index`: brings an index up to date with folders of
/// articles, or builds it anew.
public struct IndexingRun: Sendable {
  let folder: IndexFolder
  let options: IndexingOptions
  /// What the run has done so far.
  public let progress = IndexingProgress()
  /// Asks the run to stop cleanly.
  public let stop: StopSignal

  /// A run over the index in a folder, which need not exist yet.
  public init(index: String, options: IndexingOptions, stop: StopSignal = StopSignal()) {
    folder = IndexFolder(index)
    self.options = options
    self.stop = stop
  }

  /// Does the run. Files that can't be read are in the summary; an error means
  /// that the run could not go on, and that the index is as it was or has what
  /// was committed until then.
  public func run() throws(DatelineError) -> IndexingSummary {
    try reporting {
      let start = ContinuousClock.now
      let lock = try IndexLock(folder, waitingSeconds: options.waitSeconds)
      var summary = try runLocked(lock)
      summary.took = ContinuousClock.now - start
      return summary
    }
  }

  /// Does some work, and says in words for a person why it failed.
  func reporting<Result>(_ work: () throws -> Result) throws(DatelineError) -> Result {
    do {
      return try work()
    } catch let error as DatelineError {
      throw error
    } catch let error as XapianError {
      // The stub named a generation when the run began: a file of it is missing.
      throw error.code == .notFound
        ? .damaged(error, index: folder.path) : DatelineError(error, index: folder.path)
    } catch is RunStopped {
      throw DatelineError(
        .interrupted,
        options.rebuild
          ? "the rebuild was stopped. The index is as it was before, and the next rebuild goes on "
            + "where this one was."
          : "the run was stopped before it read anything. The next one goes on.")
    } catch {
      throw DatelineError(.inputOutput, "\(error)")
    }
  }

  private func runLocked(_ lock: borrowing IndexLock) throws -> IndexingSummary {
    let live = try folder.liveGeneration()
    let manifest = try live.flatMap { number in
      options.rebuild ? try? readManifest(number) : try readManifest(number)
    }
    let collections = try CollectionList(manifest?.collections ?? [])
      .including(options.sources, files: options.files)
    if let live, let manifest, !options.rebuild {
      return try update(live, manifest, collections)
    }
    return try build(after: live ?? folder.allGenerations().last ?? 0, collections)
  }

  var budget: MemoryBudget {
    MemoryBudget(
      memory: options.memory, workers: options.workers, unitBytes: options.unitBytes)
  }

  private func readManifest(_ number: Int) throws -> Manifest? {
    try Manifest.read(from: folder.manifest(generation: number))
  }

  func manifest(
    _ generation: Int, before: Int?, _ collections: [Manifest.Collection], built: String? = nil,
    articles: Int, compactBytes: Int?
  ) -> Manifest {
    let now = Date.now.formatted(.iso8601)
    return Manifest(
      schemaVersion: Schema.version, generation: generation, before: before,
      collections: collections, built: built ?? now, updated: now,
      xapianVersion: XapianLibrary.version, articles: articles, compactBytes: compactBytes)
  }
}
