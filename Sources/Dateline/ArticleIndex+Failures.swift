import Xapian

extension ArticleIndex {
  /// What could not be read when it was last tried.
  public struct Failures: Sendable, Equatable {
    /// By path. Of very many in one place only the first are kept.
    public private(set) var listed: [IndexingSummary.Failure] = []
    /// How many there are in all, by reason.
    public private(set) var byReason: [String: Int] = [:]

    init(in database: borrowing Database) throws(XapianError) {
      for key in try database.metadataKeys(prefix: ReadingFailure.metadataPrefix) {
        guard let stored = StoredFailures(encoded: try database.metadata(key)) else { continue }
        byReason.merge(stored.counts, uniquingKeysWith: +)
        listed += stored.failures.map {
          IndexingSummary.Failure(
            path: stored.path, recordNumber: $0.recordNumber, reason: $0.reason,
            message: $0.message)
        }
      }
      for key in try database.metadataKeys(prefix: ScanFailures.metadataPrefix) {
        guard let stored = ScanFailures(encoded: try database.metadata(key)) else { continue }
        byReason.merge(stored.counts, uniquingKeysWith: +)
        listed += stored.failures.map {
          IndexingSummary.Failure(path: $0.path, reason: $0.reason, message: $0.message)
        }
      }
      listed.sort { ($0.path, $0.recordNumber ?? 0) < ($1.path, $1.recordNumber ?? 0) }
    }
  }

  /// Everything that could not be read when it was last tried: files, records of files,
  /// and what a scan could not look at.
  public func failures() throws(DatelineError) -> Failures {
    try reader.withCurrent { state throws(XapianError) in try Failures(in: state.database) }
  }
}
