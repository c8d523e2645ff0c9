import Xapian

/// Writes into each document which group of copies it is in: the key of the group as
/// a value, to fold a page of hits by, and as a term, to find the others.
///
/// Groups are made anew of all sketches whenever documents came or went, which takes
/// about a second and 90 MB for a million articles; only documents whose group is
/// another one than before are written.
struct CopyGrouping {
  /// Set while documents have changed and groups have not been made anew, so that a
  /// run that was killed is made good by the next.
  static let staleKey = "copies-stale"

  static func term(_ group: UInt64) -> String { "XCOPY:" + String(group, radix: 36) }

  static func encode(_ group: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: group >> (56 - 8 * UInt64($0))) }
  }

  static func decode(_ value: [UInt8]) -> UInt64? {
    value.count == 8 ? value.reduce(0) { $0 << 8 | UInt64($1) } : nil
  }

  /// The documents whose group is not the one that they have, with both.
  static func changes(
    in database: borrowing Database
  ) throws(XapianError) -> [(document: UInt32, old: UInt64?, new: UInt64?)] {
    var groups = CopyGroups()
    try forEachValue(of: ValueSlot.sketch, in: database) { document, value in
      if let sketch = TextSketch(encoded: value) { groups.add(document, sketch) }
    }
    var wanted: [UInt32: UInt64] = [:]
    for (document, group) in groups.grouped() { wanted[document] = group }
    var changes: [(document: UInt32, old: UInt64?, new: UInt64?)] = []
    try forEachValue(of: ValueSlot.copies, in: database) { document, value in
      let new = wanted.removeValue(forKey: document)
      let old = decode(value)
      if old != new { changes.append((document, old, new)) }
    }
    for (document, group) in wanted { changes.append((document, nil, group)) }
    return changes.sorted { $0.document < $1.document }
  }

  /// Brings the groups of a shard up to date with what `committed` holds of it.
  static func update(
    _ writer: borrowing WritableDatabase, from committed: borrowing Database
  ) throws(XapianError) {
    for change in try changes(in: committed) {
      var document = PackedDocument()
      document.setValue(change.new.map(encode) ?? [], slot: ValueSlot.copies)
      if let new = change.new.flatMap({ Term(term($0)) }) { document.addTerm(new) }
      let old = change.old.flatMap { Term(term($0)) }
      try writer.amend(change.document, removing: [old].compactMap { $0 }, with: document)
    }
  }

  private static func forEachValue(
    of slot: Int, in database: borrowing Database, _ body: (UInt32, [UInt8]) -> Void
  ) throws(XapianError) {
    var last: UInt32 = 0
    while true {
      let page = try database.values(slot: slot, after: last, limit: 20_000)
      for (document, value) in page {
        last = document
        body(document, value)
      }
      if page.isEmpty { return }
    }
  }
}
