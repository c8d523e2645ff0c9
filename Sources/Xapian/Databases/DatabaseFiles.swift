import CXapianShim

/// Work on whole databases that are not open.
package enum DatabaseFiles {
  /// Writes one compact database from several.
  ///
  /// Documents follow each other in the order of the sources, with new numbers. Of metadata with
  /// the same key the first source's is kept. A database that is at the destination is replaced.
  /// What is committed is copied: writers are not disturbed, nor are their open changes seen.
  package static func compact(
    _ sources: [String], to destination: String
  ) throws(XapianError) {
    var packed = PackedWriter()
    for source in sources { packed.string(source) }
    try checking { status in
      withBytes(packed.bytes) { sources in
        withBytes(destination) { xap_compact(sources, $0, &status) }
      }
    }
  }

  /// Looks for damage: how many errors there are, and Xapian's report.
  ///
  /// - Throws: when it is too damaged to be looked at, or not there.
  package static func check(
    _ path: String
  ) throws(XapianError) -> (errors: Int, report: String) {
    try answer { status in
      withBytes(path) { xap_check($0, &status) }
    } reading: {
      (errors: $0.number(), report: $0.string())
    }
  }

  /// Whether a writer has the database open, in whichever process.
  package static func isLocked(_ path: String) throws(XapianError) -> Bool {
    try checking { status in withBytes(path) { xap_is_locked($0, &status) } }
  }
}
