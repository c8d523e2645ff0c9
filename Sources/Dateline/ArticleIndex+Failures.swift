import Xapian

extension ArticleIndex {
  /// Everything that could not be read when it was last tried, by file.
  public func failures() throws(DatelineError) -> [IndexingSummary.Failure] {
    let stored = try reader.withCurrent { state throws(XapianError) in
      var stored: [StoredFailures] = []
      for key in try state.database.metadataKeys(prefix: ReadingFailure.metadataPrefix) {
        let value = try state.database.metadata(key)
        if let failures = StoredFailures(encoded: value) { stored.append(failures) }
      }
      return stored
    }
    return stored.sorted { ($0.collection, $0.path) < ($1.collection, $1.path) }.flatMap { file in
      file.failures.map {
        IndexingSummary.Failure(
          path: file.path, recordNumber: $0.recordNumber, reason: $0.reason, message: $0.message)
      }
    }
  }
}
