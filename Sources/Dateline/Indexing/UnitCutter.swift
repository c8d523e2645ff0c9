import Articles

/// Cuts the files that have to be read into units of work, and hands them on.
struct UnitCutter: ~Copyable {
  private let queue: WorkQueue
  private let reader = ArticleReader()
  /// What is not handed on yet, up to two full units: what comes last is shared out in smaller
  /// ones, so that no worker sits idle while another has a whole unit to do.
  private var files: [SourceFile] = []
  private var bytes = 0
  /// How many units there are so far.
  private var count = 0
  /// The queue takes no more: the run was stopped, or has failed.
  private var isOver = false

  /// A unit is full at so many bytes, or at `WorkUnit.maximumFiles`.
  private let unitBytes: Int
  /// The same of records of one file.
  private var recordBytes: Int { min(unitBytes, WorkUnit.maximumRecordBytes) }
  private var finished: FinishedUnits
  /// Takes in a finished database in place of a unit, by its number.
  private let adopt: (FinishedPiece, Int) throws -> Void

  init(
    queue: WorkQueue, unitBytes: Int, finished: FinishedUnits = FinishedUnits(),
    adopt: @escaping (FinishedPiece, Int) throws -> Void = { _, _ in }
  ) {
    self.queue = queue
    self.unitBytes = unitBytes
    self.finished = finished
    self.adopt = adopt
  }

  /// Throws `RunStopped` when the queue takes no more.
  mutating func add(_ file: SourceFile) throws {
    // A file that is read on was cut before, perhaps into smaller units.
    if file.size > recordBytes || file.firstRecord > 1, ArticleReader.isSplittable(path: file.path)
    {
      flush()
      return try addRecords(of: file)
    }
    if try isFinished(finished.find(file)) { return }
    files.append(file)
    bytes += file.size
    if files.count >= 2 * WorkUnit.maximumFiles || bytes >= 2 * unitBytes {
      pushFiles(bytes: unitBytes)
    }
    if isOver { throw RunStopped() }
  }

  private mutating func addRecords(of file: SourceFile) throws {
    var file = file
    var reader = reader
    var next = 1
    let before = count
    do {
      try reader.forEachChunk(path: file.absolutePath, bytes: recordBytes) { content in
        file.note(content)
      } _: { chunk in
        next = chunk.firstRecord + chunk.recordCount
        guard let chunk = chunk.from(record: file.firstRecord) else { return }
        if try isFinished(finished.find(chunk, of: file)) { return }
        push(.records(file, chunk))
        if isOver { throw RunStopped() }
      }
    } catch let error as ArticleError {
      // What came before stands, and the failure is kept as any other is.
      push(.records(file, RecordChunk(path: file.path, at: next, failure: error)))
    }
    // Nothing was left to read: an empty chunk takes the file's mark away.
    if count == before { push(.records(file, RecordChunk(path: file.path, emptyAt: next))) }
  }

  private mutating func isFinished(_ finding: FinishedUnits.Finding) throws -> Bool {
    guard case .finished(let piece) = finding else { return false }
    if let piece {
      // What comes before it in the folder comes before it in the index.
      flush()
      try take(piece)
    }
    return true
  }

  private mutating func take(_ piece: FinishedPiece) throws {
    try adopt(piece, count)
    count += 1
  }

  /// Takes in what was finished and not met.
  mutating func takeRest() throws {
    for piece in finished.rest() { try take(piece) }
  }

  /// Hands on what is left, in units of an eighth of it.
  mutating func flush() {
    let share = max(WorkUnit.minimumBytes, (bytes + 7) / 8)
    while !files.isEmpty { pushFiles(bytes: min(share, unitBytes)) }
  }

  /// Hands on the first files, as many as have so many bytes.
  private mutating func pushFiles(bytes limit: Int) {
    var taken = 0
    let unit = files.prefix(WorkUnit.maximumFiles).prefix { file in
      defer { taken += file.size }
      return taken < limit
    }
    bytes -= unit.reduce(0) { $0 + $1.size }
    files.removeFirst(unit.count)
    push(.files(Array(unit)))
  }

  private mutating func push(_ content: WorkUnit.Content) {
    if queue.push(WorkUnit(number: count, content: content)) { count += 1 } else { isOver = true }
  }
}
