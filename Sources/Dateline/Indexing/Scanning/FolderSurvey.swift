import Articles
import Xapian

/// Sorts the files of a scan into those that have to be read and those that are
/// known.
struct FolderSurvey {
  private(set) var known: KnownFiles
  let progress: IndexingProgress
  let stop: StopSignal
  private(set) var summary = IndexingSummary()
  private var filesByCollection: [String: Int] = [:]
  /// New files that have the size of a known one; whether that one is gone is known
  /// when all has been seen.
  private var renameCandidates: [SourceFile] = []
  /// More new files than that are read at once: some 300 bytes of memory each.
  static let maximumCandidates = 200_000
  /// Paths that the scan could not look at, by collection name.
  private var unreachable: [String: [String]] = [:]
  /// What the scans of collections found, with what they could not look at.
  private var scanFailures: [(collection: String, listed: [String]?, failures: ScanFailures)] = []
  private(set) var newFiles = 0
  private(set) var changedFiles = 0

  init(known: KnownFiles, progress: IndexingProgress, stop: StopSignal) {
    self.known = known
    self.progress = progress
    self.stop = stop
  }

  /// Walks a collection, or only what is listed of it, and calls `read` with each
  /// file that has to be read, in path order.
  mutating func walk(
    _ collection: Manifest.Collection, only listed: [String]? = nil,
    _ read: (SourceFile) throws -> Void
  ) throws {
    scanFailures.append((collection.name, listed, ScanFailures()))
    do {
      try FolderScan(collection: collection, listed: listed).forEach { finding in
        if stop.isStopped { throw RunStopped() }
        try take(finding, of: collection, read)
      }
    } catch is RunStopped {
      summary.isInterrupted = true
    }
  }

  mutating func noteInterruption() { summary.isInterrupted = true }

  private mutating func take(
    _ finding: FolderScan.Finding, of collection: Manifest.Collection,
    _ read: (SourceFile) throws -> Void
  ) throws {
    switch finding {
    case .gone(let path):
      known.markGone(SourceFile.key(collection: collection.name, path: path))
    case .otherFormat(let path):
      let name = path.split(separator: "/").last ?? ""
      let parts = name.split(separator: ".")
      summary.otherFormats[
        parts.count > 1 ? "." + parts[parts.count - 1] : "no ending", default: 0] += 1
    case .failure(let path, let reason, let message):
      unreachable[collection.name, default: []].append(path)
      scanFailures[scanFailures.count - 1].failures.add(
        ScanFailures.Failure(path: path, reason: reason, message: message))
      let file = SourceFile(
        collection: collection.name, path: path, absolutePath: path, size: 0, modified: 0)
      summary.add(
        ReadingFailure(file: file, recordNumber: nil, reason: reason, message: message))
      progress.update { $0.failures += 1 }
    case .file(let file):
      summary.files += 1
      filesByCollection[collection.name, default: 0] += 1
      let entry = known.see(file)
      let isUnchanged = entry.map { $0.signature == file.signature && $0.signature != 0 } ?? false
      progress.update {
        $0.files += 1
        if isUnchanged { $0.unchangedFiles += 1 }
      }
      if isUnchanged {
        summary.unchanged += Int(entry?.articles ?? 0)
        return
      }
      if entry == nil, known.mayHold(file), renameCandidates.count < Self.maximumCandidates {
        renameCandidates.append(file)
        return
      }
      var file = file
      file.firstRecord = known.firstRecord(of: file)
      if entry == nil { newFiles += 1 } else { changedFiles += 1 }
      try read(file)
    }
  }

  /// What could not be looked at is not gone.
  mutating func keepUnreachable(in database: borrowing Database) throws(XapianError) {
    for (collection, paths) in unreachable {
      for path in paths { try known.keepUnreachable(at: path, of: collection, in: database) }
    }
  }

  /// The records of what could not be looked at, as metadata of an index that holds
  /// what `stored` gives for a key: those that are not as they were.
  func scanFailureRecords(
    unlike stored: (String) throws(XapianError) -> [UInt8] = { _ in [] }
  ) throws(XapianError) -> [MetadataRecord] {
    var records: [MetadataRecord] = []
    for (collection, listed, found) in scanFailures {
      let key = ScanFailures.metadataKey(collection: collection)
      let before = try stored(key)
      var now = found
      if let listed, let known = ScanFailures(encoded: before) {
        now = known.afterScan(of: Set(listed), finding: found)
      }
      let value = now.encoded()
      if value != before { records.append(MetadataRecord(key: key, value: value)) }
    }
    return records
  }

  /// A folder that held articles and is empty now is more likely a disk that is
  /// not mounted than an archive that was thrown away. A rebuild knows of no files
  /// and brings those of the index before it.
  func guardAgainstEmptyFolder(
    _ collection: Manifest.Collection, before: @autoclosure () -> KnownFiles? = nil, purge: Bool
  ) throws(DatelineError) {
    guard !purge, !stop.isStopped, filesByCollection[collection.name] == nil,
      (before() ?? known).count(in: collection.name) > 0
    else { return }
    throw DatelineError(
      .inputOutput,
      "\(collection.folder) is empty, but the index holds articles from it. Is the disk mounted? "
        + "Nothing was removed; if they are really gone, say so with --purge")
  }

  /// Sorts the candidates, once all has been seen: those that hold what a file held
  /// that is gone, and would be read to the same articles, are renamed, the others are
  /// read.
  mutating func settleRenames(
    isSame: (RenamedFile) throws -> Bool, _ read: (SourceFile) throws -> Void
  ) throws -> [RenamedFile] {
    var renamed: [RenamedFile] = []
    var unseen = known.unseen(in: scanFailures.map(\.collection))
    for var file in renameCandidates {
      if stop.isStopped { throw RunStopped() }
      if let match = try unseen.take(&file, isSame: isSame) {
        renamed.append(match)
      } else {
        newFiles += 1
        try read(file)
      }
    }
    for file in renamed {
      known.markSeen(file.oldKey)
      summary.renamed += known.articles(of: file.oldKey)
    }
    return renamed
  }
}
