import CXapianShim

/// A database open for reading: a snapshot of what was last committed when it was opened.
///
/// It outlives one commit by a writer. After the second, reading throws `modified`: reopen, then do
/// the whole of what was being done again.
package struct Database: ~Copyable {
  let handle: OpaquePointer

  /// Opens the folder of a database, a stub file, or a folder with a stub file `XAPIANDB`.
  ///
  /// Opening a shard on another machine makes the whole process ignore SIGPIPE: Xapian sees to that.
  ///
  /// - Throws: `notFound`; `corrupt` when it is damaged or not a database that this library reads;
  ///   `network` when a shard elsewhere does not answer.
  package init(path: String) throws(XapianError) {
    handle = try checkingPointer { status in withBytes(path) { xap_reader_open($0, &status) } }
  }

  /// Opens a shard that `xapian-tcpsrv` serves, alone: of several shards in a stub only the first
  /// one's metadata can be read.
  ///
  /// - Throws: `network` when it does not answer.
  package init(host: String, port: UInt16) throws(XapianError) {
    handle = try checkingPointer { status in
      withBytes(host) { xap_reader_open_remote($0, UInt32(port), &status) }
    }
  }

  deinit { xap_reader_free(handle) }

  /// Moves to the newest commit, and says whether there was one. A stub is not read again.
  @discardableResult
  package func reopen() throws(XapianError) -> Bool {
    try checking { xap_reader_reopen(handle, &$0) }
  }

  /// One page of matches. All of it is held in memory, data included: `limit` is the bound.
  ///
  /// - Throws: `badQuery`, `badArgument` for what can't be asked; `modified`; `network`.
  package func search(_ search: Search) throws(XapianError) -> MatchSet {
    let query = try search.query.packed()
    return try answer { status in
      search.withShim(query) { xap_reader_search(handle, $0, &status) }
    } reading: {
      MatchSet(&$0, for: search)
    }
  }

  /// Maps a column file for this database's searches, until the database goes. All its ordinals
  /// are below `limit`.
  ///
  /// - Throws: `badArgument` unless this is one local database; `notFound`, `corrupt` for the file.
  package func attachColumn(
    _ path: String, limit: UInt32 = FacetColumnBuilder.ordinalLimit
  ) throws(XapianError) -> FacetColumn {
    FacetColumn(
      number: try checking { status in
        withBytes(path) { xap_reader_attach_column(handle, $0, limit, &status) }
      })
  }

  /// Writes the posting sets of all terms that are in at least so many documents, and
  /// which of these are the best by a weighting scheme, where that is BM25.
  ///
  /// - Parameters:
  ///   - others: terms that begin so have sets from another number of documents on.
  ///   - before: a file of this database's sets, and all documents that came, went or got other
  ///     terms since its revision. With it the same is written, sooner, but for terms that are common
  ///     only because there are fewer documents now.
  /// - Throws: `badArgument` unless this is one local database; `other` when the file can't be
  ///   written; `notFound`, `corrupt` for the file before.
  package func writePostingSets(
    to path: String, least: Int, others: (prefix: String, least: Int) = ("", 0),
    bestBy weighting: WeightingScheme,
    before: (path: String, changed: [UInt32])? = nil
  ) throws(XapianError) {
    let parameters = weighting.bm25Parameters
    var changed = PackedWriter()
    for document in before?.changed ?? [] { changed.number(document) }
    try checking { status in
      withBytes(path) { path in
        withBytes(others.prefix) { prefix in
          withBytes(before?.path ?? "") { before in
            withBytes(changed.bytes) { changed in
              xap_reader_write_posting_sets(
                handle, path, UInt32(clamping: least), prefix, UInt32(clamping: others.least),
                parameters, before, changed, &status)
            }
          }
        }
      }
    }
  }

  /// Maps a file of posting sets until the database goes: searches for terms find and count their
  /// matches by it, as long as it is of the commit that the database is at.
  ///
  /// - Throws: `badArgument` unless this is one local database; `notFound`, `corrupt` for the file.
  package func attachPostingSets(_ path: String) throws(XapianError) {
    try checking { status in
      withBytes(path) { xap_reader_attach_posting_sets(handle, $0, &status) }
    }
  }

  /// The ordinal that a document has in an attached column of the kind `single`; nil when it has
  /// none, or is newer than the column.
  ///
  /// - Throws: `badArgument` for a column of lists; `corrupt`.
  package func ordinal(
    of document: UInt32, in column: FacetColumn
  ) throws(XapianError) -> Int? {
    let next = try checking { xap_reader_ordinal(handle, column.number, document, &$0) }
    return next == 0 ? nil : Int(next) - 1
  }
}
