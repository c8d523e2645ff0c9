/// A run of whole records of one file, which one thread reads.
package struct RecordChunk: Sendable {
  package let path: String
  package let format: String
  /// The number of the first record, from 1.
  package let firstRecord: Int
  /// How many numbers its records take up.
  package let recordCount: Int
  package let bytes: [UInt8]
  /// Bytes of the file that were read for it, before decompression.
  package let storedBytes: Int
  /// A record before this chunk that was too long to be held; it is reported
  /// when the chunk is read.
  package let failure: ArticleError?
  /// Files of an archive, where the chunk is made of those.
  var entries: [ContainerEntries.Entry] = []

  /// Only the records from a number on; nil when it has none of them.
  package func from(record: Int) -> RecordChunk? {
    guard record > firstRecord else { return self }
    if !entries.isEmpty {
      return RecordChunk(path: path, entries: entries.filter { $0.number >= record })
    }
    guard record < firstRecord + recordCount, failure == nil,
      let format = ArticleFormats.named(format) as? any RecordFormat.Type
    else { return nil }
    var start = 0
    for _ in firstRecord..<record {
      guard let end = format.endOfFirstRecord(in: bytes, from: start) else { return nil }
      start = end
    }
    return RecordChunk(
      path: path, format: self.format, firstRecord: record,
      recordCount: recordCount - (record - firstRecord), bytes: Array(bytes[start...]),
      storedBytes: storedBytes, failure: nil)
  }

  /// Files of an archive, numbered by their places there; nil when there are none.
  init?(path: String, entries: [ContainerEntries.Entry]) {
    guard let first = entries.first?.number, let last = entries.last?.number else { return nil }
    self.init(
      path: path, format: ContainerFormat.name, firstRecord: first, recordCount: last - first + 1,
      bytes: [], storedBytes: 0, failure: nil)
    self.entries = entries
  }

  /// In place of a record that is too long, or of the rest of a file that can't be
  /// read any further.
  package init(path: String, at record: Int, failure: ArticleError) {
    self.init(
      path: path, format: "", firstRecord: record, recordCount: 1, bytes: [], storedBytes: 0,
      failure: failure)
  }

  /// No records, at the end of a file.
  package init(path: String, emptyAt record: Int) {
    self.init(
      path: path, format: "", firstRecord: record, recordCount: 0, bytes: [], storedBytes: 0,
      failure: nil)
  }

  init(
    path: String, format: String, firstRecord: Int, recordCount: Int, bytes: [UInt8],
    storedBytes: Int, failure: ArticleError?
  ) {
    self.path = path
    self.format = format
    self.firstRecord = firstRecord
    self.recordCount = recordCount
    self.bytes = bytes
    self.storedBytes = storedBytes
    self.failure = failure
  }
}
