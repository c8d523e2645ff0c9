import Foundation
import TestSupport
import Testing

@testable import Dateline

@Suite struct FolderScanTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func findings(_ path: String? = nil) throws -> [FolderScan.Finding] {
    let collection = Manifest.Collection(name: "c", folder: path ?? folder.path)
    var findings: [FolderScan.Finding] = []
    try FolderScan(collection: collection).forEach { findings.append($0) }
    return findings
  }

  private func files(_ path: String? = nil) throws -> [SourceFile] {
    try findings(path).compactMap { if case .file(let file) = $0 { file } else { nil } }
  }

  private func failures() throws -> [(path: String, message: String)] {
    try findings().compactMap {
      if case .failure(let path, _, let message) = $0 { (path, message) } else { nil }
    }
  }

  @Test func `files come in the order of their names' bytes, folders where their name stands`()
    throws
  {
    for name in ["b.txt", "a/z.txt", "a/a/x.md", "a.txt", "a0.txt", "B.txt", "é.txt", "a/é/1.txt"] {
      try folder.write(name, "x")
    }
    #expect(
      try files().map(\.path) == [
        "B.txt", "a/a/x.md", "a/z.txt", "a/é/1.txt", "a.txt", "a0.txt", "b.txt", "é.txt",
      ])
  }

  @Test func `size, time and place are kept`() throws {
    let path = try folder.write("a/b.txt", "12345")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: path)
    let file = try #require(try files().first)
    #expect(file.size == 5)
    #expect(file.modified == 1_000_000_000 * 1_000_000_000)
    #expect(file.absolutePath == path)
    #expect(file.collection == "c")
    #expect(file.signature != 0)
  }

  @Test func `a file of this very moment may still change`() throws {
    let path = try folder.write("a.txt", "1")
    // A time ahead of the clock, so that the test doesn't depend on its own speed.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 0.002)], ofItemAtPath: path)
    _ = try files()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 3600)], ofItemAtPath: path)
    #expect(try files().first?.isUnsettled == false)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: path)
    #expect(try files().first?.isUnsettled == false)
  }

  @Test func `hidden files and folders are passed over`() throws {
    for name in [".a.txt", ".git/b.txt", "c/.d/e.txt", "c/.f.txt", "g.txt"] {
      try folder.write(name, "x")
    }
    #expect(try files().map(\.path) == ["g.txt"])
  }

  @Test func `links to files are followed, links to folders are not`() throws {
    try folder.write("real/a.txt", "abc")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path("link.txt"), withDestinationPath: "real/a.txt")
    try manager.createSymbolicLink(atPath: folder.path("loop"), withDestinationPath: ".")
    try manager.createSymbolicLink(atPath: folder.path("real/up"), withDestinationPath: "..")
    try manager.createSymbolicLink(atPath: folder.path("self.txt"), withDestinationPath: "self.txt")
    #expect(try files().map(\.path) == ["link.txt", "real/a.txt"])
    #expect(try files().map(\.size) == [3, 3])
    #expect(try failures().map(\.path) == ["self.txt"])
  }

  @Test func `a link to nothing is listed`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("gone.txt"), withDestinationPath: "nowhere.txt")
    let failure = try #require(try failures().first)
    #expect(failure.path == "gone.txt")
    #expect(failure.message == "it is a link to nothing")
  }

  @Test func `odd names are just names`() throws {
    let names = [
      " space .txt", "line\nbreak.txt", "quote\"'.txt", "-dash.txt", "日本.txt", "a\tb.txt",
    ]
    for name in names { try folder.write(name, "x") }
    #expect(Set(try files().map(\.path)) == Set(names))
  }

  @Test func `a name that is not UTF-8 is listed and the rest is read`() throws {
    try folder.write("a.txt", "x")
    let descriptor = (folder.path.utf8 + [0x2F, 0x62, 0xFF, 0x2E, 0x74, 0x78, 0x74, 0]).map {
      CChar(bitPattern: $0)
    }.withUnsafeBufferPointer { name in
      name.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(try files().map(\.path) == ["a.txt"])
    #expect(try failures().first?.message.contains("not UTF-8") == true)
  }

  @Test func `pipes hold no articles and are not waited for`() throws {
    try folder.write("a.txt", "x")
    #expect(mkfifo(folder.path("pipe.txt"), 0o600) == 0)
    #expect(try findings().count == 1)
  }

  @Test func `files of other formats are told by their name`() throws {
    for name in ["a.txt", "b.exe", "noending", "c.TXT", "d.json.gz"] { try folder.write(name, "x") }
    let others = try findings().compactMap {
      if case .otherFormat(let path) = $0 { path } else { nil }
    }
    #expect(others == ["b.exe", "noending"])
    #expect(try files().map(\.path) == ["a.txt", "c.TXT", "d.json.gz"])
  }

  @Test func `a single file is a collection of one`() throws {
    let path = try folder.write("x/a.txt", "12")
    #expect(try files(path).map(\.path) == ["a.txt"])
    #expect(try files(path).map(\.absolutePath) == [path])
  }

  @Test func `folders that are nested too deeply are listed`() throws {
    let deep = Array(repeating: "d", count: FolderScan.maximumDepth + 1).joined(separator: "/")
    try folder.write(deep + "/too.txt", "x")
    try folder.write(deep.dropLast(2) + "/just.txt", "x")
    #expect(try files().map(\.path) == [deep.dropLast(2) + "/just.txt"])
    #expect(try failures().count == 1)
  }

  @Test func `a folder that is not there is an error`() throws {
    let error = try #require(throws: DatelineError.self) { try files(folder.path("nowhere")) }
    #expect(error.code == .inputOutput)
  }
}
