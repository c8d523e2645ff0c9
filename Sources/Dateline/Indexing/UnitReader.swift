import Articles
import Xapian

/// Reads a unit of work and maps its articles; one for each worker thread.
struct UnitReader: ~Copyable {
  /// Whether an article needs no document.
  typealias StandingCheck = (Article, ArticleID, SourceFile) throws -> Bool

  private let reader = ArticleReader()
  private var mapper: DocumentMapper
  private var waiting = WaitingDocuments()

  /// Documents' data are written with `dictionary`.
  init(_ dictionary: DataDictionary?, vocabulary: Int) {
    mapper = DocumentMapper(dictionary, vocabulary: vocabulary)
  }

  /// Documents' data are written with what another reader teaches `learning`. It goes on
  /// meanwhile, up to some memory.
  init(awaiting learning: DictionaryLearning, vocabulary: Int) {
    mapper = DocumentMapper(vocabulary: vocabulary)
    waiting.learning = learning
  }

  /// Teaches `learning` what its articles have in common.
  init(teaching learning: DictionaryLearning, vocabulary: Int) {
    mapper = DocumentMapper(vocabulary: vocabulary)
    mapper.teach(learning)
  }

  /// Calls `add` with the document of every article, in order, but for those that `stands`
  /// says need none, and returns what came of the unit. Once the run is stopped no further
  /// file is begun, and a file of many articles is left in the middle. Throws what they throw:
  /// a document that can't be added ends the run, an article that can't be read doesn't.
  mutating func read(
    _ unit: WorkUnit, until stop: StopSignal, unless stands: StandingCheck = { _, _, _ in false },
    _ add: (borrowing PackedDocument, SourceFile) throws -> Void
  ) throws -> UnitOutcome {
    var outcome = UnitOutcome()
    var reader = reader
    switch unit.content {
    case .files(let files):
      for var file in files where !stop.isStopped {
        let before = outcome.articles
        let failuresBefore = outcome.failures.count
        do {
          try reader.read(path: file.absolutePath, fields: file.fields) { content in
            file.note(content)
          } _: { number, result in
            if stop.isStopped, outcome.articles > before { throw RunStopped() }
            try take(result, number, of: file, unless: stands, &outcome, add)
          }
        } catch is RunStopped {
          try addWaiting(&outcome, add)
          outcome.unfinished = file
          return outcome
        }
        outcome.files += 1
        outcome.bytes += file.size
        outcome.storedBytes += file.size
        if outcome.articles == before && outcome.failures.count == failuresBefore {
          outcome.failures.append(
            ReadingFailure(
              file: file, recordNumber: nil, reason: ArticleError.Reason.noText.rawValue,
              message: "there is no article in it"))
        }
      }
    case .records(let file, let chunk):
      outcome.bytes += chunk.bytes.count
      outcome.storedBytes += chunk.storedBytes
      try reader.read(chunk, fields: file.fields) { number, result in
        try take(result, number, of: file, unless: stands, &outcome, add)
      }
    }
    try addWaiting(&outcome, add)
    return outcome
  }

  /// Adds what waited for the dictionary, once that is there.
  private mutating func addWaiting(
    _ outcome: inout UnitOutcome, _ add: (borrowing PackedDocument, SourceFile) throws -> Void
  ) throws {
    guard let (documents, dictionary) = waiting.take() else { return }
    mapper.use(dictionary)
    for (mapped, document) in documents { try self.add(mapped, document, &outcome, add) }
  }

  private mutating func add(
    _ mapped: WaitingDocuments.Mapped, _ document: PackedDocument, _ outcome: inout UnitOutcome,
    _ add: (borrowing PackedDocument, SourceFile) throws -> Void
  ) throws {
    var document = document
    document.data = try mapper.data(of: mapped.article)
    do { try add(document, mapped.file) } catch let error as XapianError
      where error.code == .badArgument
    {
      // Beyond what Xapian can hold: this article is lost, not the run.
      outcome.articles -= 1
      outcome.textBytes -= mapped.article.text.utf8.count
      outcome.failures.append(
        ReadingFailure(
          file: mapped.file, recordNumber: mapped.number,
          reason: ArticleError.Reason.tooLarge.rawValue,
          message: "the index can't hold it: \(error.message)"))
    }
  }

  private mutating func take(
    _ result: Result<Article, ArticleError>, _ number: Int?, of file: SourceFile,
    unless stands: StandingCheck, _ outcome: inout UnitOutcome,
    _ add: (borrowing PackedDocument, SourceFile) throws -> Void
  ) throws {
    switch result {
    case .success(let article):
      let id = ArticleID(
        collection: file.collection, path: file.path(of: article), recordNumber: number)
      outcome.articles += 1
      outcome.textBytes += article.text.utf8.count
      if try stands(article, id, file) { return }
      mapper.map(article, id: id, of: file, recordNumber: number)
      let mapped = WaitingDocuments.Mapped(article: mapper.article, number: number, file: file)
      if waiting.hasRoom {
        waiting.append(mapped, PackedDocument(copying: mapper.document))
      } else {
        try addWaiting(&outcome, add)
        try self.add(mapped, mapper.document, &outcome, add)
      }
    case .failure(let error):
      outcome.failures.append(
        ReadingFailure(
          file: file, recordNumber: number, reason: error.reason.rawValue, message: error.message))
    }
  }
}

/// What came of one unit.
struct UnitOutcome: Sendable {
  /// Of the unit's whole files the first so many were read.
  var files = 0
  /// The file after those, where some of its articles were read when the run was stopped.
  var unfinished: SourceFile?
  var articles = 0
  /// Bytes of files read.
  var bytes = 0
  /// The same before decompression.
  var storedBytes = 0
  var textBytes = 0
  var failures: [ReadingFailure] = []
}
