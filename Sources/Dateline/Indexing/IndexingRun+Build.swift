import Xapian

extension IndexingRun {
  /// Builds the generation after the live one from nothing, and swaps.
  func build(after live: Int, _ collections: CollectionList) throws -> IndexingSummary {
    // A number that was never used: a reader tells generations apart by it.
    let generation = max(live, folder.allGenerations().last ?? 0) + 1
    let build = GenerationBuild(
      folder: folder, generation: generation, workers: options.workers, unitBytes: unitBytes,
      progress: progress, stop: stop, needsAll: options.rebuild)
    let ahead = options.countsAhead ? WorkAhead(collections, KnownFiles(), progress) : nil
    defer { ahead?.end() }
    var survey = FolderSurvey(known: KnownFiles(), progress: progress, stop: stop)
    let scanned = options.rebuild ? collections.all : collections.wanted
    let outcome = try build.run { cutter in
      for collection in scanned {
        try survey.walk(collection, only: collections.listed(in: collection)) {
          try cutter.add($0)
        }
        cutter.flush()
        if options.rebuild && options.files == nil {
          // An index that can't be read any more is rebuilt whatever it held.
          try survey.guardAgainstEmptyFolder(
            collection,
            before: try? KnownFiles(in: Database(path: folder.shard(generation: live))),
            purge: options.purge)
        }
      }
      if options.rebuild && survey.summary.isInterrupted { throw RunStopped() }
      return try survey.scanFailureRecords()
    }
    if outcome.isCut { survey.noteInterruption() }
    var summary = survey.summary
    summary.added = outcome.articles
    summary.articles = outcome.articles
    summary.bytes = outcome.bytes
    for failure in outcome.failures { summary.add(failure) }
    let manifest = manifest(
      generation, before: live == 0 ? nil : live, collections.all, articles: outcome.articles,
      compactBytes: FilePaths.size(of: folder.shard(generation: generation)))
    try manifest.write(to: folder.manifest(generation: generation))
    let old = OldGenerations(folder)
    old.noteLive(live)
    try folder.swap(to: generation)
    old.remove(except: [generation, live], graceSeconds: options.graceSeconds)
    return summary
  }
}
