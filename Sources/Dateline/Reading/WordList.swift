import Xapian

/// Words of the index that begin alike, to look for those that differ little from what
/// was typed.
struct WordList {
  /// Of more that begin alike only the first are looked at.
  static let maximumWords = 200_000
  private static let pageSize = 20_000

  private struct Entry {
    var end: Int
    /// Which letters it has: see `letters`.
    var letters: UInt64
    var scalars: Int
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
        let (letters, scalars) = Self.letters(page.bytes, word)
        bytes.append(contentsOf: page.bytes[word])
        entries.append(
          Entry(
            end: bytes.count, letters: letters, scalars: scalars,
            frequency: page.documentFrequencies[index]))
      }
      guard page.count == Self.pageSize else { return }
      last = page[page.count - 1]
    }
  }

  /// The words that may be so many slips from what was typed, with the number of
  /// documents that have each. Two words that are a slip apart differ in two letters at
  /// most.
  func candidates(for typed: String, slips: Int) -> [(word: String, frequency: Int)] {
    let own = Array(typed.utf8)
    let (letters, scalars) = Self.letters(own, own.indices)
    var found: [(word: String, frequency: Int)] = []
    var start = 0
    for entry in entries {
      if abs(entry.scalars - scalars) <= slips,
        (entry.letters ^ letters).nonzeroBitCount <= 2 * slips
      {
        let word = String(decoding: bytes[start..<entry.end], as: UTF8.self)
        found.append((word, entry.frequency))
      }
      start = entry.end
    }
    return found
  }

  /// The letters of a word as bits, by their numbers modulo 64, which is what the last
  /// byte of each has in UTF-8; and how many there are.
  private static func letters(_ bytes: [UInt8], _ word: Range<Int>) -> (UInt64, Int) {
    var letters: UInt64 = 0
    var count = 0
    for index in word where index + 1 == word.upperBound || bytes[index + 1] & 0xC0 != 0x80 {
      letters |= 1 << UInt64(bytes[index] & 63)
      count += 1
    }
    return (letters, count)
  }
}
