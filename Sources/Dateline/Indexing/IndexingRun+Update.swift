import Xapian

extension IndexingRun {
  /// Changes the live generation.
  func update(
    _ live: Int, _ manifest: Manifest, _ collections: CollectionList
  ) throws -> IndexingSummary {
    let shard = folder.shard(generation: live)
    var known = try KnownFiles(in: Database(path: shard))
    if options.retryFailed { known.forgetFailed() }
    var survey = FolderSurvey(known: known, progress: progress, stop: stop)
    let update = LiveUpdate(
      shard: shard, workers: options.workers, unitBytes: unitBytes, progress: progress)
    var gone: [(key: UInt64, articles: Int)] = []
    let outcome = try update.run { cutter in
      for collection in collections.wanted {
        try survey.walk(collection, only: collections.listed(in: collection)) {
          try cutter.add($0)
        }
        cutter.flush()
        if options.files == nil {
          try survey.guardAgainstEmptyFolder(collection, purge: options.purge)
        }
      }
      // An interrupted scan has not seen everything: nothing is known to be gone.
      if !stop.isStopped {
        try survey.keepUnreachable(in: Database(path: shard))
        gone = vanished(from: collections, survey)
      }
      return LiveUpdate.Produced(vanished: gone.map(\.key))
    }
    var summary = survey.summary
    summary.bytes = outcome.bytes
    summary.articles = outcome.documents
    for failure in outcome.failures { summary.add(failure) }
    survey.count(outcome.articles, into: &summary)
    summary.removed += gone.reduce(0) { $0 + $1.articles }
    try writeManifest(live, collections.all, built: manifest.built, articles: outcome.documents)
    return summary
  }

  private func vanished(
    from collections: CollectionList, _ survey: FolderSurvey
  ) -> [(key: UInt64, articles: Int)] {
    collections.wanted.flatMap {
      survey.known.vanished(from: $0.name, onlyListed: options.files != nil)
    }
  }

  /// What a run would do, without doing it and without the lock.
  public func preview() throws(DatelineError) -> IndexingPreview {
    do {
      guard let live = try folder.liveGeneration(), !options.rebuild else {
        return try preview(KnownFiles(), CollectionList([]))
      }
      let manifest = try Manifest.read(from: folder.manifest(generation: live))
      let known = try KnownFiles(in: Database(path: folder.shard(generation: live)))
      return try preview(known, CollectionList(manifest.collections))
    } catch let error as DatelineError {
      throw error
    } catch let error as XapianError {
      throw DatelineError(error, index: folder.path)
    } catch {
      throw DatelineError(.inputOutput, "\(error)")
    }
  }

  private func preview(
    _ known: KnownFiles, _ collections: CollectionList
  ) throws -> IndexingPreview {
    let collections = try collections.including(options.sources, files: options.files)
    var known = known
    if options.retryFailed { known.forgetFailed() }
    var survey = FolderSurvey(known: known, progress: progress, stop: stop)
    var preview = IndexingPreview()
    for collection in collections.wanted {
      try survey.walk(collection, only: collections.listed(in: collection)) { file in
        preview.files.append(file.absolutePath)
        preview.bytes += file.size
      }
    }
    preview.new = survey.newFiles
    preview.changed = survey.changedFiles
    preview.unchanged = survey.summary.files - survey.newFiles - survey.changedFiles
    if let live = try folder.liveGeneration(), !options.rebuild {
      try survey.keepUnreachable(in: Database(path: folder.shard(generation: live)))
    }
    let gone = vanished(from: collections, survey)
    preview.gone = gone.count
    preview.goneArticles = gone.reduce(0) { $0 + $1.articles }
    return preview
  }
}
