import Glibc
import TestSupport
import Testing

@testable import Dateline

/// What a run opens, as the kernel counts it. Opening is most of what a small file costs on a
/// disk that is slow, or far away.
@Suite struct OpenedFilesTests {
  private let archive: TestArchive

  init() throws { archive = try TestArchive() }

  /// The names of the files of `articles` that `work` opens, sorted, as often as it does.
  private func opened(_ work: () throws -> Void) throws -> [String] {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(inotify_add_watch(descriptor, archive.articles, UInt32(IN_OPEN)) >= 0)
    try work()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let got = read(descriptor, &bytes, bytes.count)
    var names: [String] = []
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= got {
      let event = bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      }
      let name = bytes[(offset + header)...].prefix(Int(event.len)).prefix { $0 != 0 }
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
      offset += header + Int(event.len)
    }
    return names.sorted()
  }

  @Test(arguments: [false, true])
  func `a run opens each file once, be it small, cut or packed, and the next opens none`(
    isUpdate: Bool
  ) throws {
    let story = TestArchive.Source(title: "T", text: String(repeating: "some words ", count: 90))
    if isUpdate {
      try archive.write("0.json", story)
      try archive.run()
    }
    try archive.write("a.json", story)
    try archive.write("b.jsonl", lines: Array(repeating: story, count: 30))
    // More than is looked at to know it again.
    try archive.write("c.txt", "Story\n\n" + String(repeating: "some more words\n", count: 80_000))
    try archive.write("d.html", "<title>T</title><p>Some words of a page that is short.")
    let names = try opened {
      try archive.run {
        $0.unitBytes = 4096
        $0.workers = 1
      }
    }
    #expect(names == ["a.json", "b.jsonl", "c.txt", "d.html"])
    #expect(try opened { try archive.run() } == [])
  }
}
