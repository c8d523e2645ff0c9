import TestSupport
import Testing

@testable import Xapian

/// Every code is reached, each by what would bring it about in use. Running out of memory is
/// `MemoryTests`'.
struct StatusTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("db") }

  init() throws { folder = try TemporaryFolder() }

  private func error(of work: () throws -> Void) -> XapianError? {
    do { try work() } catch { return error as? XapianError }
    return nil
  }

  @Test func `a database that is not there is not found`() {
    let error = error { _ = try Database(path: path) }
    #expect(error?.code == .notFound)
    #expect(error?.type == "DatabaseNotFoundError")
    #expect(error?.message.contains(path) == true)
  }

  @Test func `a folder that holds no database is not found`() {
    #expect(error { _ = try Database(path: folder.path) }?.code == .notFound)
    #expect(error { _ = try WritableDatabase(path: folder.path, .open) }?.code == .notFound)
  }

  @Test func `a document that is not there is not found`() throws {
    let small = try SmallDatabase([])
    let error = error { _ = try small.opened().document(1) }
    #expect(error?.code == .notFound)
    #expect(error?.type == "DocNotFoundError")
  }

  @Test func `a second writer is locked out, and told so in Xapian's words`() throws {
    let first = try WritableDatabase(path: path, .create)
    let error = error { _ = try WritableDatabase(path: path, .open) }
    #expect(error?.code == .locked)
    #expect(error?.type == "DatabaseLockError")
    #expect(error?.message.contains("already locked") == true)
    try first.close()
  }

  @Test func `a file that is no database is damage`() throws {
    let small = try SmallDatabase([.init(words: "one")])
    try small.folder.write("db/iamglass", "this is not what glass writes, it is far too long")
    #expect(error { _ = try small.opened() }?.code == .corrupt)
  }

  @Test func `a format of another version is damage`() throws {
    // The version file starts with 14 fixed bytes, then the format's version: see glass_version.cc
    // in Xapian's sources.
    let small = try SmallDatabase([.init(words: "one")])
    var version = Array("\u{F}\u{D}Xapian Glass".utf8)
    version += [0x7F, 0x7F] + [UInt8](repeating: 0, count: 100)
    try small.folder.write("db/iamglass", version)
    let error = error { _ = try small.opened() }
    #expect(error?.code == .corrupt)
    #expect(error?.type == "DatabaseVersionError")
  }

  @Test func `a query that can't be asked is a bad query`() throws {
    let small = try SmallDatabase([])
    let query = Query.phrase([.word("a"), .and([.word("b"), .word("c")])], window: 2)
    #expect(error { _ = try small.opened().search(Search(query)) }?.code == .badQuery)
  }

  @Test func `an argument that makes no sense is a bad argument`() throws {
    let small = try SmallDatabase([])
    #expect(error { _ = try small.opened().document(0) }?.code == .badArgument)
    #expect(error { _ = try Stemmer(language: "klingon") }?.type == "InvalidArgumentError")
  }

  @Test func `a writer that was closed is of no more use`() throws {
    let writer = try WritableDatabase(path: path, .create)
    try writer.close()
    let error = error { _ = try writer.add(PackedDocument()) }
    #expect(error?.code == .badArgument)
    #expect(error?.type == "DatabaseClosedError")
  }

  @Test(arguments: ["", "a\u{0}b"])
  func `a path that is none is a bad argument`(_ path: String) {
    #expect(error { _ = try Database(path: path) }?.code == .badArgument)
    #expect(error { _ = try WritableDatabase(path: path, .create) }?.code == .badArgument)
    #expect(error { _ = try DatabaseFiles.check(path) }?.code == .badArgument)
    #expect(error { _ = try DatabaseFiles.isLocked(path) }?.code == .badArgument)
    #expect(error { try DatabaseFiles.compact([path], to: "x") }?.code == .badArgument)
    #expect(error { try DatabaseFiles.compact(["x"], to: path) }?.code == .badArgument)
  }

  @Test func `a machine that does not answer is the network's fault`() throws {
    // Nobody listens on port 1 of this machine, so the connection is refused at once.
    let stub = try folder.write("stub", "remote 127.0.0.1:1\n")
    let error = error { _ = try Database(path: stub) }
    #expect(error?.code == .network)
    #expect(error?.type == "NetworkError")
    #expect(error?.message.contains("refused") == true)
  }

  @Test func `whatever else goes wrong is told with type and message`() throws {
    let error = error { _ = try WritableDatabase(path: folder.path("no/such/parent"), .create) }
    #expect(error?.code == .other)
    #expect(error?.type == "DatabaseCreateError")
    #expect(error?.message.contains("No such file or directory") == true)
  }

  @Test func `a message that is too long is cut where a character ends`() throws {
    let long = folder.path("é" + String(repeating: "é", count: 600))
    let error = error { _ = try Database(path: long) }
    #expect(error?.code == .notFound)
    #expect(error?.message.contains("\u{FFFD}") == false)
    #expect((460...475).contains(error?.message.utf8.count ?? 0))
  }

  @Test func `success leaves no error behind`() throws {
    let small = try SmallDatabase([.init(words: "one")])
    let database = try small.opened()
    #expect(error { _ = try database.document(99) } != nil)
    #expect(error { _ = try database.document(1) } == nil)
  }
}
