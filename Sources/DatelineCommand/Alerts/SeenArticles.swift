import Glibc

/// The articles that a saved search has shown: a file of ids, one a line. Ids outlive
/// a rebuild of the index.
struct SeenArticles {
  /// Of more matches nothing can be told: about 17 bytes each are kept.
  static let maximumCount = 1_000_000

  let path: String
  private(set) var ids: Set<String>
  /// Whether anything was ever seen.
  let isNew: Bool

  /// What the search of a name has shown, in `$XDG_STATE_HOME/dateline`, else in
  /// `~/.local/state/dateline`.
  init(_ name: String) throws {
    path = try SavedSearches.folder("XDG_STATE_HOME", "/.local/state") + "/" + name + ".seen"
    isNew = access(path, F_OK) != 0
    ids = isNew ? [] : Set(try LineReader(path).rest())
  }

  /// Keeps what is seen now in place of what was.
  func replace(with ids: [String]) throws {
    try SavedSearches.write(ids.map { $0 + "\n" }.joined(), to: path)
  }

  func forget() { unlink(path) }
}
