import Articles

/// Cuts the files that have to be read into units of work, and hands them on.
struct UnitCutter: ~Copyable {
  private let queue: BoundedQueue<WorkUnit>
  private let reader = ArticleReader()
  private var files: [SourceFile] = []
  private var bytes = 0
  /// How many units there are so far.
  private(set) var count = 0

  /// A unit is full at so many bytes, or at `WorkUnit.maximumFiles`.
  private let unitBytes: Int

  init(queue: BoundedQueue<WorkUnit>, unitBytes: Int) {
    self.queue = queue
    self.unitBytes = unitBytes
  }

  /// Throws what keeps a big file from being cut; the run goes on without it.
  mutating func add(_ file: SourceFile) throws {
    if file.size > unitBytes, ArticleReader.isSplittable(path: file.path) {
      flush()
      var reader = reader
      try reader.forEachChunk(path: file.absolutePath, bytes: unitBytes) { chunk in
        push(.records(file, chunk))
      }
      return
    }
    files.append(file)
    bytes += file.size
    if files.count >= WorkUnit.maximumFiles || bytes >= unitBytes { flush() }
  }

  mutating func flush() {
    if !files.isEmpty { push(.files(files)) }
    files.removeAll(keepingCapacity: true)
    bytes = 0
  }

  private mutating func push(_ content: WorkUnit.Content) {
    if queue.push(WorkUnit(number: count, content: content)) { count += 1 }
  }
}
