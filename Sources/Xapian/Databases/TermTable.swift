/// Terms one after the other in one array of bytes.
package struct TermTable: Sendable {
  /// All terms, in UTF-8, without anything between them.
  package var bytes: [UInt8] = []
  /// Where each ends.
  package var ends: [Int] = []
  /// In how many documents each is.
  package var documentFrequencies: [Int] = []

  package var count: Int { ends.count }

  /// Where the bytes of one are.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  package subscript(index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }
}
