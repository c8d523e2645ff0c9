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

  /// What a database says that Dateline did not make.
  static let none = IndexDescription(schemaVersion: 0, xapianVersion: "")

  /// Refuses an index that this program would read wrong: of another schema, or
  /// written with another series of Xapian ("1.4" of 1.4.22), whose stems and tables
  /// may be others.
  func check(of path: String) throws(DatelineError) {
    try Manifest.check(schemaVersion: schemaVersion, of: path)
    try Self.check(xapianVersion: xapianVersion, of: path)
  }

  static func check(xapianVersion: String, of path: String) throws(DatelineError) {
    guard series(xapianVersion) != series(XapianLibrary.version) else { return }
    throw DatelineError(
      .unusableIndex,
      "the index (\(path)) was written with Xapian \(xapianVersion), and this program has "
        + "\(XapianLibrary.version), which may stem words otherwise. "
        + "Build it again with: dateline index FOLDER --rebuild")
  }

  private static func series(_ version: String) -> [Substring] {
    Array(version.split(separator: ".").prefix(2))
  }

  init(schemaVersion: Int, xapianVersion: String) {
    self.schemaVersion = schemaVersion
    self.xapianVersion = xapianVersion
  }
}
