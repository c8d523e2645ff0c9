import Xapian

extension IndexingRun {
  /// Builds the generation after the live one from nothing, and swaps.
  func build(after live: Int, _ collections: CollectionList) throws -> IndexingSummary {
    let generation = live + 1
    let build = GenerationBuild(
      folder: folder, generation: generation, workers: options.workers, unitBytes: unitBytes,
      progress: progress)
    var survey = FolderSurvey(known: KnownFiles(), progress: progress, stop: stop)
    let scanned = options.rebuild ? collections.all : collections.wanted
    let (articles, bytes, failures) = try build.run { cutter in
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
    }
    if stop.isStopped && options.rebuild {
      FilePaths.remove(folder.generation(generation))
      throw DatelineError(
        .interrupted, "the rebuild was stopped. The index is as it was before.")
    }
    var summary = survey.summary
    summary.added = articles
    summary.articles = articles
    summary.bytes = bytes
    for failure in failures { summary.add(failure) }
    try writeManifest(generation, collections.all, built: nil, articles: articles)
    try folder.swap(to: generation)
    removeOldGenerations(keeping: [generation, live])
    return summary
  }

  /// The generation before is kept for `rollback`; those before it may still be
  /// open in a reader, which keeps its files until it looks again.
  private func removeOldGenerations(keeping kept: [Int]) {
    for number in folder.allGenerations() where !kept.contains(number) {
      FilePaths.remove(folder.generation(number))
    }
  }
}
