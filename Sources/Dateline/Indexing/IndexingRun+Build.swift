import Xapian

extension IndexingRun {
  /// Builds the generation after the live one from nothing, and swaps.
  func build(after live: Int, _ collections: CollectionList) throws -> IndexingSummary {
    // A number that was never used: a reader tells generations apart by it.
    let generation = max(live, folder.allGenerations().last ?? 0) + 1
    let scanned = options.rebuild ? collections.all : collections.wanted
    let journal = try BuildJournal(folder: folder.building, unitBytes: budget.unitBytes)
    let build = GenerationBuild(
      folder: folder, generation: generation, budget: budget, journal: journal,
      finished: try finishedUnits(journal, scanned, collections),
      progress: progress, stop: stop, needsAll: options.rebuild)
    let ahead = options.countsAhead ? WorkAhead(collections, KnownFiles(), progress) : nil
    defer { ahead?.end() }
    var survey = FolderSurvey(known: KnownFiles(), progress: progress, stop: stop)
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
    summary.continued = outcome.continued
    for failure in outcome.failures { summary.add(failure) }
    let manifest = manifest(
      generation, before: live == 0 ? nil : live, collections.all, articles: outcome.articles,
      compactBytes: FilePaths.size(of: folder.shard(generation: generation)))
    try manifest.write(to: folder.manifest(generation: generation))
    let old = OldGenerations(folder)
    old.noteLive(live)
    try folder.swap(to: generation)
    journal.end()
    old.remove(except: [generation, live], graceSeconds: options.graceSeconds)
    return summary
  }

  /// What a build that was killed or stopped has left and is still so: the folders are
  /// looked through once more than else.
  private func finishedUnits(
    _ journal: BuildJournal, _ scanned: [Manifest.Collection], _ collections: CollectionList
  ) throws -> FinishedUnits {
    guard !journal.left.isEmpty else { return FinishedUnits() }
    var seen: Set<UInt64> = []
    for collection in scanned {
      let scan = FolderScan(collection: collection, listed: collections.listed(in: collection))
      try scan.forEach { finding in
        if stop.isStopped { throw RunStopped() }
        if case .file(let file) = finding { seen.insert(FinishedPiece.mark(of: file)) }
      }
    }
    return FinishedUnits(journal.left, seen: seen)
  }
}
