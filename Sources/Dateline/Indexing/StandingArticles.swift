import Xapian

/// What the index has of articles that are read again, by their ids; one for each worker of an
/// update.
///
/// Ids are not quite unique: a folder may be called "a.zip!", and an archive may have two members
/// of one path. So each document is given to its own file alone, and once, until `beginUnit`; what
/// isn't given counts as new.
struct StandingArticles: ~Copyable {
  struct Standing {
    var number: UInt32
    /// Nil in a document of before there were any.
    var fingerprint: ArticleFingerprint?
  }

  /// How often in a row the writer may commit twice while one document is read.
  private static let attempts = 5

  private let database: Database
  private var given: Set<UInt32> = []

  init(shard: String) throws(XapianError) { database = try Database(path: shard) }

  mutating func beginUnit() { given.removeAll(keepingCapacity: true) }

  mutating func take(_ id: ArticleID, of file: SourceFile) throws(XapianError) -> Standing? {
    guard let term = Term(prefix: Schema.id.prefix, id.description),
      let document = try document(term),
      FileValue(encoded: document.values[0])?.key == file.key,
      given.insert(document.id).inserted
    else { return nil }
    return Standing(
      number: document.id, fingerprint: ArticleFingerprint(encoded: document.values[1]))
  }

  private func document(_ term: Term) throws(XapianError) -> StoredDocument? {
    var attempt = 1
    while true {
      do {
        return try database.document(unique: term, values: [ValueSlot.file, ValueSlot.fingerprint])
      } catch {
        guard error.code == .modified, attempt < Self.attempts else { throw error }
      }
      attempt += 1
      try database.reopen()
    }
  }
}
