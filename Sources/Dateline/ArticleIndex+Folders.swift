import Glibc

extension ArticleIndex {
  /// The folders of the collections, by the collections' names; absolute. An
  /// article's file is at its `path` below the folder of its `collection`.
  ///
  /// - Throws: `unusableIndex` when the index does not say.
  public func folders() throws(DatelineError) -> [String: String] {
    guard let generation = try reader.folder.liveGeneration() else { return [:] }
    let manifest = try Manifest.read(from: reader.folder.manifest(generation: generation))
    var folders: [String: String] = [:]
    for collection in manifest.collections {
      let isFile = Self.isFile(collection.folder)
      folders[collection.name] =
        isFile ? FilePaths.folder(of: collection.folder) : collection.folder
    }
    return folders
  }

  /// A single file that was indexed is a collection too, and its path is its name.
  private static func isFile(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }
}
