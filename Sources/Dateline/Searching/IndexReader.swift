import Xapian

/// A snapshot of an index that is open for reading. For one thread.
final class IndexReader {
  /// What `withCurrent` lends: one state of the index.
  final class State {
    let database: Database
    private(set) lazy var vocabulary = IndexVocabulary(state: self)
    /// Reads what documents hold.
    private(set) lazy var data = DataDecoder { [unowned self] id in dictionary(id) }
    /// What `names.toml` says now.
    fileprivate(set) var names = NameBook.empty

    private let stub: IndexStub
    private let columnFiles: FacetColumnFiles
    /// Nil where there can be none: shards on other machines.
    private var columns: FacetColumns?
    /// Read when a copy is first shown.
    private var knownCopyLists: CopyLists?
    private var knownCopyFacts: CopyFacts??

    init(_ database: consuming Database, stub: IndexStub) {
      self.stub = stub
      columnFiles = FacetColumnFiles(shard: stub.firstPath)
      self.database = database
      columns = self.database.revision.map {
        FacetColumns(columnFiles, of: self.database, revision: $0)
      }
    }

    /// The column of a slot, where the index has one for this commit.
    func column(slot: Int) -> FacetColumns.Loaded? { columns?.column(slot: slot, of: database) }

    /// What is known of copies; nil where no document has any.
    func copyFacts() throws(XapianError) -> CopyFacts? {
      if let known = knownCopyFacts { return known }
      let facts = try CopyFacts(self)
      knownCopyFacts = .some(facts)
      return facts
    }

    /// The documents of every group of copies.
    func copyLists() throws(XapianError) -> CopyLists {
      if let known = knownCopyLists { return known }
      let lists = try CopyLists(of: database)
      knownCopyLists = lists
      return lists
    }

    /// Each shard was built with a dictionary of its own; an open stub gives the metadata of its
    /// first shard alone.
    private func dictionary(_ id: UInt32) -> DataDictionary? {
      if let first = try? DataDictionary(of: database), first.id == id { return first }
      return stub.shards.dropFirst().lazy.compactMap { try? DataDictionary(of: $0.open()) }
        .first { $0.id == id }
    }

    /// Moves to the newest commit; what was known of the words is then forgotten. False when it is
    /// better to open the index anew: columns of the old commit would stay in memory.
    func moveOn() throws(XapianError) -> Bool {
      guard try database.reopen() else { return true }
      guard columns?.areInUse != true else { return false }
      columns = database.revision.map { FacetColumns(columnFiles, of: database, revision: $0) }
      vocabulary = IndexVocabulary(state: self)
      knownCopyLists = nil
      knownCopyFacts = nil
      return true
    }
  }

  let folder: IndexFolder
  private var state: State
  /// The stub as it was when it was read: `reopen` never reads it again, so that a swap is
  /// noticed by the file being another one.
  private var stub: FileStamp
  private var names: NameBookFile

  init(_ folder: IndexFolder) throws(DatelineError) {
    self.folder = folder
    names = NameBookFile(folder.names)
    (state, stub) = try Self.open(folder)
  }

  /// Runs `body` on the newest state, and again when the index moved beneath it:
  /// the whole of it, never a part, so that an answer is of one state.
  func withCurrent<Answer>(
    _ body: (State) throws(XapianError) -> Answer
  ) throws(DatelineError) -> Answer {
    if FileStamp(folder.stub) != stub { (state, stub) = try Self.open(folder) }
    let names = try names.current()
    var attempt = 1
    while true {
      state.names = names
      do throws(XapianError) {
        if attempt == 1, try !state.moveOn() {
          attempt += 1
        } else {
          return try body(state)
        }
      } catch {
        attempt += 1
        guard error.code == .modified, attempt <= Self.attempts else {
          throw DatelineError(error, index: folder.path)
        }
      }
      (state, stub) = try Self.open(folder)
    }
  }

  /// A writer commits a few times a second at most; a search takes milliseconds.
  private static let attempts = 5

  private static func open(_ folder: IndexFolder) throws(DatelineError) -> (State, FileStamp) {
    var attempt = 1
    while true {
      // Before it is read: one that is swapped in between is seen by the next question.
      guard let stamp = FileStamp(folder.stub), let stub = try FilePaths.read(folder.stub)
      else { throw .noIndex(at: folder.path) }
      let lines = IndexStub(stub, in: folder.path)
      let description: IndexDescription?
      let statistics: Database.Statistics
      let state: State
      do throws(XapianError) {
        let database = try Database(path: folder.path)
        description = try IndexDescription(of: database)
        statistics = try database.statistics()
        state = State(database, stub: lines)
      } catch {
        // The stub may have been swapped between being read and being followed.
        attempt += 1
        guard error.code == .notFound else { throw DatelineError(error, index: folder.path) }
        guard attempt <= attempts else { throw .damaged(error, index: folder.path) }
        continue
      }
      try (description ?? .none).check(of: folder.path)
      if lines.shards.count == 1 {
        try ShardTables.check(lines.firstPath, statistics, index: folder.path)
      }
      return (state, stamp)
    }
  }
}
