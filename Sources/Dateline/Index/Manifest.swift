import FoundationEssentials

/// What a generation says of itself, for people and for the next run.
package struct Manifest: Codable, Sendable, Equatable {
  /// A folder of articles under a name of its own: articles keep their ids when
  /// the folder moves.
  package struct Collection: Codable, Sendable, Hashable {
    package var name: String
    /// Absolute.
    package var folder: String
  }

  package var schemaVersion: Int
  package var generation: Int
  /// The generation that was live before this one was built; nil for the first.
  package var before: Int?
  package var collections: [Collection]
  /// ISO 8601, in UTC.
  package var built: String
  package var updated: String
  package var xapianVersion: String
  package var articles: Int
  /// Bytes of the shard when it was built or compacted last; nil in an index that
  /// was built before this was noted.
  package var compactBytes: Int?

  /// Written last: a generation without a manifest is not complete.
  func write(to path: String) throws(DatelineError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data: Data
    do { data = try encoder.encode(self) } catch {
      throw DatelineError(.inputOutput, "the manifest \(path) can't be written: \(error)")
    }
    try FilePaths.writeAtomically(String(decoding: data, as: UTF8.self) + "\n", to: path)
  }

  static func read(from path: String) throws(DatelineError) -> Manifest {
    guard let text = try FilePaths.read(path) else {
      throw DatelineError(
        .unusableIndex,
        "\(path) is missing. Build the index again with: dateline index FOLDER --rebuild")
    }
    let manifest: Manifest
    do { manifest = try JSONDecoder().decode(Manifest.self, from: Data(text.utf8)) } catch {
      throw DatelineError(
        .unusableIndex,
        "\(path) is damaged. Build the index again with: dateline index FOLDER --rebuild")
    }
    try check(schemaVersion: manifest.schemaVersion, of: path)
    try IndexDescription.check(xapianVersion: manifest.xapianVersion, of: path)
    return manifest
  }

  static func check(schemaVersion: Int, of path: String) throws(DatelineError) {
    guard schemaVersion != Schema.version else { return }
    let age = schemaVersion > Schema.version ? "a newer" : "an older"
    throw DatelineError(
      .unusableIndex,
      "the index (\(path)) was written by \(age) version of Dateline. "
        + "Build it again with: dateline index FOLDER --rebuild")
  }
}
