/// Reads the articles of files in every format of the table, within bounds.
/// One for each thread.
package struct ArticleReader {
  private let options: ReadingOptions

  /// With `explainsRecords` each article says how the keys of its record were read.
  package init(limits: ReadingLimits = .standard, explainsRecords: Bool = false) {
    options = ReadingOptions(limits: limits, explainsRecords: explainsRecords)
  }

  /// Whether there is a format for a file of this name, by the name alone.
  package static func isReadable(path: String) -> Bool {
    ArticleFormats.named(byPath: path) != nil
  }

  /// Whether the file is made of records or files that can be read apart, so that
  /// a big one can be shared among cores.
  package static func isSplittable(path: String) -> Bool {
    let format = ArticleFormats.named(byPath: path)
    return format is any RecordFormat.Type || format is ContainerFormat.Type
  }

  /// Reads every article of a file, in the file's order, calling `body` once for
  /// each article and each record that failed. The record number is its place in
  /// the file from 1 (in JSON Lines the line's), and nil when the file is one
  /// article or failed as a whole; what came before such a failure stands.
  ///
  /// Before the first article `content` gets what the file holds: it is opened only once.
  /// A file that can't be opened gives none.
  ///
  /// Memory is bounded by the limits whatever the file's size. What `body` throws
  /// stops the reading and is passed on; nothing else is thrown.
  package mutating func read(
    path: String, fields: FieldMap? = nil, content: ((ContentHash?) -> Void)? = nil,
    _ body: (_ recordNumber: Int?, Result<Article, ArticleError>) throws -> Void
  ) throws {
    var options = options
    options.fields = fields
    try Self.read(
      open: {
        let file = try FileBytes(path: path, limits: options.limits)
        if let content { content(file.contentHash()) }
        return file
      }, options: options, body)
  }

  /// Reads a file that may fail to open, be it on disk or out of an archive.
  static func read(
    open: () throws -> FileBytes, options: ReadingOptions, _ body: ArticleSink
  ) throws {
    do {
      var file = try open()
      let format = try Self.format(of: &file)
      let finishing = ArticleFinisher(
        path: file.path, format: format.name, limits: options.limits)
      try format.read(&file, options: options) { number, result in
        try Stop.marking { try body(number, finishing.finished(result, record: number)) }
      }
    } catch let stop as Stop {
      throw stop.error
    } catch let error as ArticleError {
      try body(error.recordNumber, .failure(error))
    }
  }

  /// Cuts a splittable file into chunks of whole records, each about `bytes`
  /// long (longer where one record is). Throws what `body` throws, and an
  /// `ArticleError` when the file itself fails; chunks before that stand. Before the first
  /// chunk `content` gets what the file holds.
  package mutating func forEachChunk(
    path: String, bytes: Int, content: ((ContentHash?) -> Void)? = nil,
    _ body: (RecordChunk) throws -> Void
  ) throws {
    let limits = options.limits
    var file = try FileBytes(path: path, limits: limits)
    if let content { content(file.contentHash()) }
    let found = try Self.format(of: &file)
    if found is ContainerFormat.Type {
      return try ContainerFormat.forEachChunk(&file, bytes: bytes, limits: limits, body)
    }
    guard let format = found as? any RecordFormat.Type else {
      throw ArticleError(.unknownFormat, "\(path) has no records to be read apart.")
    }
    try RecordCutter.forEachChunk(&file, format: format, bytes: bytes, limits: limits, body)
  }

  /// Reads the articles of a chunk, as `read(path:_:)` does those of a file.
  package mutating func read(
    _ chunk: RecordChunk, fields: FieldMap? = nil,
    _ body: (_ recordNumber: Int?, Result<Article, ArticleError>) throws -> Void
  ) throws {
    if let failure = chunk.failure { return try body(failure.recordNumber, .failure(failure)) }
    var options = options
    options.fields = fields
    for entry in chunk.entries {
      try ContainerFormat.read(entry, options: options, emit: body)
    }
    guard let format = ArticleFormats.named(chunk.format) as? any RecordFormat.Type else { return }
    let finishing = ArticleFinisher(
      path: chunk.path, format: format.name, limits: options.limits)
    do {
      try format.read(
        records: chunk.bytes, first: chunk.firstRecord, path: chunk.path, options: options
      ) { number, result in
        try Stop.marking { try body(number, finishing.finished(result, record: number)) }
      }
    } catch let stop as Stop {
      throw stop.error
    } catch let error as ArticleError {
      try body(error.recordNumber, .failure(error))
    }
  }

  /// Tells an error of the caller's body, which is passed on, from a reader's own
  /// failure, which is reported.
  private struct Stop: Error {
    let error: any Error

    static func marking(_ body: () throws -> Void) throws {
      do { try body() } catch { throw Stop(error: error) }
    }
  }

  private static func format(of file: inout FileBytes) throws(ArticleError)
    -> any ArticleFormat.Type
  {
    if let format = ArticleFormats.named(byPath: file.path) { return format }
    if let format = ArticleFormats.matching(head: try file.peek(ArticleFormats.headBytes)) {
      return format
    }
    throw ArticleError(
      .unknownFormat,
      "\(file.path) is in no format that is read. Convert it to text, Markdown, HTML or JSON.")
  }
}
