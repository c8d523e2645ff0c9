/// What a run of indexing would do; counts are of files.
public struct IndexingPreview: Sendable, Equatable {
  /// Files that the index does not know.
  public var new = 0
  /// Files that have changed since they were read.
  public var changed = 0
  /// Files that have another name or place, and would not be opened.
  public var renamed = 0
  /// Files that would not be opened.
  public var unchanged = 0
  /// Files that the index holds articles of, and that are gone.
  public var gone = 0
  /// The articles that would be removed with them.
  public var goneArticles = 0
  /// Bytes that would be read.
  public var bytes = 0
  /// The files that would be read, in order.
  public var files: [String] = []
}
