import FoundationEssentials

/// Where an index lives on disk, and what its parts are called.
///
///     index/
///       XAPIANDB             a Xapian stub database: one line a shard
///       generations/<n>/…    one complete set of shards, with manifest.json and the columns
///                            that facets are counted from
///       building/…           a generation that is being made
///       lock                 held by the one process that writes
///       names.toml           names merged, hidden and added, by hand
///
/// A rebuild makes a new generation and swaps `XAPIANDB` by one rename, so that
/// a reader sees the old index or the new one, never half of one
/// (https://xapian.org/docs/admin_notes.html#stub-database-files).
package struct IndexFolder: Sendable, Hashable {
  /// Absolute, without a slash at its end.
  package let path: String

  package init(_ path: String) {
    self.path = FilePaths.absolute(path)
  }

  package var stub: String { path + "/XAPIANDB" }
  package var lock: String { path + "/lock" }
  package var names: String { path + "/names.toml" }
  package var generations: String { path + "/generations" }
  package var building: String { path + "/building" }

  package func generation(_ number: Int) -> String { "\(generations)/\(number)" }
  package func shard(generation number: Int) -> String { generation(number) + "/shard-0" }
  package func manifest(generation number: Int) -> String { generation(number) + "/manifest.json" }

  /// The generation that the stub names; nil when there is no index yet.
  package func liveGeneration() throws(DatelineError) -> Int? {
    guard let stub = try FilePaths.read(stub) else { return nil }
    for line in stub.split(separator: "\n") {
      let parts = line.split(separator: "/")
      if line.hasPrefix("auto generations/"), parts.count == 3, let number = Int(parts[1]) {
        return number
      }
    }
    throw DatelineError(
      .unusableIndex,
      "\(self.stub) is not a stub that Dateline wrote. Build the index again with: "
        + "dateline index FOLDER --rebuild")
  }

  /// Makes a generation the one that readers open from now on.
  package func swap(to generation: Int) throws(DatelineError) {
    try FilePaths.writeAtomically("auto generations/\(generation)/shard-0\n", to: stub)
  }

  /// The numbers of all complete generations, oldest first.
  package func allGenerations() -> [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: generations)) ?? []
    return names.compactMap { Int($0) }.sorted()
  }
}
