/// What a scan of a collection could not look at: links that point to nothing, folders
/// that can't be read, names that are not UTF-8. The index keeps one record a
/// collection, which a scan of the whole replaces.
struct ScanFailures: Sendable, Equatable {
  struct Failure: Sendable, Equatable {
    var path: String
    /// Of `ArticleError.Reason`, or the scan's own: what failures are counted by.
    var reason: String
    var message: String
  }

  static let metadataPrefix = "unreached/"
  /// So many of a collection are kept one by one; the rest are counted.
  static let maximumKept = 10_000

  private(set) var failures: [Failure] = []
  /// How many there are in all, by reason.
  private(set) var counts: [String: Int] = [:]

  init() {}

  static func metadataKey(collection: String) -> String {
    metadataPrefix + String(FileValue.collection(collection), radix: 36)
  }

  mutating func add(_ failure: Failure) {
    counts[failure.reason, default: 0] += 1
    if failures.count < Self.maximumKept { failures.append(failure) }
  }

  /// What is known after a scan of these paths only, which found `found`.
  func afterScan(of paths: Set<String>, finding found: ScanFailures) -> ScanFailures {
    var result = self
    for failure in failures where paths.contains(failure.path) {
      let rest = (result.counts[failure.reason] ?? 0) - 1
      result.counts[failure.reason] = rest > 0 ? rest : nil
    }
    result.failures.removeAll { paths.contains($0.path) }
    for failure in found.failures { result.add(failure) }
    return result
  }

  /// Empty, which takes the record away, when there is nothing to tell.
  func encoded() -> [UInt8] {
    guard !counts.isEmpty else { return [] }
    var writer = ByteWriter()
    writer.write(counts.count)
    for (reason, count) in counts.sorted(by: { $0.key < $1.key }) {
      writer.write(reason)
      writer.write(count)
    }
    for failure in failures {
      writer.write(failure.path)
      writer.write(failure.reason)
      writer.write(failure.message)
    }
    return writer.bytes
  }

  /// Nil when the bytes are not such a record.
  init?(encoded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let reasons = reader.readNumber() else { return nil }
    for _ in 0..<max(0, min(reasons, 1000)) {
      guard let reason = reader.readString(), let count = reader.readNumber() else { return nil }
      counts[reason] = count
    }
    while !reader.isAtEnd {
      guard let path = reader.readString(), let reason = reader.readString(),
        let message = reader.readString()
      else { return nil }
      failures.append(Failure(path: path, reason: reason, message: message))
    }
  }
}
