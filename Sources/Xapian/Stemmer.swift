import CXapianShim

/// Brings the forms of a word to one stem, in one language.
package struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  /// A language by its English name or its code: "english", "en", "none".
  ///
  /// - Throws: `badArgument` when Xapian has no stemmer for it.
  package init(language: String) throws(XapianError) {
    handle = try checkingPointer { status in withBytes(language) { xap_stemmer_open($0, &status) } }
  }

  deinit { xap_stemmer_free(handle) }

  /// Replaces what is in `stem` by the stem of a word in lower case.
  package func stem(_ word: Span<UInt8>, into stem: inout [UInt8]) throws(XapianError) {
    let found = try checking { status in
      withBytes(word) { xap_stemmer_stem(handle, $0, &status) }
    }
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: UnsafeBufferPointer(start: found.data, count: found.count))
  }

  /// The languages' English names.
  package static var languages: [String] {
    (try? answers {
      xap_stemmer_languages(&$0)
    } reading: {
      $0.string()
    }) ?? []
  }
}
