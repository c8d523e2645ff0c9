import TestSupport
import Testing

@testable import Dateline

@Suite struct IndexFolderTests {
  private let temporary: TemporaryFolder
  private let folder: IndexFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = IndexFolder(temporary.path + "/./x/../")
  }

  @Test func `paths are absolute and tidy`() {
    #expect(folder.path == temporary.path)
    #expect(folder.shard(generation: 7) == temporary.path + "/generations/7/shard-0")
  }

  @Test func `a swap is what readers see next`() throws {
    #expect(try folder.liveGeneration() == nil)
    try folder.swap(to: 4)
    #expect(try folder.liveGeneration() == 4)
    try folder.swap(to: 5)
    #expect(try folder.liveGeneration() == 5)
    #expect(
      String(decoding: try temporary.bytes("XAPIANDB"), as: UTF8.self)
        == "auto generations/5/shard-0\n")
  }

  @Test func `a stub that Dateline did not write is refused`() throws {
    for text in ["", "remote host:1234\n", "auto generations/x/shard-0\n", "\u{0}\u{1}"] {
      try temporary.write("XAPIANDB", text)
      let error = try #require(throws: DatelineError.self) { try folder.liveGeneration() }
      #expect(error.code == .unusableIndex)
      #expect(error.message.contains("--rebuild"))
    }
  }

  @Test func `generations are listed by number, whatever else lies there`() throws {
    for name in ["10", "9", "100", "notes", "1x"] {
      try temporary.write("generations/\(name)/f", "")
    }
    #expect(folder.allGenerations() == [9, 10, 100])
    #expect(IndexFolder(temporary.path("none")).allGenerations() == [])
  }
}
