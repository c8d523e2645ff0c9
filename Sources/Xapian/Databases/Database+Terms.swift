import CXapianShim

extension Database {
  /// In how many documents each term is.
  package func termFrequencies(_ terms: [Term]) throws(XapianError) -> [Int] {
    try frequencies(terms, .XAP_FREQUENCY_DOCUMENTS)
  }

  /// How often each term is in all documents together: the sum of its wdf.
  package func collectionFrequencies(_ terms: [Term]) throws(XapianError) -> [Int] {
    try frequencies(terms, .XAP_FREQUENCY_COLLECTION)
  }

  /// Terms that start with the prefix, in the order of their bytes, with the number of documents
  /// that have each: the first `limit` that come after `after`. Terms that are not UTF-8 are
  /// passed over.
  package func terms(
    prefix: String = "", after: String? = nil, limit: Int
  ) throws(XapianError) -> [(term: String, documentFrequency: Int)] {
    try answers { status in
      withBytes(prefix) { prefix in
        withBytes(after ?? "") {
          xap_reader_terms(handle, prefix, $0, UInt32(clamping: limit), &status)
        }
      }
    } reading: {
      (term: $0.string(), documentFrequency: $0.number())
    }
  }

  /// The same as a table: for tens of thousands of terms that are looked at once.
  package func termTable(
    prefix: String, after: String? = nil, limit: Int
  ) throws(XapianError) -> TermTable {
    try answer { status in
      withBytes(prefix) { prefix in
        withBytes(after ?? "") {
          xap_reader_terms(handle, prefix, $0, UInt32(clamping: limit), &status)
        }
      }
    } reading: { reader in
      var table = TermTable()
      while !reader.isAtEnd {
        reader.append(to: &table.bytes)
        table.ends.append(table.bytes.count)
        table.documentFrequencies.append(reader.number())
      }
      return table
    }
  }

  /// The numbers of documents that have the term (nil: of all documents), ascending: the first
  /// `limit` above `after`.
  package func documentIDs(
    of term: Term?, after: UInt32 = 0, limit: Int
  ) throws(XapianError) -> [UInt32] {
    var id = after
    return try answers { status in
      withBytes(term?.text ?? "") {
        xap_reader_document_ids(handle, $0, after, UInt32(clamping: limit), &status)
      }
    } reading: {
      id &+= $0.documentID()
      return id
    }
  }

  /// A document's terms that start with the prefix, in the order of their bytes, the first `limit`
  /// of them. Terms that are not UTF-8 are passed over.
  package func terms(
    ofDocument id: UInt32, prefix: String = "", limit: Int
  ) throws(XapianError) -> [(term: String, wdf: Int)] {
    try answers { status in
      withBytes(prefix) {
        xap_reader_document_terms(handle, id, $0, UInt32(clamping: limit), &status)
      }
    } reading: {
      (term: $0.string(), wdf: $0.number())
    }
  }

  private func frequencies(
    _ terms: [Term], _ kind: xap_frequency
  ) throws(XapianError) -> [Int] {
    var packed = PackedWriter()
    for term in terms { packed.string(term.text) }
    return try answers { status in
      withBytes(packed.bytes) { xap_reader_frequencies(handle, $0, kind, &status) }
    } reading: {
      $0.number()
    }
  }
}
