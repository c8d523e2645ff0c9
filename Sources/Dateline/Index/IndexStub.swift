import Xapian

/// The lines of a stub database: a shard each
/// (https://xapian.org/docs/admin_notes.html#stub-database-files).
struct IndexStub {
  enum Shard: Equatable {
    case path(String)
    case remote(host: String, port: UInt16)

    func open() throws(XapianError) -> Database {
      switch self {
      case .path(let path): try Database(path: path)
      case .remote(let host, let port): try Database(host: host, port: port)
      }
    }
  }

  let shards: [Shard]

  /// Lines of kinds that we don't know are left to Xapian.
  init(_ text: String, in folder: String) {
    shards = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, !words[0].hasPrefix("#") else { return nil }
      guard words[0] == "remote" else {
        return .path(words[1].hasPrefix("/") ? String(words[1]) : folder + "/" + String(words[1]))
      }
      guard let colon = words[1].lastIndex(of: ":"),
        let port = UInt16(words[1][words[1].index(after: colon)...])
      else { return nil }
      return .remote(host: String(words[1][..<colon]), port: port)
    }
  }

  /// Where the shard is that a stub of ours names.
  var firstPath: String {
    if case .path(let path)? = shards.first { path } else { "" }
  }
}
