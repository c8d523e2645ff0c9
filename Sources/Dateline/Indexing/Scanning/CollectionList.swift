import FoundationEssentials

/// The collections of an index, and those of them that a run looks at.
struct CollectionList {
  private(set) var all: [Manifest.Collection]
  private(set) var wanted: [Manifest.Collection] = []

  init(_ known: [Manifest.Collection]) { all = known }

  /// With the folders that a person names; a new one becomes a collection named
  /// after its folder. None named means all that are known.
  func including(_ sources: [String]) throws(DatelineError) -> CollectionList {
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
