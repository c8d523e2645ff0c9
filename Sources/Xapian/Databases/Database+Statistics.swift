import CXapianShim

extension Database {
  /// The size of a database.
  package struct Statistics: Sendable, Hashable {
    package var documentCount: Int
    /// The highest document number ever given.
    package var lastDocumentID: Int
    /// How many terms a document has, each as often as its wdf says.
    package var averageLength: Double
    package var shardCount: Int
    /// Several, with colons between them, when there are several shards.
    package var uuid: String
  }

  package func statistics() throws(XapianError) -> Statistics {
    try answer {
      xap_reader_statistics(handle, &$0)
    } reading: {
      Statistics(
        documentCount: $0.number(), lastDocumentID: $0.number(), averageLength: $0.real(),
        shardCount: $0.number(), uuid: $0.string())
    }
  }

  package var documentCount: Int {
    get throws(XapianError) { try statistics().documentCount }
  }

  package var lastDocumentID: Int {
    get throws(XapianError) { try statistics().lastDocumentID }
  }

  package var averageLength: Double {
    get throws(XapianError) { try statistics().averageLength }
  }

  package var uuid: String {
    get throws(XapianError) { try statistics().uuid }
  }

  /// The number of the commit that is read; nil unless this is one local database.
  package var revision: UInt64? {
    try? checking { xap_reader_revision(handle, &$0) }
  }

  /// Empty when there is none.
  package func metadata(_ key: String) throws(XapianError) -> [UInt8] {
    try answer { status in
      withBytes(key) { xap_reader_metadata(handle, $0, &status) }
    } reading: {
      $0.bytes()
    }
  }

  /// In the order of their bytes.
  package func metadataKeys(prefix: String = "") throws(XapianError) -> [String] {
    try answers { status in
      withBytes(prefix) { xap_reader_metadata_keys(handle, $0, &status) }
    } reading: {
      $0.string()
    }
  }
}
