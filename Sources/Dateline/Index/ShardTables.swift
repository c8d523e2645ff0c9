import Glibc
import Xapian

/// Glass takes tables that are not there for empty ones, of which it writes no file
/// (https://xapian.org/docs/admin_notes.html): a shard that has lost them opens, and answers
/// without its articles' texts. One of ours that holds articles has their data and lists of
/// terms, and positions unless not one word is in them.
enum ShardTables {
  /// The path of a table that is missing from a shard in a folder.
  static func missing(from shard: String, _ statistics: Database.Statistics) -> String? {
    guard statistics.documentCount > 0, access(shard + "/iamglass", F_OK) == 0 else { return nil }
    let tables = ["docdata", "termlist"] + (statistics.averageLength > 0 ? ["position"] : [])
    return tables.lazy.map { "\(shard)/\($0).glass" }.first { access($0, F_OK) != 0 }
  }

  /// - Throws: `unusableIndex` where one is missing.
  static func check(
    _ shard: String, _ statistics: Database.Statistics, index: String
  ) throws(DatelineError) {
    guard let path = missing(from: shard, statistics) else { return }
    throw .damaged("\(path) is missing", index: index)
  }
}
