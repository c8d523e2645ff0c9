import FoundationEssentials

/// The collections of an index, and those of them that a run looks at.
struct CollectionList {
  private(set) var all: [Manifest.Collection]
  private(set) var wanted: [Manifest.Collection] = []

  init(_ known: [Manifest.Collection]) { all = known }

  /// Relative paths of the files that alone are looked at, by collection name.
  private var listedFiles: [String: [String]]?

  /// What of a collection is looked at; nil for all of it.
  func listed(in collection: Manifest.Collection) -> [String]? {
    listedFiles.map { $0[collection.name] ?? [] }
  }

  /// With the folders that a person names, of which only `files` are looked at
  /// where there are any. Each file belongs to the innermost folder that it is in.
  func including(
    _ sources: [String], files: [String]? = nil
  ) throws(DatelineError) -> CollectionList {
    var list = try naming(sources)
    guard let files else { return list }
    var listed: [String: [String]] = [:]
    for file in files {
      let path = FilePaths.absolute(file)
      let owner = list.wanted.filter { path.hasPrefix($0.folder + "/") }
        .max { $0.folder.utf8.count < $1.folder.utf8.count }
      guard let owner else {
        throw DatelineError(
          .badRequest,
          "\(file) is in none of the folders of the index. Name its folder too: "
            + "dateline index FOLDER --files-from …")
      }
      listed[owner.name, default: []].append(
        String(decoding: path.utf8.dropFirst(owner.folder.utf8.count + 1), as: UTF8.self))
    }
    list.listedFiles = listed.mapValues { Set($0).sorted() }
    return list
  }

  /// A new folder becomes a collection named after it. None named means all that
  /// are known.
  private func naming(_ sources: [String]) throws(DatelineError) -> CollectionList {
    var list = self
    guard !sources.isEmpty else {
      guard !all.isEmpty else {
        throw DatelineError(
          .badRequest, "there is no folder to index yet. Name one: dateline index FOLDER")
      }
      list.wanted = all
      return list
    }
    for source in sources {
      let path = FilePaths.absolute(source)
      guard FileManager.default.fileExists(atPath: path) else {
        throw DatelineError(
          .inputOutput,
          "\(source) does not exist. Is the disk mounted? Nothing was changed in the index.")
      }
      let collection =
        list.all.first { $0.folder == path }
        ?? Manifest.Collection(name: list.freeName(for: path), folder: path)
      if !list.all.contains(collection) { list.all.append(collection) }
      if !list.wanted.contains(collection) { list.wanted.append(collection) }
    }
    return list
  }

  private func freeName(for path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "articles"
    var free = name
    var number = 2
    while all.contains(where: { $0.name == free }) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}
