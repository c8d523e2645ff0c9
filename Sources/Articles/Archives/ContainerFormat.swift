/// Archives of files, read as folders are: each file in them by its own format.
/// Hidden files and those of other formats are passed over, as in folders.
enum ContainerFormat: ArticleFormat {
  static let name = "archive"
  static let extensions = ["zip", "tar", "tgz", "txz", "tbz2", "tzst"]

  static func matches(head: ArraySlice<UInt8>) -> Bool {
    let tarMark = head.dropFirst(257).prefix(5)
    return head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || tarMark.elementsEqual("ustar".utf8)
  }

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    try forEachEntry(&file, limits: options.limits) { try read($0, options: options, emit: emit) }
  }

  /// Cuts the archive into chunks of whole files, of about so many bytes each.
  static func forEachChunk(
    _ file: inout FileBytes, bytes: Int, limits: ReadingLimits, _ body: (RecordChunk) throws -> Void
  ) throws {
    let path = file.path
    var entries: [ContainerEntries.Entry] = []
    var size = 0
    func flush() throws {
      guard let chunk = RecordChunk(path: path, entries: entries) else { return }
      entries = []
      size = 0
      try body(chunk)
    }
    try forEachEntry(&file, limits: limits) { entry in
      entries.append(entry)
      size += entry.size
      if size >= bytes || entries.count >= mostInChunk { try flush() }
    }
    try flush()
  }

  /// Files of a chunk.
  private static let mostInChunk = 500

  /// Calls `body` with each file that is to be read, in the archive's order.
  static func forEachEntry(
    _ file: inout FileBytes, limits: ReadingLimits,
    _ body: (ContainerEntries.Entry) throws -> Void
  ) throws {
    guard limits.containersInside > 0 else {
      throw ArticleError(
        .tooDeep, "it is an archive in more archives than are opened. Unpack it by hand.")
    }
    let held = file.isOnDisk ? nil : try file.readAll()
    var entries = try ContainerEntries(file, held: held, limits: limits)
    while let entry = try entries.next(where: isWanted) { try body(entry) }
  }

  /// Reads one file of an archive. What it emits knows its path in there; what
  /// failed is numbered by the file's place, for its own number says little there.
  static func read(
    _ entry: ContainerEntries.Entry, options: ReadingOptions, emit: ArticleSink
  ) throws {
    let bytes: [UInt8]
    switch entry.content {
    case .success(let content): bytes = content
    case .failure(let error): return try emit(entry.number, .failure(error))
    }
    let inside = options.inside
    var isEmpty = true
    try ArticleReader.read(
      open: { FileBytes(path: entry.path, held: bytes, limits: inside.limits) }, options: inside
    ) { number, result in
      isEmpty = false
      switch result {
      case .success(var article):
        article.pathInside = joined(entry.path, article.pathInside)
        try emit(number, .success(article))
      case .failure(let error): try emit(entry.number, .failure(named(error, entry.path)))
      }
    }
    if isEmpty {
      let error = ArticleError(.noText, "there is no article in it.")
      try emit(entry.number, .failure(named(error, entry.path)))
    }
  }

  /// What joins the path of an archive and that of a file in it.
  static let joint = "!/"

  private static func joined(_ path: String, _ deeper: String?) -> String {
    deeper.map { path + joint + $0 } ?? path
  }

  private static func named(_ error: ArticleError, _ path: String) -> ArticleError {
    var error = error
    if !error.message.hasPrefix(path) { error.message = "\(path): \(error.message)" }
    return error
  }

  private static func isWanted(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    if parts.contains(where: { $0.hasPrefix(".") && $0 != "." || $0 == "__MACOSX" }) {
      return false
    }
    return ArticleReader.isReadable(path: path)
  }
}
