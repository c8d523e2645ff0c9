import CXapianShim

/// Writes one compact database from several as `DatabaseFiles.compact` does, in some six tenths of
/// the time: positions on a thread of its own, the rest on the caller's.
package struct HalvedCompaction: ~Copyable {
  private let handle: OpaquePointer

  /// Begins with the positions. Until the others are compacted, the sources' data and values may
  /// still be changed, their terms not. Nil where it can't be done in halves: a source is of another
  /// form, or is the destination, or the disk has no links.
  package init?(_ sources: [String], to destination: String) throws(XapianError) {
    var packed = PackedWriter()
    for source in sources { packed.string(source) }
    let handle = try checking { status in
      withBytes(packed.bytes) { sources in
        withBytes(destination) { xap_halves_start(sources, $0, &status) }
      }
    }
    guard let handle else { return nil }
    self.handle = handle
  }

  /// Waits for the thread, and removes what isn't the destination.
  deinit { xap_halves_free(handle) }

  /// Writes the destination but for its positions: it can be read then.
  package func compactOthers() throws(XapianError) {
    try checking { xap_halves_compact_others(handle, &$0) }
  }

  /// Waits for the positions and adds them, once the others are compacted.
  package func finish() throws(XapianError) {
    try checking { xap_halves_finish(handle, &$0) }
  }
}
