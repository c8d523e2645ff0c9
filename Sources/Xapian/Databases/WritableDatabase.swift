import CXapianShim
import Glibc

/// A database open for writing. There is one writer a database at a time, whichever process it
/// is in; Xapian's lock sees to it.
///
/// What is written is seen by readers from the next commit on. If the last reference goes with
/// changes uncommitted they are committed if that can be done, and nothing is said if it can't:
/// call `commit` or `close`.
package struct WritableDatabase: ~Copyable {
  package enum Opening: Sendable {
    /// There must be no database there.
    case create
    /// A database that is there is emptied.
    case overwrite
    /// There must be a database there.
    case open
    case openOrCreate
  }

  /// The library flushes by itself after so many changes, so that more can't be asked for.
  package static let maximumFlushThreshold = 10_000

  private let handle: OpaquePointer

  /// Opens the folder of a database; its parent must exist.
  ///
  /// - Parameters:
  ///   - synchronised: whether a commit waits until all is on the disk. Without, a power cut can
  ///     damage the database: for one that is built and then synchronised as a whole.
  ///   - flushThreshold: after so many documents added, replaced or deleted the writer commits by
  ///     itself, 1 to `maximumFlushThreshold`. An `XAPIAN_FLUSH_THRESHOLD` in the environment
  ///     that is lower still holds.
  /// - Throws: `locked` when another writer has it for longer than a moment, `notFound` when it can't be opened or created,
  ///   `corrupt` when it is not one that this library can read.
  package init(
    path: String, _ opening: Opening, synchronised: Bool = true,
    flushThreshold: Int = maximumFlushThreshold
  ) throws(XapianError) {
    var attempts = Self.attempts
    while true {
      do {
        handle = try checkingPointer { status in
          withBytes(path) {
            xap_writer_open(
              $0, opening.shim, synchronised, UInt32(clamping: flushThreshold), &status)
          }
        }
        return
      } catch {
        attempts -= 1
        guard error.code == .locked, attempts > 0 else { throw error }
        usleep(10_000)
      }
    }
  }

  /// A writer that is closed closes the file of its lock and doesn't unlock it. A program that
  /// another thread is starting just then has that file open too, from fork to exec.
  private static let attempts = 50

  deinit { xap_writer_free(handle) }

  /// Adds a document and gives its number.
  @discardableResult
  package func add(_ document: borrowing PackedDocument) throws(XapianError) -> UInt32 {
    try checking { status in document.withShim { xap_writer_add(handle, $0, &status) } }
  }

  /// Puts a document at a number from 1, in the place of the one that is there, if any.
  package func put(
    _ document: borrowing PackedDocument, at id: UInt32
  ) throws(XapianError) {
    try checking { status in document.withShim { xap_writer_put(handle, id, $0, &status) } }
  }

  /// Deletes a document. Throws `notFound` when there is none of that number.
  package func delete(_ id: UInt32) throws(XapianError) {
    try checking { xap_writer_delete(handle, id, &$0) }
  }

  /// Deletes every document that has the term, and gives their numbers, ascending.
  @discardableResult
  package func delete(having term: Term) throws(XapianError) -> [UInt32] {
    let documents = try documents(having: term)
    for id in documents { try delete(id) }
    return documents
  }

  /// The numbers of all documents that have the term, ascending, those not yet committed included.
  package func documents(having term: Term) throws(XapianError) -> [UInt32] {
    try answers { status in
      withBytes(term.text) { xap_writer_documents(handle, $0, &status) }
    } reading: {
      $0.documentID()
    }
  }

  /// Changes parts of a document: takes away terms, those it has not are passed over, then adds
  /// the terms and sets the values of `changes`, and its data unless that is empty. The rest of
  /// the document is left as it is and not written again.
  package func amend(
    _ id: UInt32, removing terms: [Term], with changes: borrowing PackedDocument
  ) throws(XapianError) {
    var removed = PackedWriter()
    for term in terms { removed.string(term.text) }
    try checking { status in
      withBytes(removed.bytes) { removed in
        changes.withShim { xap_writer_amend(handle, id, removed, $0, &status) }
      }
    }
  }

  /// The numbers of all documents that came, went or got other terms since this was opened, in no
  /// order, and perhaps more than once.
  package var changedDocuments: [UInt32] {
    get throws(XapianError) {
      try answers {
        xap_writer_changed_documents(handle, &$0)
      } reading: {
        $0.documentID()
      }
    }
  }

  package func commit() throws(XapianError) {
    try checking { xap_writer_commit(handle, &$0) }
  }

  /// Commits and lets go of the lock. Writing after it throws `badArgument`.
  package func close() throws(XapianError) {
    try checking { xap_writer_close(handle, &$0) }
  }

  /// How many documents there are, those not yet committed included.
  package var documentCount: Int {
    get throws(XapianError) { Int(try checking { xap_writer_document_count(handle, &$0) }) }
  }

  /// Whether any document has the term.
  package func hasDocument(_ term: Term) throws(XapianError) -> Bool {
    try checking { status in withBytes(term.text) { xap_writer_has_term(handle, $0, &status) } }
  }

  /// Sets a piece of metadata of the database; an empty value removes it. The key is 1 to 245
  /// bytes.
  package func setMetadata(_ key: String, _ value: [UInt8]) throws(XapianError) {
    try checking { status in
      withBytes(key) { key in
        withBytes(value) { xap_writer_set_metadata(handle, key, $0, &status) }
      }
    }
  }

  /// Empty when there is none.
  package func metadata(_ key: String) throws(XapianError) -> [UInt8] {
    try answer { status in
      withBytes(key) { xap_writer_metadata(handle, $0, &status) }
    } reading: {
      $0.bytes()
    }
  }

  /// In the order of their bytes.
  package func metadataKeys(prefix: String = "") throws(XapianError) -> [String] {
    try answers { status in
      withBytes(prefix) { xap_writer_metadata_keys(handle, $0, &status) }
    } reading: {
      $0.string()
    }
  }

  /// Adds a word to the dictionary of spelling suggestions. Xapian never takes words out of it
  /// when documents go. Words of one byte are not kept; at most 245 bytes.
  package func addSpelling(_ word: String, frequency: Int = 1) throws(XapianError) {
    try checking { status in
      withBytes(word) { xap_writer_add_spelling(handle, $0, UInt32(clamping: frequency), &status) }
    }
  }

  /// Takes away from a word's frequency; at nothing the word is gone.
  package func removeSpelling(_ word: String, frequency: Int = 1) throws(XapianError) {
    try checking { status in
      withBytes(word) {
        xap_writer_remove_spelling(handle, $0, UInt32(clamping: frequency), &status)
      }
    }
  }
}

extension WritableDatabase.Opening {
  fileprivate var shim: xap_opening {
    switch self {
    case .create: .XAP_OPENING_CREATE
    case .overwrite: .XAP_OPENING_OVERWRITE
    case .open: .XAP_OPENING_OPEN
    case .openOrCreate: .XAP_OPENING_OPEN_OR_CREATE
    }
  }
}
