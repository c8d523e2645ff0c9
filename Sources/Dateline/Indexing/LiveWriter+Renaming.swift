import Xapian

extension LiveWriter {
  /// Gives the articles of a file that was renamed their new path and id; the
  /// rest of their documents stays as it is.
  func rename(_ renamed: RenamedFile) throws {
    guard let oldFile = Term(SourceFileTerm.text(of: renamed.oldKey)) else { return }
    _ = try committed.reopen()
    // A run that is killed between two commits leaves some articles under either
    // name: the next one reads the file anew.
    let mark = PendingFile(signature: 0, nextRecord: 1)
    try database.setMetadata(PendingFile.metadataKey(renamed.file.key), mark.encoded)
    var last: UInt32 = 0
    while let page = try nextPage(of: oldFile, after: last), let end = page.last {
      for id in page { try rename(document: id, oldFile: oldFile, to: renamed.file) }
      last = end
    }
    try database.setMetadata(PendingFile.metadataKey(renamed.file.key), [])
  }

  private func nextPage(of file: Term, after last: UInt32) throws -> [UInt32]? {
    let page = try committed.documentIDs(of: file, after: last, limit: 1000)
    return page.isEmpty ? nil : page
  }

  private func rename(document id: UInt32, oldFile: Term, to file: SourceFile) throws {
    let stored = try committed.document(id)
    guard var article = decoder.article(of: stored.data) else { return }
    var removed = [oldFile]
    removed += FieldTerms.pathAndFolders(article.path).compactMap {
      Term(prefix: Schema.path.prefix, $0)
    }
    // It counts: see `TermBuilder.addIdentifier`.
    var count = 0
    if let term = Term(prefix: Schema.id.prefix, article.id) {
      removed.append(term)
      count = try committed.terms(ofDocument: id, prefix: term.text, limit: 1).first?.wdf ?? 0
    }

    article.collection = file.collection
    article.path = file.path
    article.id =
      ArticleID(
        collection: file.collection, path: file.path, recordNumber: article.recordNumber
      ).description
    var changes = PackedDocument()
    let terms =
      FieldTerms.pathAndFolders(article.path).map { Term(prefix: Schema.path.prefix, $0) }
      + [Term(SourceFileTerm.text(of: file.key))]
    for term in terms.compactMap({ $0 }) { changes.addTerm(term) }
    if let term = Term(prefix: Schema.id.prefix, article.id) { changes.addTerm(term, wdf: count) }
    changes.setValue(FileValue(of: file).encoded, slot: ValueSlot.file)
    changes.data = try encoder.encode(article)
    try database.amend(id, removing: removed, with: changes)
    try countChange()
  }
}
