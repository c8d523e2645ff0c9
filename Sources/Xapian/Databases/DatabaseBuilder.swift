import CXapianShim

/// Builds a database of new documents. All is held in memory until it is closed, some three times
/// the text; in return it takes a fraction of a writer's time.
///
/// The database is meant to be merged by `DatabaseFiles.compact`; readers may open it too.
package struct DatabaseBuilder: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameters:
  ///   - path: where there is no database yet; its parent must exist.
  ///   - byLibrary: built by Xapian's own writer all the same, to compare with. So it is wherever
  ///     the library's format is not the one of version 1.4.
  package init(path: String, byLibrary: Bool = false) throws(XapianError) {
    handle = try checkingPointer { status in
      withBytes(path) { xap_builder_open($0, byLibrary, &status) }
    }
  }

  deinit { xap_builder_free(handle) }

  /// Adds a document, whose terms ascend, and gives its number.
  @discardableResult
  package func add(_ document: borrowing PackedDocument) throws(XapianError) -> UInt32 {
    try checking { status in document.withShim { xap_builder_add(handle, $0, &status) } }
  }

  /// The key is 1 to 245 bytes; an empty value removes it.
  package func setMetadata(_ key: String, _ value: [UInt8]) throws(XapianError) {
    try checking { status in
      withBytes(key) { key in
        withBytes(value) { xap_builder_set_metadata(handle, key, $0, &status) }
      }
    }
  }

  /// Writes the database; what is added after it throws `badArgument`. What a power cut leaves of
  /// it may be damaged: it does not wait for the disk.
  package func close() throws(XapianError) {
    try checking { xap_builder_close(handle, &$0) }
  }
}
