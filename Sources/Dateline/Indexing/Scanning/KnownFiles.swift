import Xapian

/// The files that the index already holds, with how they looked when they were
/// read: what tells a changed file from an unchanged one without opening it.
///
/// Read from the documents themselves, so it can't disagree with them. Some 60
/// bytes of memory a file.
struct KnownFiles {
  struct Entry {
    var signature: UInt64
    var collection: UInt32
    var articles: Int32
    /// As a `FileValue` has it.
    var content: UInt64 = 0
    var size: UInt32 = 0
    var isSeen = false
    /// Named in a list of files, and not there.
    var isGone = false
    /// Something in it could not be read.
    var hasFailed = false
    /// Not all of it was read.
    var isPending = false

    /// It can be known again under another name.
    var isRecognisable: Bool { content != 0 && !hasFailed && !isPending }
  }

  private var entries: [UInt64: Entry] = [:]
  /// Of files that can be known again.
  private var sizes: Set<UInt32> = []
  private var pending: [UInt64: PendingFile] = [:]

  init() {}

  init(in database: borrowing Database) throws(XapianError) {
    var last: UInt32 = 0
    while true {
      let page = try database.values(slot: ValueSlot.file, after: last, limit: 20_000)
      for (document, value) in page {
        last = document
        guard let file = FileValue(encoded: value) else { continue }
        entries[
          file.key,
          default: Entry(
            signature: file.signature, collection: file.collection, articles: 0,
            content: file.content, size: file.size)
        ].articles &+= 1
      }
      if page.isEmpty { break }
    }
    for key in try database.metadataKeys(prefix: ReadingFailure.metadataPrefix) {
      guard let stored = StoredFailures(encoded: try database.metadata(key)) else { continue }
      let file = SourceFile.key(collection: stored.collection, path: stored.path)
      defer { entries[file]?.hasFailed = true }
      if entries[file] == nil {
        entries[file] = Entry(
          signature: stored.signature, collection: FileValue.collection(stored.collection),
          articles: 0)
      }
      // Articles may be of an earlier state of the file, which can't be read as it is now.
      entries[file]?.signature = stored.signature
    }
    // A file that was being replaced when a run was stopped or killed is read on, or
    // anew if it has changed since.
    for key in try database.metadataKeys(prefix: PendingFile.metadataPrefix) {
      guard let file = PendingFile.key(of: key) else { continue }
      entries[file]?.signature = 0
      entries[file]?.isPending = true
      pending[file] = PendingFile(encoded: try database.metadata(key))
    }
    sizes = Set(entries.values.lazy.filter(\.isRecognisable).map(\.size))
  }

  var isEmpty: Bool { entries.isEmpty }

  /// What is known of a file, which from now on counts as seen.
  mutating func see(_ file: SourceFile) -> Entry? {
    guard let place = entries.index(forKey: file.key) else { return nil }
    entries.values[place].isSeen = true
    return entries.values[place]
  }

  /// Whether a file looks as it did when it was read.
  func isUnchanged(_ file: SourceFile) -> Bool {
    entries[file.key].map { $0.signature == file.signature && $0.signature != 0 } ?? false
  }

  /// The first record of a file that is not yet in the index; 1 unless a run was
  /// stopped inside of it and it has not changed since.
  func firstRecord(of file: SourceFile) -> Int {
    guard let pending = pending[file.key], pending.signature == file.signature,
      file.signature != 0
    else { return 1 }
    return pending.nextRecord
  }

  /// Whether a known file may be this one under another name: it has the same size.
  func mayHold(_ file: SourceFile) -> Bool {
    sizes.contains(UInt32(truncatingIfNeeded: file.size))
  }

  /// The files of some collections that can be known again and were not seen.
  func unseen(in collections: [String]) -> UnseenFiles {
    let collections = Set(collections.map(FileValue.collection))
    var unseen = UnseenFiles()
    let found = entries.filter {
      !$0.value.isSeen && $0.value.isRecognisable && collections.contains($0.value.collection)
    }
    for (file, entry) in found.sorted(by: { $0.key < $1.key }) {
      unseen.add(file, content: entry.content, size: entry.size)
    }
    return unseen
  }

  mutating func markSeen(_ file: UInt64) { entries[file]?.isSeen = true }

  func articles(of file: UInt64) -> Int { Int(entries[file]?.articles ?? 0) }

  /// Files that the scan could not reach, because they or a folder above them can't
  /// be read, are not gone: they count as seen.
  mutating func keepUnreachable(
    at path: String, of collection: String, in database: borrowing Database
  ) throws(XapianError) {
    let folder = FieldTerms.identifier(path, of: Schema.path)
    guard let term = Term(prefix: Schema.path.prefix, folder) else { return }
    let collection = FileValue.collection(collection)
    var last: UInt32 = 0
    while true {
      let page = try database.documentIDs(of: term, after: last, limit: 1000)
      for document in page {
        last = document
        let values = try database.document(document, values: [ValueSlot.file]).values
        guard let file = values.first.flatMap({ FileValue(encoded: $0) }) else { continue }
        if file.collection == collection { entries[file.key]?.isSeen = true }
      }
      if page.isEmpty { return }
    }
  }

  /// Makes the next scan read again what could not be read.
  mutating func forgetFailed() {
    for (file, entry) in entries where entry.hasFailed { entries[file]?.signature = 0 }
  }

  /// A file that was listed is not there.
  mutating func markGone(_ file: UInt64) { entries[file]?.isGone = true }

  /// The files of a collection that are gone: those that the scan did not see,
  /// or, after a scan of listed files only, those that were listed and not there.
  func vanished(from collection: String, onlyListed: Bool = false) -> [(key: UInt64, articles: Int)]
  {
    let collection = FileValue.collection(collection)
    return entries.filter {
      $0.value.collection == collection && (onlyListed ? $0.value.isGone : !$0.value.isSeen)
    }
    .map { ($0.key, Int($0.value.articles)) }.sorted { $0.key < $1.key }
  }

  func count(in collection: String) -> Int {
    let collection = FileValue.collection(collection)
    return entries.values.count { $0.collection == collection }
  }
}

/// The mark on a file whose records are being replaced over several commits: how the
/// file looked, and the first record that is not yet in the index.
struct PendingFile: Equatable {
  var signature: UInt64
  var nextRecord: Int

  static let metadataPrefix = "pending/"

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(Int(bitPattern: UInt(signature)))
    writer.write(nextRecord)
    return writer.bytes
  }

  init(signature: UInt64, nextRecord: Int) {
    self.signature = signature
    self.nextRecord = nextRecord
  }

  /// Nil when the bytes are not such a mark; the file is then read from its start.
  init?(encoded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let signature = reader.readNumber(), let next = reader.readNumber(), next >= 1 else {
      return nil
    }
    self.init(signature: UInt64(UInt(bitPattern: signature)), nextRecord: next)
  }

  static func metadataKey(_ key: UInt64) -> String { metadataPrefix + String(key, radix: 36) }

  static func key(of metadataKey: String) -> UInt64? {
    UInt64(metadataKey.dropFirst(metadataPrefix.count), radix: 36)
  }
}
