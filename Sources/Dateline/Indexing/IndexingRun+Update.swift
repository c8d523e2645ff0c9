import Articles
import Xapian

extension IndexingRun {
  /// Changes the live generation.
  func update(
    _ live: Int, _ manifest: Manifest, _ collections: CollectionList
  ) throws -> IndexingSummary {
    let shard = folder.shard(generation: live)
    let database = try Database(path: shard)
    try ShardTables.check(shard, database.statistics(), index: folder.path)
    var known = try KnownFiles(in: database)
    if options.retryFailed { known.forgetFailed() }
    let ahead = options.countsAhead ? WorkAhead(collections, known, progress) : nil
    defer { ahead?.end() }
    var survey = FolderSurvey(known: known, progress: progress, stop: stop)
    let update = LiveUpdate(shard: shard, budget: budget, progress: progress, stop: stop)
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
      guard !stop.isStopped else { return LiveUpdate.Produced() }
      try survey.keepUnreachable(in: Database(path: shard))
      let renamed: [RenamedFile]
      do {
        let database = try Database(path: shard)
        renamed = try survey.settleRenames { candidate in
          try isSame(candidate, in: database, manifest)
        } _: { file in
          try cutter.add(file)
        }
      } catch is RunStopped {
        survey.noteInterruption()
        return LiveUpdate.Produced()
      }
      cutter.flush()
      let gone = vanished(from: collections, survey)
      let database = try Database(path: shard)
      let unreached = try survey.scanFailureRecords { key throws(XapianError) in
        try database.metadata(key)
      }
      return LiveUpdate.Produced(
        vanished: gone.map(\.key), renamed: renamed, metadata: unreached)
    }
    FacetColumnFiles(shard: shard).refresh(shard, after: outcome.changes)
    if outcome.isCut { survey.noteInterruption() }
    var summary = survey.summary
    summary.bytes = outcome.bytes
    summary.articles = outcome.documents
    for failure in outcome.failures { summary.add(failure) }
    summary.added = outcome.articles.added
    summary.updated = outcome.articles.updated
    summary.unchanged += outcome.articles.unchanged
    summary.removed = outcome.articles.removed
    let updated = self.manifest(
      live, before: manifest.before, collections.all, built: manifest.built,
      articles: outcome.documents,
      compactBytes: manifest.compactBytes ?? FilePaths.size(of: shard))
    try updated.write(to: folder.manifest(generation: live))
    OldGenerations(folder).remove(
      upTo: live, except: [live, manifest.before ?? live], graceSeconds: options.graceSeconds)
    if !stop.isStopped {
      switch Compaction(folder: folder, options: options).runIfWorthwhile(updated) {
      case .notWanted: break
      case .done: summary.isCompacted = true
      case .failed(let reason): summary.compactionFailure = reason
      }
    }
    return summary
  }

  /// Whether a file's articles would be the same under its new path.
  private func isSame(
    _ candidate: RenamedFile, in database: borrowing Database, _ manifest: Manifest
  ) throws -> Bool {
    guard options.files == nil, let term = Term(SourceFileTerm.text(of: candidate.oldKey)),
      let article = try storedArticle(of: term, in: database),
      let collection = manifest.collections.first(where: { $0.name == article.collection })
    else { return false }
    return ArticleReader.readsAlike(
      collection.folder + "/" + article.path, candidate.file.absolutePath)
  }

  private func storedArticle(
    of file: Term, in database: borrowing Database
  ) throws -> IndexedArticle? {
    guard let stored = try database.document(unique: file) else { return nil }
    let dictionary = try DataDictionary(of: database)
    return DataDecoder { _ in dictionary }.fields(of: stored.data)
  }

  func vanished(
    from collections: CollectionList, _ survey: FolderSurvey
  ) -> [(key: UInt64, articles: Int)] {
    collections.wanted.flatMap {
      survey.known.vanished(from: $0.name, onlyListed: options.files != nil)
    }
  }
}
