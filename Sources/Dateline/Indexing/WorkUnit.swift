import Articles

/// A stretch of an indexing run that one worker does by itself: some whole files,
/// or some records of a big one. Units are numbered in path order, and their
/// documents keep that order, so that the same folder gives the same index.
struct WorkUnit: Sendable {
  enum Content: Sendable {
    case files([SourceFile])
    case records(SourceFile, RecordChunk)
  }

  var number: Int
  var content: Content

  /// Keeps of whole files the first so many. Whether there were more.
  mutating func cut(to count: Int) -> Bool {
    guard case .files(let files) = content, count < files.count else { return false }
    content = .files(Array(files.prefix(count)))
    return true
  }

  /// A unit is full at so many files or bytes. Small units keep Xapian's maps of
  /// postings in the processor's caches, which is where building time goes.
  static let maximumFiles = 500
  static let maximumBytes = 3 << 20
  /// What is left at the end is not cut into smaller ones than this.
  static let minimumBytes = 128 << 10
  /// Records of one file are handed out in smaller units: what is in hand when a run is
  /// stopped is done to its end, which takes less than a second of these.
  static let maximumRecordBytes = 1 << 20
}
