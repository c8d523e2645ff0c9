import Articles

/// A file of a collection as the scan saw it: its name, size and time, without
/// its content.
struct SourceFile: Sendable, Hashable {
  var collection: String
  /// Relative to the collection's folder.
  var path: String
  var absolutePath: String
  /// Bytes.
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int64

  /// What the `fields.toml` in its folder, or in one above it, says.
  var fields: FieldMap?

  /// Records before this one are in the index already: a run was stopped inside
  /// the file, and it has not changed since.
  var firstRecord = 1

  /// Names the file in the index, whatever its content.
  var key: UInt64 { Self.key(collection: collection, path: path) }

  /// Where an article of the file is: of one in an archive, "archive.zip!/a/b.html".
  func path(of article: Article) -> String {
    article.pathInside.map { path + "!/" + $0 } ?? path
  }

  /// The file changed while the scan looked: it may change again without its
  /// time showing it, so the next run reads it once more.
  var isUnsettled = false

  /// Changes when the file does, or the way to read it. Size and time are what can
  /// be known without opening it; 0 is no file's.
  var signature: UInt64 {
    if isUnsettled { return 0 }
    var hash = StableHash()
    hash.combine(UInt64(bitPattern: Int64(size)))
    hash.combine(UInt64(bitPattern: modified))
    if let fields { hash.combine(fields.fingerprint) }
    return hash.folded
  }

  /// What the file holds, and how it is read, as one number; 0 while that is not known.
  /// A renamed file is known by it.
  private(set) var content: UInt64 = 0

  /// Opens the file for its content alone.
  mutating func readContent() { note(ContentHash(path: absolutePath)) }

  /// Keeps what the file holds, unless it is not any more as the scan saw it. Of one that is
  /// longer than what is looked at the time counts too.
  mutating func note(_ found: ContentHash?) {
    guard let found, found.size == size else {
      content = 0
      return
    }
    var hash = StableHash()
    hash.combine(UInt64(bitPattern: Int64(size)))
    hash.combine(found.value)
    if !found.isWhole { hash.combine(UInt64(bitPattern: modified)) }
    if let fields { hash.combine(fields.fingerprint) }
    content = hash.folded
  }

  static func key(collection: String, path: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(collection)
    hash.combine(path)
    return hash.folded
  }
}
