import CXapianShim

extension Database {
  /// A document by its number, with the values in these slots.
  ///
  /// - Throws: `notFound` when there is none.
  package func document(
    _ id: UInt32, values slots: [Int] = []
  ) throws(XapianError) -> StoredDocument {
    try answer { status in
      withNumbers(slots) {
        xap_reader_document(handle, id, $0.baseAddress, $0.count, &status)
      }
    } reading: {
      StoredDocument(&$0, valueCount: slots.count)
    }
  }

  /// The first document that has the term, with the values in these slots.
  package func document(
    unique term: Term, values slots: [Int] = []
  ) throws(XapianError) -> StoredDocument? {
    try answer { status in
      withBytes(term.text) { term in
        withNumbers(slots) {
          xap_reader_find(handle, term, $0.baseAddress, $0.count, &status)
        }
      }
    } reading: {
      $0.isAtEnd ? nil : StoredDocument(&$0, valueCount: slots.count)
    }
  }

  /// The values in a slot, by document number: the first `limit` above `after`. Documents without
  /// one are passed over.
  package func values(
    slot: Int, after: UInt32 = 0, limit: Int
  ) throws(XapianError) -> [(documentID: UInt32, value: [UInt8])] {
    var id = after
    return try answers {
      xap_reader_values(handle, UInt32(clamping: slot), after, UInt32(clamping: limit), &$0)
    } reading: {
      id &+= $0.documentID()
      return (documentID: id, value: $0.bytes())
    }
  }

  /// The values in a slot of some documents, whose numbers ascend; empty ones of those without.
  package func values(
    slot: Int, of documents: [UInt32]
  ) throws(XapianError) -> [[UInt8]] {
    try answers { status in
      documents.withUnsafeBufferPointer {
        xap_reader_values_of(
          handle, UInt32(clamping: slot), $0.baseAddress, $0.count, &status)
      }
    } reading: {
      $0.bytes()
    }
  }

  /// Bounds of the values in a slot, which may be wider than what is left after deletions, and
  /// how many documents have one.
  package func valueBounds(
    slot: Int
  ) throws(XapianError) -> (lower: [UInt8], upper: [UInt8], frequency: Int) {
    try answer {
      xap_reader_value_bounds(handle, UInt32(clamping: slot), &$0)
    } reading: {
      (lower: $0.bytes(), upper: $0.bytes(), frequency: $0.number())
    }
  }
}

extension StoredDocument {
  fileprivate init(_ reader: inout AnswerReader, valueCount: Int) {
    id = reader.documentID()
    data = reader.bytes()
    values = (0..<valueCount).map { _ in reader.bytes() }
  }
}
