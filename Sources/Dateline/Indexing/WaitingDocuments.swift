import Xapian

/// Documents whose data can't be written yet, because the dictionary for them is being learned.
struct WaitingDocuments {
  /// What a document still needs.
  struct Mapped {
    var article: IndexedArticle
    var number: Int?
    var file: SourceFile
  }

  var learning: DictionaryLearning?
  private var documents: [(Mapped, PackedDocument)] = []
  private var textBytes = 0

  /// Bytes of text of those that wait; some ten times as much of memory.
  static let maximumBytes = 1 << 20

  /// Whether another one may wait, and has to.
  var hasRoom: Bool { learning.map { !$0.isOver && textBytes < Self.maximumBytes } ?? false }

  mutating func append(_ mapped: Mapped, _ document: PackedDocument) {
    documents.append((mapped, document))
    textBytes += mapped.article.text.utf8.count
  }

  /// Those that waited, in order, once the dictionary is there; nil when none has to wait any more.
  mutating func take() -> (documents: [(Mapped, PackedDocument)], dictionary: DataDictionary?)? {
    guard let learning else { return nil }
    defer { self = WaitingDocuments() }
    return (documents, learning.wait())
  }
}
