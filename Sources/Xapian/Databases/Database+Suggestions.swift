import CXapianShim

extension Database {
  /// Which terms an expansion may give.
  package enum ExpandKind: Sendable, Hashable {
    case any
    /// Terms that do not start with an ASCII capital.
    case unprefixed
    case prefixed(String)
  }

  /// The word of the spelling dictionary that is nearest, at most `maximumDistance` edits away, and
  /// among those the most frequent. Nil when none is, when the word itself is in the dictionary,
  /// or when the database is elsewhere: Xapian asks no remote dictionary.
  package func spellingSuggestion(
    _ word: String, maximumDistance: Int = 2
  ) throws(XapianError) -> String? {
    let suggestion = try answer { status in
      withBytes(word) {
        xap_reader_spelling(handle, $0, UInt32(clamping: maximumDistance), &status)
      }
    } reading: {
      $0.string()
    }
    return suggestion.isEmpty ? nil : suggestion
  }

  /// The terms that tell these documents from the rest, best first: what to search for to find more
  /// like them. Documents that are not there are passed over.
  package func expandTerms(
    documents: [UInt32], limit: Int, kind: ExpandKind = .unprefixed
  ) throws(XapianError) -> [(term: String, weight: Double)] {
    try answers { status in
      documents.withUnsafeBufferPointer { documents in
        withBytes(kind.prefix) {
          xap_reader_expand(
            handle, documents.baseAddress, documents.count, kind.shim, $0,
            UInt32(clamping: limit), &status)
        }
      }
    } reading: {
      (term: $0.string(), weight: $0.real())
    }
  }
}

extension Database.ExpandKind {
  fileprivate var prefix: String {
    if case .prefixed(let prefix) = self { return prefix }
    return ""
  }

  fileprivate var shim: xap_expand_kind {
    switch self {
    case .any: .XAP_EXPAND_ANY
    case .unprefixed: .XAP_EXPAND_UNPREFIXED
    case .prefixed: .XAP_EXPAND_PREFIXED
    }
  }
}
