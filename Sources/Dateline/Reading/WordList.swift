import Xapian

/// Words of the index that begin alike, to look for those that differ little from what
/// was typed.
struct WordList {
  /// Of more that begin alike only the first are looked at.
  static let maximumWords = 200_000
  private static let pageSize = 20_000

  private struct Entry {
    var end: Int
    /// Which letters it has: see `entry`.
    var letters: UInt64
    var scalars: Int32
    /// A name has several words.
    var spaces: Int32
    var frequency: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  var count: Int { entries.count }

  /// The terms that begin with a prefix and more, without the prefix.
  init(
    prefix: String, beginning: String, in database: borrowing Database
  ) throws(XapianError) {
    let prefixBytes = prefix.utf8.count
    var last: String?
    while entries.count < Self.maximumWords {
      let page = try database.termTable(
        prefix: prefix + beginning, after: last, limit: Self.pageSize)
      for index in 0..<page.count {
        let word = page.range(index).dropFirst(prefixBytes)
        bytes.append(contentsOf: page.bytes[word])
        entries.append(
          Self.entry(page.bytes[word], end: bytes.count, page.documentFrequencies[index]))
      }
      guard page.count == Self.pageSize else { return }
      last = page[page.count - 1]
    }
  }

  /// The words that may be so many slips from what was typed, none of them a space, with the
  /// number of documents that have each. Two words that are a slip apart differ in two letters at
  /// most.
  func candidates(for typed: String, slips: Int) -> [(word: String, frequency: Int)] {
    let own = Self.entry(Array(typed.utf8)[...], end: 0, 0)
    var found: [(word: String, frequency: Int)] = []
    var start = 0
    for entry in entries {
      if entry.spaces == own.spaces, abs(entry.scalars - own.scalars) <= Int32(slips),
        (entry.letters ^ own.letters).nonzeroBitCount <= 2 * slips
      {
        let word = String(decoding: bytes[start..<entry.end], as: UTF8.self)
        found.append((word, entry.frequency))
      }
      start = entry.end
    }
    return found
  }

  /// Its letters are bits, by their numbers modulo 64, which is what the last byte of each has in
  /// UTF-8.
  private static func entry(_ word: ArraySlice<UInt8>, end: Int, _ frequency: Int) -> Entry {
    var entry = Entry(end: end, letters: 0, scalars: 0, spaces: 0, frequency: frequency)
    for index in word.indices where index + 1 == word.endIndex || word[index + 1] & 0xC0 != 0x80 {
      entry.letters |= 1 << UInt64(word[index] & 63)
      entry.scalars += 1
      if word[index] == UInt8(ascii: " ") { entry.spaces += 1 }
    }
    return entry
  }
}
