/// What could not be read, grouped as the index keeps it: one record a file, or
/// a stretch of a file that one unit held.
enum FailureRecords {
  static func byKey(_ failures: [ReadingFailure]) -> [(key: String, failures: StoredFailures)] {
    var byFile: [UInt64: [ReadingFailure]] = [:]
    for failure in failures { byFile[failure.file.key, default: []].append(failure) }
    return byFile.sorted { $0.key < $1.key }.compactMap { key, failures in
      guard let first = failures.first else { return nil }
      let metadataKey = ReadingFailure.metadataKey(file: key, firstRecord: first.recordNumber)
      return (metadataKey, StoredFailures(of: first.file, failures))
    }
  }
}
