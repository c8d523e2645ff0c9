import Articles

/// A file, or a record of one, that couldn't be read: kept in the index until it
/// is read or gone, so that nothing is lost in silence.
struct ReadingFailure: Sendable, Equatable {
  var file: SourceFile
  var recordNumber: Int?
  /// Of `ArticleError.Reason`: what failures are counted by.
  var reason: String
  var message: String

  /// The metadata key under which the index keeps a file's failures. The first
  /// record's number keeps apart what two units found in one file.
  static func metadataKey(file key: UInt64, firstRecord: Int?) -> String {
    metadataPrefix + String(key, radix: 36) + "/" + String(firstRecord ?? 0)
  }

  static let metadataPrefix = "failed/"
  /// Of one unit's failures in one file so many are kept one by one; the rest
  /// are counted.
  static let maximumKept = 100
}

/// The failures of one file, or of a stretch of it, as the index keeps them.
struct StoredFailures: Sendable, Equatable {
  struct Failure: Sendable, Equatable {
    var recordNumber: Int?
    var reason: String
    var message: String
  }

  var collection: String
  var path: String
  var signature: UInt64
  var failures: [Failure]
  /// How many there are in all, by reason.
  var counts: [String: Int]

  init(of file: SourceFile, _ all: [ReadingFailure]) {
    collection = file.collection
    path = file.path
    // Permissions, and what is installed, can change without the file's size or time
    // showing it.
    let mayPass: Set = [
      ArticleError.Reason.unreadable.rawValue, ArticleError.Reason.vanished.rawValue,
      ArticleError.Reason.needsTool.rawValue,
    ]
    signature = all.contains { mayPass.contains($0.reason) } ? 0 : file.signature
    failures = all.prefix(ReadingFailure.maximumKept).map {
      Failure(recordNumber: $0.recordNumber, reason: $0.reason, message: $0.message)
    }
    counts = all.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
  }

  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(collection)
    writer.write(path)
    writer.write(Int(bitPattern: UInt(signature)))
    writer.write(counts.count)
    for (reason, count) in counts.sorted(by: { $0.key < $1.key }) {
      writer.write(reason)
      writer.write(count)
    }
    for failure in failures {
      writer.write(failure.recordNumber ?? 0)
      writer.write(failure.reason)
      writer.write(failure.message)
    }
    return writer.bytes
  }

  init?(encoded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let collection = reader.readString(), let path = reader.readString(),
      let signature = reader.readNumber(), let reasons = reader.readNumber()
    else { return nil }
    self.collection = collection
    self.path = path
    self.signature = UInt64(UInt(bitPattern: signature))
    counts = [:]
    failures = []
    for _ in 0..<max(0, min(reasons, 1000)) {
      guard let reason = reader.readString(), let count = reader.readNumber() else { return nil }
      counts[reason] = count
    }
    while !reader.isAtEnd {
      guard let number = reader.readNumber(), let reason = reader.readString(),
        let message = reader.readString()
      else { return nil }
      failures.append(
        Failure(recordNumber: number == 0 ? nil : number, reason: reason, message: message))
    }
  }
}
