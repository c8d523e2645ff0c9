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
  public let stop = StopSignal()

  /// A run over the index in a folder, which need not exist yet.
  public init(index: String, options: IndexingOptions) {
    folder = IndexFolder(index)
    self.options = options
  }

  /// Does the run. Files that can't be read are in the summary; an error means
  /// that the run could not go on, and that the index is as it was or has what
  /// was committed until then.
  public func run() throws(DatelineError) -> IndexingSummary {
    let start = ContinuousClock.now
    do {
      let lock = try IndexLock(folder, waitingSeconds: options.waitSeconds)
      var summary = try runLocked(lock)
      summary.took = ContinuousClock.now - start
      return summary
    } catch let error as DatelineError {
      throw error
    } catch let error as XapianError {
      throw DatelineError(error, index: folder.path)
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
      .including(options.sources)
    if let live, let manifest, !options.rebuild {
      return try update(live, manifest, collections)
    }
    return try build(after: live ?? folder.allGenerations().last ?? 0, collections)
  }

  private func readManifest(_ number: Int) throws -> Manifest? {
    try Manifest.read(from: folder.manifest(generation: number))
  }

  private func build(after live: Int, _ collections: CollectionList) throws -> IndexingSummary {
    let generation = live + 1
    let build = GenerationBuild(
      folder: folder, generation: generation, workers: options.workers, progress: progress)
    var survey = FolderSurvey(known: KnownFiles(), progress: progress, stop: stop)
    let scanned = options.rebuild ? collections.all : collections.wanted
    let (articles, bytes, failures) = try build.run { cutter in
      for collection in scanned { try survey.walk(collection, into: &cutter) }
    }
    var summary = survey.summary
    summary.added = articles
    summary.articles = articles
    summary.bytes = bytes
    for failure in failures { summary.add(failure) }
    if stop.isStopped && options.rebuild {
      FilePaths.remove(folder.generation(generation))
      throw DatelineError(
        .interrupted, "the rebuild was stopped. The index is as it was before.")
    }
    try writeManifest(generation, collections, built: nil, articles: articles)
    try folder.swap(to: generation)
    removeOldGenerations(keeping: [generation, generation - 1])
    return summary
  }

  private func update(
    _ live: Int, _ manifest: Manifest, _ collections: CollectionList
  ) throws -> IndexingSummary {
    let shard = folder.shard(generation: live)
    let known = try KnownFiles(in: Database(path: shard))
    var survey = FolderSurvey(known: known, progress: progress, stop: stop)
    let update = LiveUpdate(shard: shard, workers: options.workers, progress: progress)
    let outcome = try update.run { cutter in
      for collection in collections.wanted {
        try survey.walk(collection, into: &cutter)
        try survey.guardAgainstEmptyFolder(collection, purge: options.purge)
      }
      // An interrupted scan has not seen everything: nothing is known to be gone.
      guard !stop.isStopped else { return LiveUpdate.Produced() }
      let vanished = collections.wanted.flatMap { survey.known.vanished(from: $0.name) }
      return LiveUpdate.Produced(vanished: vanished.map(\.key))
    }
    var summary = survey.summary
    summary.bytes = outcome.bytes
    summary.articles = outcome.documents
    for failure in outcome.failures { summary.add(failure) }
    survey.count(outcome.articles, into: &summary)
    if !stop.isStopped {
      let vanished = collections.wanted.flatMap { survey.known.vanished(from: $0.name) }
      summary.removed += vanished.reduce(0) { $0 + $1.articles }
    }
    try writeManifest(live, collections, built: manifest.built, articles: outcome.documents)
    return summary
  }

  private func writeManifest(
    _ generation: Int, _ collections: CollectionList, built: String?, articles: Int
  ) throws {
    let now = Date.now.formatted(.iso8601)
    let manifest = Manifest(
      schemaVersion: Schema.version, generation: generation, collections: collections.all,
      built: built ?? now, updated: now, xapianVersion: XapianLibrary.version, articles: articles)
    try manifest.write(to: folder.manifest(generation: generation))
  }

  private func removeOldGenerations(keeping kept: [Int]) {
    for number in folder.allGenerations() where !kept.contains(number) {
      FilePaths.remove(folder.generation(number))
    }
  }
}
