import Articles

/// Cuts the files that have to be read into units of work, and hands them on.
struct UnitCutter: ~Copyable {
  private let queue: BoundedQueue<WorkUnit>
  private let reader = ArticleReader()
  private var files: [SourceFile] = []
  private var bytes = 0
  /// How many units there are so far.
  private(set) var count = 0

  init(queue: BoundedQueue<WorkUnit>) { self.queue = queue }

  /// Throws what keeps a big file from being cut; the run goes on without it.
  mutating func add(_ file: SourceFile) throws {
    if file.size > WorkUnit.maximumBytes, ArticleReader.isSplittable(path: file.path) {
      flush()
      var reader = reader
      try reader.forEachChunk(path: file.absolutePath, bytes: WorkUnit.maximumBytes) { chunk in
        push(.records(file, chunk))
      }
      return
    }
    files.append(file)
    bytes += file.size
    if files.count >= WorkUnit.maximumFiles || bytes >= WorkUnit.maximumBytes { flush() }
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
