import Xapian

/// Writes into each document which group of copies it is in: the key of the group as
/// a value. Not as a term: to change a document's terms Xapian reads all its positions,
/// some milliseconds for each.
///
/// Groups are made anew of all sketches whenever documents came or went, which takes
/// about a second and 90 MB for a million articles; only documents whose group is
/// another one than before are written.
struct CopyGrouping {
  /// Set while documents have changed and groups have not been made anew, so that a
  /// run that was killed is made good by the next.
  static let staleKey = "copies-stale"

  static func encode(_ group: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: group >> (56 - 8 * UInt64($0))) }
  }

  static func decode(_ value: [UInt8]) -> UInt64? {
    value.count == 8 ? value.reduce(0) { $0 << 8 | UInt64($1) } : nil
  }

  /// The documents whose group is not the one that they have, with the new one.
  static func changes(
    in database: borrowing Database
  ) throws(XapianError) -> [(document: UInt32, group: UInt64?)] {
    var groups = CopyGroups()
    try forEachValue(of: ValueSlot.sketch, in: database) { document, value in
      if let sketch = TextSketch(encoded: value) { groups.add(document, sketch) }
    }
    var wanted: [UInt32: UInt64] = [:]
    for (document, group) in groups.grouped() { wanted[document] = group }
    var changes: [(document: UInt32, group: UInt64?)] = []
    try forEachValue(of: ValueSlot.copies, in: database) { document, value in
      let new = wanted.removeValue(forKey: document)
      if new != decode(value) { changes.append((document, new)) }
    }
    for (document, group) in wanted { changes.append((document, group)) }
    return changes.sorted { $0.document < $1.document }
  }

  /// Makes the groups of all that was just built, in the databases that are about to be
  /// merged, in order.
  static func group(_ paths: [String]) throws(XapianError) {
    var groups = CopyGroups()
    var ends: [UInt32] = []
    for path in paths {
      let database = try Database(path: path)
      let before = ends.last ?? 0
      try forEachValue(of: ValueSlot.sketch, in: database) { document, value in
        if let sketch = TextSketch(encoded: value) { groups.add(before + document, sketch) }
      }
      ends.append(before + UInt32(clamping: try database.lastDocumentID))
    }
    var grouped = groups.grouped().sorted { $0.document < $1.document }[...]
    for (path, (before, end)) in zip(paths, zip([0] + ends, ends)) where !grouped.isEmpty {
      let count = grouped.prefix { $0.document <= end }.count
      guard count > 0 else { continue }
      let writer = try WritableDatabase(path: path, .open, synchronised: false)
      for (document, group) in grouped.prefix(count) {
        try amend(writer, document - before, to: group)
      }
      try writer.close()
      grouped = grouped.dropFirst(count)
    }
  }

  /// Brings the groups of a shard up to date with what `committed` holds of it.
  static func update(
    _ writer: borrowing WritableDatabase, from committed: borrowing Database
  ) throws(XapianError) {
    for change in try changes(in: committed) {
      try amend(writer, change.document, to: change.group)
    }
  }

  /// Brings the groups of a shard that nobody reads yet up to date.
  static func update(_ path: String) throws(XapianError) {
    let writer = try WritableDatabase(path: path, .open)
    try update(writer, from: Database(path: path))
    try writer.close()
  }

  private static func amend(
    _ writer: borrowing WritableDatabase, _ id: UInt32, to group: UInt64?
  ) throws(XapianError) {
    var document = PackedDocument()
    document.setValue(group.map(encode) ?? [], slot: ValueSlot.copies)
    try writer.amend(id, removing: [], with: document)
  }

  static func forEachValue(
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
