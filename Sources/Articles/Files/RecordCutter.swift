/// Cuts a file of records into chunks of whole records, reading it once, in
/// order, with at most one chunk and one record in memory.
enum RecordCutter {
  /// Calls `body` with chunks of whole records, or with the failure of one record
  /// that is longer than `limits.recordBytes`.
  static func forEachChunk(
    _ file: inout FileBytes, format: (some RecordFormat).Type, bytes: Int,
    limits: ReadingLimits, _ body: (RecordChunk) throws -> Void
  ) throws {
    let path = file.path
    var stored = 0
    func chunk(_ bytes: [UInt8], _ first: Int, _ count: Int, upTo read: Int) -> RecordChunk {
      defer { stored = read }
      return RecordChunk(
        path: path, format: format.name, firstRecord: first, recordCount: count, bytes: bytes,
        storedBytes: read - stored, failure: nil)
    }
    var buffer: [UInt8] = []
    var next = 1
    var skipping = false
    // Doubled while a long record fills the buffer, so that it isn't searched anew
    // for each block.
    var enough = bytes
    var failure: ArticleError?
    while readMore(of: &file, into: &buffer, &failure) {
      if skipping {
        guard let end = format.endOfLastRecord(in: buffer) else {
          buffer.removeAll(keepingCapacity: true)
          continue
        }
        // The first end in the buffer closes the long record.
        let first = format.endOfFirstRecord(in: buffer, from: 0) ?? end
        try body(RecordChunk(path: path, at: next, failure: tooLong(next, limits: limits)))
        next += 1
        buffer.removeFirst(first)
        skipping = false
      }
      guard buffer.count >= enough else { continue }
      if let end = format.endOfLastRecord(in: buffer) {
        let rest = Array(buffer[end...])
        buffer.removeLast(buffer.count - end)
        let count = format.recordCount(in: buffer)
        try body(chunk(buffer, next, count, upTo: file.storedRead))
        next += count
        buffer = rest
        enough = bytes
      } else if buffer.count > limits.recordBytes {
        skipping = true
        buffer.removeAll()
        enough = bytes
      } else {
        enough = min(buffer.count * 2, limits.recordBytes + 1)
      }
    }
    if skipping {
      try body(RecordChunk(path: path, at: next, failure: tooLong(next, limits: limits)))
      buffer.removeAll()
    }
    if let failure {
      // What came whole before the damage is read.
      if let end = format.endOfLastRecord(in: buffer) {
        buffer.removeLast(buffer.count - end)
        let count = format.recordCount(in: buffer)
        try body(chunk(buffer, next, count, upTo: file.storedRead))
      }
      throw failure
    }
    if !buffer.isEmpty {
      // The last record need not have an end.
      let count = format.recordCount(in: buffer) + 1
      try body(chunk(buffer, next, count, upTo: file.storedRead))
    }
  }

  /// False at the end of the file, and where it can't be read any further.
  private static func readMore(
    of file: inout FileBytes, into buffer: inout [UInt8], _ failure: inout ArticleError?
  ) -> Bool {
    do throws(ArticleError) {
      return try file.read(into: &buffer) > 0
    } catch {
      failure = error
      return false
    }
  }

  private static func tooLong(_ record: Int, limits: ReadingLimits) -> ArticleError {
    ArticleError(
      .tooLarge,
      "record \(record) is longer than \(limits.recordBytes) bytes. Split it into articles.",
      recordNumber: record)
  }
}
