import Articles

/// What a small database of a build holds, which is finished.
struct FinishedPiece: Sendable, Equatable {
  var path: String
  var articles: Int
  /// Of files read, and the same before decompression.
  var bytes: Int
  var storedBytes: Int
  /// The files as they were when they were read.
  var marks: [UInt64]
  /// The whole files and the stretches of records.
  var parts: [UInt64]

  var name: Substring { path.split(separator: "/").last ?? "" }

  init(path: String, of unit: WorkUnit, _ outcome: UnitOutcome) {
    self.path = path
    articles = outcome.articles
    bytes = outcome.bytes
    storedBytes = outcome.storedBytes
    switch unit.content {
    case .files(let files):
      marks = files.map(Self.mark)
      parts = files.map(\.key)
    case .records(let file, let chunk):
      marks = [Self.mark(of: file)]
      parts = [Self.part(of: file, chunk)]
    }
  }

  init(merging pieces: [FinishedPiece], path: String) {
    self.path = path
    articles = pieces.reduce(0) { $0 + $1.articles }
    bytes = pieces.reduce(0) { $0 + $1.bytes }
    storedBytes = pieces.reduce(0) { $0 + $1.storedBytes }
    marks = Array(Set(pieces.flatMap(\.marks)))
    parts = pieces.flatMap(\.parts)
  }

  /// A file as it is now; 0 when that can't be told.
  static func mark(of file: SourceFile) -> UInt64 {
    guard file.signature != 0 else { return 0 }
    var hash = StableHash()
    hash.combine(file.key)
    hash.combine(file.signature)
    return hash.folded
  }

  static func part(of file: SourceFile, _ chunk: RecordChunk) -> UInt64 {
    var hash = StableHash()
    hash.combine(file.key)
    hash.combine(UInt64(clamping: chunk.firstRecord))
    hash.combine(UInt64(clamping: chunk.recordCount))
    return hash.folded
  }

  func encoded(_ configuration: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(configuration)
    for number in [articles, bytes, storedBytes, marks.count] { writer.write(number) }
    for number in marks + parts { writer.write(Int(bitPattern: UInt(number))) }
    return writer.bytes
  }

  /// Nil when the bytes are not such a note, or of another configuration.
  init?(encoded: [UInt8], path: String, configuration: String) {
    var reader = ByteReader(encoded)
    guard reader.readString() == configuration, let articles = reader.readNumber(),
      let bytes = reader.readNumber(), let storedBytes = reader.readNumber(),
      let markCount = reader.readNumber(), markCount >= 0
    else { return nil }
    var numbers: [UInt64] = []
    while !reader.isAtEnd {
      guard let number = reader.readNumber() else { return nil }
      numbers.append(UInt64(UInt(bitPattern: number)))
    }
    guard markCount <= numbers.count else { return nil }
    self.path = path
    self.articles = articles
    self.bytes = bytes
    self.storedBytes = storedBytes
    marks = Array(numbers.prefix(markCount))
    parts = Array(numbers.dropFirst(markCount))
  }
}
