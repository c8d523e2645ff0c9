/// Words of a text that are looked up together: where an index has many terms, each by itself would
/// wait for memory.
struct WordBatch {
  struct Word {
    var position: Int
    var weight: UInt32
    /// Letters, so that it has a stem.
    var isWord: Bool
  }

  private static let size = 32

  /// The terms one after the other, each up to its end.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  private(set) var words: [Word] = []

  var isFull: Bool { words.count == Self.size }

  mutating func append(_ folded: Span<UInt8>, prefix: String, _ word: Word) {
    bytes.append(contentsOf: prefix.utf8)
    for position in folded.indices { bytes.append(folded[position]) }
    ends.append(bytes.count)
    words.append(word)
  }

  /// Where the term of a word lies in `bytes`.
  func range(at index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }
}
