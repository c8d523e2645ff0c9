/// A file format that articles are read from. To add one: a file in this folder
/// with a type that conforms, and a line in `ArticleFormats.all`.
protocol ArticleFormat: SendableMetatype {
  /// Short and stable, as articles and answers name it ("json").
  static var name: String { get }
  /// Without the dot, lower case; ".gz" after any of them is understood.
  static var extensions: [String] { get }
  /// Whether a file without a telling name looks like this format, by its first
  /// few thousand bytes.
  static func matches(head: ArraySlice<UInt8>) -> Bool
  /// Reads every article. Throws `ArticleError` for a failure of the whole file,
  /// and passes on what `emit` throws.
  static func read(
    _ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink
  ) throws
}

/// Takes each article with its number among the file's records (from 1; nil when
/// the file is one article).
typealias ArticleSink = (_ recordNumber: Int?, Result<Article, ArticleError>) throws -> Void

/// A format of records that stand apart, so that a big file can be cut up and
/// read on several cores.
protocol RecordFormat: ArticleFormat {
  /// Where the last whole record in `bytes` ends; nil when none does.
  static func endOfLastRecord(in bytes: [UInt8]) -> Int?
  /// Where the first record at or after `start` ends.
  static func endOfFirstRecord(in bytes: [UInt8], from start: Int) -> Int?
  /// Record numbers that `bytes`, whole records, take up.
  static func recordCount(in bytes: [UInt8]) -> Int
  /// Reads whole records, of which the first has the given number.
  static func read(
    records bytes: [UInt8], first: Int, path: String, options: ReadingOptions, emit: ArticleSink
  ) throws
}

extension RecordFormat {
  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    try RecordCutter.forEachChunk(&file, format: Self.self, bytes: 1 << 20, limits: options.limits)
    {
      chunk in
      if let failure = chunk.failure { return try emit(failure.recordNumber, .failure(failure)) }
      try read(
        records: chunk.bytes, first: chunk.firstRecord, path: "", options: options, emit: emit)
    }
  }
}

extension ArticleFormat {
  static func matches(head: ArraySlice<UInt8>) -> Bool { false }
}
