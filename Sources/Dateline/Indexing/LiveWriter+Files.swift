import Articles
import DequeModule
import Xapian

/// One file after the other: its articles are put where the index has them.
extension LiveWriter {
  struct OpenFile {
    let file: SourceFile
    /// The documents that the index has of the file as it is now.
    var documents: Set<UInt32> = []
    /// Nothing of it could be read yet: what the index has of it stays.
    var isUnread = true
  }

  /// Begins a file. While several articles of it are written it has a mark: Xapian commits by
  /// itself after so many changes, and a run that is killed then has written some of them.
  func open(_ file: SourceFile, isMarked: Bool) throws {
    try closeFile()
    var opened = OpenFile(file: file)
    if file.firstRecord > 1 {
      // It is read on: what is there of it as it is now stays.
      opened.documents = try documentsWritten(of: file)
      opened.isUnread = false
      outcome.articles.unchanged += opened.documents.count
    } else {
      try forgetFailures(of: file.key)
      if isMarked { try mark(file, nextRecord: 1) }
    }
    openFile = opened
  }

  /// The documents that a run before has written of a file as it is now.
  private func documentsWritten(of file: SourceFile) throws -> Set<UInt32> {
    _ = try committed.reopen()
    var documents: Set<UInt32> = []
    var last: UInt32 = 0
    while true {
      let page = try committed.values(slot: ValueSlot.file, after: last, limit: 20_000)
      guard let end = page.last else { return documents }
      for (document, value) in page {
        guard let value = FileValue(encoded: value), value.key == file.key else { continue }
        if value.signature == file.signature { documents.insert(document) }
      }
      last = end.documentID
    }
  }

  /// All articles of the open file are written: what else the index has of it is of an earlier
  /// state. Nothing goes before, so that a reader never finds half of a file.
  func closeFile() throws {
    guard let closed = openFile else { return }
    openFile = nil
    if !closed.isUnread, let term = Term(SourceFileTerm.text(of: closed.file.key)) {
      let gone = try database.documents(having: term).filter { !closed.documents.contains($0) }
      if !gone.isEmpty, try !isMarked(closed.file) { try mark(closed.file, nextRecord: 1) }
      for number in gone {
        // The next run finds the mark.
        if stop.isStopped { return }
        try markCopiesStale()
        try database.delete(number)
        freeNumbers.append(number)
        outcome.articles.removed += 1
        try countChange()
      }
    }
    if try isMarked(closed.file) {
      try database.setMetadata(PendingFile.metadataKey(closed.file.key), [])
    }
  }

  private func isMarked(_ file: SourceFile) throws -> Bool {
    try !database.metadata(PendingFile.metadataKey(file.key)).isEmpty
  }

  func mark(_ file: SourceFile, nextRecord: Int) throws {
    let mark = PendingFile(signature: file.signature, nextRecord: nextRecord)
    try database.setMetadata(PendingFile.metadataKey(file.key), mark.encoded)
  }

  /// Writes articles of the open file.
  func write(_ articles: ArraySlice<LiveUpdate.PreparedUnit.Article>, isRead: Bool) throws {
    for article in articles {
      let number = try write(article)
      openFile?.documents.insert(number)
    }
    if isRead { openFile?.isUnread = false }
    progress.update { $0.articles += articles.count }
  }

  /// Gives the number of the article's document.
  private func write(_ article: LiveUpdate.PreparedUnit.Article) throws -> UInt32 {
    switch article.document {
    case .stands(let number):
      var changes = PackedDocument()
      changes.setValue(FileValue(of: article.file).encoded, slot: ValueSlot.file)
      try database.amend(number, removing: [], with: changes)
      // What a run before has written of the file is counted already.
      if openFile?.documents.contains(number) == false { outcome.articles.unchanged += 1 }
      return number
    case .changed(let number, let document):
      try markCopiesStale()
      try database.put(document, at: number)
      outcome.articles.updated += 1
      return number
    case .new(let document):
      try markCopiesStale()
      outcome.articles.added += 1
      return try add(document)
    }
  }

  private func add(_ document: borrowing PackedDocument) throws -> UInt32 {
    guard let number = freeNumbers.popFirst() else { return try database.add(document) }
    try database.put(document, at: number)
    return number
  }
}
