import Xapian

/// What an index says of itself in Xapian's metadata, where a reader on any
/// machine finds it: which schema it follows and what made its stems.
struct IndexDescription: Equatable {
  var schemaVersion: Int
  /// Stems may change between releases of Xapian.
  var xapianVersion: String

  private static let schemaKey = "dateline/schema"
  private static let xapianKey = "dateline/xapian"

  static var current: IndexDescription {
    IndexDescription(schemaVersion: Schema.version, xapianVersion: XapianLibrary.version)
  }

  func write(to database: borrowing WritableDatabase) throws(XapianError) {
    try database.setMetadata(Self.schemaKey, Array(String(schemaVersion).utf8))
    try database.setMetadata(Self.xapianKey, Array(xapianVersion.utf8))
  }

  /// Nil when the database is not one that Dateline made.
  init?(of database: borrowing Database) throws(XapianError) {
    let schema = String(decoding: try database.metadata(Self.schemaKey), as: UTF8.self)
    guard let version = Int(schema) else { return nil }
    schemaVersion = version
    xapianVersion = String(decoding: try database.metadata(Self.xapianKey), as: UTF8.self)
  }

  init(schemaVersion: Int, xapianVersion: String) {
    self.schemaVersion = schemaVersion
    self.xapianVersion = xapianVersion
  }
}
