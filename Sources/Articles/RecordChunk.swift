/// A run of whole records of one file, which one thread reads.
package struct RecordChunk: Sendable {
  package let path: String
  package let format: String
  /// The number of the first record, from 1.
  package let firstRecord: Int
  package let bytes: [UInt8]
  /// A record before this chunk that was too long to be held; it is reported
  /// when the chunk is read.
  package let failure: ArticleError?
  /// Files of an archive, where the chunk is made of those.
  var entries: [ContainerEntries.Entry] = []
}
