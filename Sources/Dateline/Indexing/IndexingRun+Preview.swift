import Xapian

extension IndexingRun {
  /// What a run would do, without doing it and without the lock.
  public func preview() throws(DatelineError) -> IndexingPreview {
    try reporting {
      guard let live = try folder.liveGeneration(), !options.rebuild else {
        return try preview(KnownFiles(), CollectionList([]))
      }
      let manifest = try Manifest.read(from: folder.manifest(generation: live))
      let known = try KnownFiles(in: Database(path: folder.shard(generation: live)))
      return try preview(known, CollectionList(manifest.collections))
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
      // The run itself would end here.
      if options.files == nil {
        try survey.guardAgainstEmptyFolder(collection, purge: options.purge)
      }
    }
    if let live = try folder.liveGeneration(), !options.rebuild {
      try survey.keepUnreachable(in: Database(path: folder.shard(generation: live)))
    }
    let renamed = try survey.settleRenames { _ in
      true
    } _: { file in
      preview.files.append(file.absolutePath)
      preview.bytes += file.size
    }
    preview.renamed = renamed.count
    preview.new = survey.newFiles
    preview.changed = survey.changedFiles
    preview.unchanged =
      survey.summary.files - survey.newFiles - survey.changedFiles - renamed.count
    let gone = vanished(from: collections, survey)
    preview.gone = gone.count
    preview.goneArticles = gone.reduce(0) { $0 + $1.articles }
    return preview
  }
}
