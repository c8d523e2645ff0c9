extension ArticleIndex {
  /// The folders of the collections, by the collections' names; absolute. An
  /// article's file is at its `path` below the folder of its `collection`.
  ///
  /// - Throws: `unusableIndex` when the index does not say.
  public func folders() throws(DatelineError) -> [String: String] {
    guard let generation = try reader.folder.liveGeneration() else { return [:] }
    let manifest = try Manifest.read(from: reader.folder.manifest(generation: generation))
    var folders: [String: String] = [:]
    for collection in manifest.collections { folders[collection.name] = collection.folder }
    return folders
  }
}
