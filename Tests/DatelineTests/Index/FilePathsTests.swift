import TestSupport
import Testing

@testable import Dateline

@Suite struct FilePathsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `paths are made absolute without being looked up`() {
    #expect(FilePaths.absolute("/a/./b//c/../d/") == "/a/b/d")
    #expect(FilePaths.absolute("/../..") == "/")
    #expect(FilePaths.absolute("x/y").hasPrefix("/"))
    #expect(FilePaths.absolute("x/y").hasSuffix("/x/y"))
  }

  @Test func `a file is replaced whole`() throws {
    let path = folder.path("a")
    try FilePaths.writeAtomically("one", to: path)
    try FilePaths.writeAtomically("zwei", to: path)
    #expect(try FilePaths.read(path) == "zwei")
    #expect(try FilePaths.read(path + ".new") == nil)
  }

  @Test func `a file that isn't there is nil, one that can't be read is an error`() throws {
    #expect(try FilePaths.read(folder.path("none")) == nil)
    let error = try #require(throws: DatelineError.self) { try FilePaths.read(folder.path) }
    #expect(error.code == .inputOutput)
  }

  @Test func `the size of a folder is that of its files`() throws {
    try folder.write("a/b", "12345")
    try folder.write("c", "123")
    #expect(FilePaths.size(of: folder.path) == 8)
    #expect(FilePaths.size(of: folder.path("none")) == 0)
  }

  @Test func `what can't be written is an error with the place`() throws {
    let error = try #require(throws: DatelineError.self) {
      try FilePaths.writeAtomically("x", to: folder.path("none/a"))
    }
    #expect(error.code == .inputOutput)
    #expect(error.message.contains("none/a can't be written"))
  }
}
