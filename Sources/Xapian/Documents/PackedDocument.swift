import CXapianShim

/// A document on its way to a database: its terms with their counts and positions, its values,
/// its data.
///
/// One can be used for document after document: `removeAll` keeps the memory.
package struct PackedDocument: Sendable {
  private var terms = PackedWriter()
  private var values = PackedWriter()
  /// What is shown of the document; at most 64 MiB.
  package var data: [UInt8] = []
  /// How many times a term was added.
  package private(set) var termCount = 0

  package init() {}

  /// A copy to be kept, which takes just the memory that it needs: one that shared that of a
  /// document that is used again would keep the most that any document has taken.
  package init(copying other: borrowing PackedDocument) {
    terms = PackedWriter(copying: other.terms)
    values = PackedWriter(copying: other.values)
    data = PackedWriter.copy(of: other.data)
    termCount = other.termCount
  }

  package mutating func removeAll() {
    terms.removeAll()
    values.removeAll()
    data.removeAll(keepingCapacity: true)
    termCount = 0
  }

  /// Adds a term with the positions at which it stands, in ascending order.
  ///
  /// Terms may come in any order; ascending is kinder to the processor's caches. The counts of a
  /// term that is added twice are summed and its positions united. A term that is empty or longer
  /// than `Term` allows is found out when the document is written: an error with code
  /// `badArgument`, before anything of the document is written.
  ///
  /// `wdf`, how often the term counts in the document, need not be the number of positions; 0
  /// makes a term that can be searched for and adds nothing to the document's length. Where any
  /// term has positions some must count, or the document is refused with `badArgument`: Xapian's
  /// check would call it damaged. A position that is below the one before it is taken to be the same.
  package mutating func addTerm(_ term: Span<UInt8>, wdf: Int, positions: Span<UInt32>) {
    terms.string(term)
    terms.number(wdf)
    terms.number(positions.count)
    var last: UInt32 = 0
    for index in positions.indices {
      let position = max(last, positions[index])
      terms.number(position - last)
      last = position
    }
    termCount += 1
  }

  /// Adds a term without positions.
  package mutating func addTerm(_ term: Term, wdf: Int = 0) {
    terms.string(term.text)
    terms.number(wdf)
    terms.number(0)
    termCount += 1
  }

  /// Sets the value in a slot, at most 1 MiB. An empty value is no value; of several for one slot
  /// the last counts.
  package mutating func setValue(_ bytes: [UInt8], slot: Int) {
    values.number(slot)
    values.string(bytes)
  }

  /// Lends the document to the shim for one call.
  borrowing func withShim<Result>(_ body: (UnsafePointer<xap_document>) -> Result) -> Result {
    withBytes(terms.bytes) { terms in
      withBytes(values.bytes) { values in
        withBytes(data) { data in
          withUnsafePointer(to: xap_document(terms: terms, values: values, data: data), body)
        }
      }
    }
  }
}
