import Xapian

/// Lists of words that were looked at, for the next question. Belongs to one open index.
final class WordShelf {
  /// Words that are kept, some 40 bytes each; with more, all are forgotten.
  static let maximumWords = 400_000

  private var lists: [String: WordList] = [:]
  private var count = 0

  func list(
    prefix: String, beginning: String, in database: borrowing Database
  ) throws(XapianError) -> WordList {
    if let list = lists[prefix + beginning] { return list }
    let list = try WordList(prefix: prefix, beginning: beginning, in: database)
    if count + list.count > Self.maximumWords {
      lists = [:]
      count = 0
    }
    lists[prefix + beginning] = list
    count += list.count
    return list
  }
}
