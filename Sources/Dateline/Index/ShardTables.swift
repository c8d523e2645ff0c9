import Glibc

/// Glass takes tables that are not there for empty ones, of which it writes no file
/// (https://xapian.org/docs/admin_notes.html): a shard that has lost them opens, and answers
/// without its articles' texts. One of ours that holds articles has them all.
enum ShardTables {
  private static let optional = ["docdata", "position", "termlist"]

  /// The path of a table that is missing from a shard in a folder.
  static func missing(from shard: String, documents: Int) -> String? {
    guard documents > 0, access(shard + "/iamglass", F_OK) == 0 else { return nil }
    return optional.lazy.map { "\(shard)/\($0).glass" }.first { access($0, F_OK) != 0 }
  }

  /// - Throws: `unusableIndex` where one is missing.
  static func check(_ shard: String, documents: Int, index: String) throws(DatelineError) {
    guard let path = missing(from: shard, documents: documents) else { return }
    throw .damaged("\(path) is missing", index: index)
  }
}
