import TestSupport
import Testing
import Xapian

@testable import Dateline

@Suite struct IndexVersionTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive()
    try archive.write("a.json", TestArchive.Source(title: "A", text: "one"))
    try archive.run()
  }

  @Test(arguments: [
    (IndexDescription(schemaVersion: Schema.version + 1, xapianVersion: "1.4.22"), "a newer"),
    (IndexDescription(schemaVersion: 0, xapianVersion: "1.4.22"), "an older"),
    (IndexDescription(schemaVersion: Schema.version, xapianVersion: "2.0.1"), "Xapian 2.0.1"),
  ])
  func `an index of another version is refused by all, and can be built again`(
    description: IndexDescription, said: String
  ) throws {
    let folder = IndexFolder(archive.index)
    let database = try WritableDatabase(path: folder.shard(generation: 1), .open)
    try description.write(to: database)
    try database.close()
    var manifest = try Manifest.read(from: folder.manifest(generation: 1))
    manifest.schemaVersion = description.schemaVersion
    manifest.xapianVersion = description.xapianVersion
    try manifest.write(to: folder.manifest(generation: 1))
    for work in [
      { _ = try archive.open() }, { _ = try archive.run() },
      { _ = try IndexMaintenance(index: archive.index).move("articles", to: "elsewhere") },
    ] {
      let error = try #require(throws: DatelineError.self) { try work() }
      #expect(error.code == .unusableIndex)
      #expect(error.message.contains(said) && error.message.contains("--rebuild"))
    }
    #expect(try archive.run { $0.rebuild = true }.articles == 1)
    #expect(try archive.hits("one").count == 1)
  }

  @Test func `another release of the same series is read`() throws {
    let database = try WritableDatabase(
      path: IndexFolder(archive.index).shard(generation: 1), .open)
    try IndexDescription(schemaVersion: Schema.version, xapianVersion: "1.4.1").write(to: database)
    try database.close()
    #expect(try archive.hits("one").count == 1)
  }
}
