import Foundation
import TestSupport
import Testing

/// Disks that are full, folders that can't be written, indexes that are broken:
/// a clear message, the right status, nothing lost.
@Suite struct BadIndexTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(round: 0)
    let first = try dateline("index", "articles")
    try #require(first.status == 0, "\(first.stderr)")
  }

  private static let files = 40

  private func write(round: Int) throws {
    for number in 0..<Self.files {
      let words = (0..<200).map { "word\(($0 &* 7919 &+ number &* 31 &+ round) % 5000)" }
      let path = try folder.write(
        "articles/\(number).txt",
        "Number \(number)\n\nround\(round) \(words.joined(separator: " "))")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + Double(round))],
        ofItemAtPath: path)
    }
  }

  private func dateline(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(arguments, in: folder.path)
  }

  private func count(_ question: String) throws -> Int {
    let outcome = try dateline("search", question, "--count")
    #expect(outcome.status < 2, "\(outcome.stderr)")
    return Int(outcome.stdout.dropLast()) ?? -1
  }

  /// As `ulimit -f` counts: blocks of 512 bytes. The signal that goes with it is
  /// ignored, so that writing fails as it does on a full disk.
  @Test(arguments: ["", "--rebuild"])
  func `a disk that fills up while indexing costs nothing`(option: String) throws {
    try write(round: 1)
    for blocks in [16, 100, 300] {
      let outcome = try Command.shell(
        "trap '' XFSZ; ulimit -f \(blocks); dateline index articles \(option)", in: folder.path)
      #expect(outcome.status == 2, "\(blocks): \(outcome.stderr)")
      #expect(outcome.stderr.contains("dateline: "), "\(outcome.stderr)")
      #expect(outcome.stderr.contains("File too large"), "\(outcome.stderr)")
      #expect(try count("*") == Self.files)
      #expect(try dateline("check").status == 0)
    }
    #expect(try count("round0") == Self.files)
    let healed = try dateline("index", "articles")
    #expect(healed.status == 0, "\(healed.stderr)")
    #expect(try count("round1") == Self.files)
    #expect(!FileManager.default.fileExists(atPath: folder.path("index/building")))
  }

  /// A file with a hole in the shard makes it look as if updates had blown it up.
  @Test func `a disk that fills up while an index is compacted costs nothing`() throws {
    let hole = folder.path("index/generations/1/shard-0/hole")
    try #require(try Command.shell("truncate -s 40M '\(hole)'", in: folder.path).status == 0)
    func generations() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path("index/generations")).sorted()
    }
    for blocks in [2, 16, 100] {
      let outcome = try Command.shell(
        "trap '' XFSZ; ulimit -f \(blocks); dateline index articles", in: folder.path)
      #expect(outcome.status == 0, "\(blocks): \(outcome.stderr)")
      #expect(outcome.stderr.contains("could not be made smaller"), "\(outcome.stderr)")
      #expect(outcome.stderr.contains("File too large"), "\(outcome.stderr)")
      #expect(try generations() == ["1"], "\(blocks)")
      #expect(try count("round0") == Self.files)
      #expect(try dateline("check").status == 0)
    }
    #expect(try dateline("index").status == 0)
    #expect(try generations() == ["1", "2"])
    #expect(try count("round0") == Self.files)
  }

  /// Xapian takes these tables for empty ones when they are not there.
  @Test(arguments: ["docdata", "position", "termlist"])
  func `a table that has gone is told by every command, and a rebuild mends it`(
    table: String
  ) throws {
    let path = folder.path("index/generations/1/shard-0/\(table).glass")
    try FileManager.default.removeItem(atPath: path)
    for arguments in [["search", "round0"], ["index", "articles"], ["check"]] {
      let outcome = try Command.run(arguments, in: folder.path)
      #expect(outcome.status == 2, "\(arguments): \(outcome.stdout)")
      let text = outcome.stdout + outcome.stderr
      #expect(text.contains("\(table).glass is missing"), "\(arguments): \(text)")
      #expect(text.contains("--rebuild"), "\(arguments): \(text)")
    }
    #expect(try dateline("index", "--rebuild").status == 0)
    #expect(try count("round0") == Self.files && dateline("check").status == 0)
  }

  /// It has no table of positions, as none is written where there are none.
  @Test func `an index whose articles have no words is sound`() throws {
    try folder.write("signs/a.txt", "!!! ???")
    for arguments in [["index", "signs"], ["search", "*"], ["index", "signs"], ["check"]] {
      let outcome = try Command.run(arguments + ["--index", "wordless"], in: folder.path)
      #expect(outcome.status == 0, "\(arguments): \(outcome.stdout)\(outcome.stderr)")
    }
    let table = "wordless/generations/1/shard-0/position.glass"
    #expect(!FileManager.default.fileExists(atPath: folder.path(table)))
  }

  @Test func `an index path that is a file is refused by every command`() throws {
    try folder.write("file", "this is mine")
    for arguments in [["index", "articles"], ["search", "a"], ["stats"], ["check"]] {
      let outcome = try Command.run(arguments + ["--index", "file"], in: folder.path)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.stderr.hasPrefix("dateline: "), "\(arguments): \(outcome.stderr)")
    }
    #expect(try folder.bytes("file") == Array("this is mine".utf8))
  }

  @Test func `an index where nothing can be written is searched, and not indexed`() throws {
    // /proc takes no new folders from anybody.
    let outcome = try dateline("index", "articles", "--index", "/proc/dateline")
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains("--index DIR"), "\(outcome.stderr)")
    guard let stranger = try Stranger(in: folder) else { return }
    let search = try stranger.shell("dateline search round0 --count")
    #expect(search.status == 0 && search.stdout == "\(Self.files)\n", "\(search.stderr)")
    let index = try stranger.shell("dateline index articles")
    #expect(index.status == 2)
    #expect(index.stderr.contains("can't be written: Permission denied"), "\(index.stderr)")
  }

  @Test func `a folder that can't be read is listed, and its articles stay`() throws {
    try folder.write("articles/closed/a.txt", "Closed\n\nround0 behind a door.")
    #expect(try dateline("index", "articles").status == 0)
    let closed = folder.path("articles/closed")
    chmod(closed, 0)
    defer { chmod(closed, 0o755) }
    guard let stranger = try Stranger(in: folder, ownsIndex: true) else { return }
    let outcome = try stranger.shell("dateline index articles")
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stderr.contains("closed: Permission denied"), "\(outcome.stderr)")
    #expect(try count("door") == 1)
  }

  @Test func `a shard that lacks a table is damaged, and can be built again`() throws {
    let shard = "index/generations/1/shard-0/"
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder.path(shard))
    #expect(tables.contains("postlist.glass") && tables.contains("iamglass"))
    for table in tables {
      let bytes = try folder.bytes(shard + table)
      // Gone, empty, cut in half, its beginning overwritten.
      let damages: [[UInt8]?] = [
        nil, [], Array(bytes.prefix(bytes.count / 2)),
        Array(repeating: 0x55, count: min(64, bytes.count)) + bytes.dropFirst(64),
      ]
      for (number, damage) in damages.enumerated() {
        let note = "\(table), damage \(number)"
        if let damage { try folder.write(shard + table, damage) } else { try remove(shard + table) }
        for arguments in [["search", "\"round0 word1\""], ["stats"], ["index", "articles"]] {
          let outcome = try Command.run(arguments, in: folder.path)
          #expect(outcome.status <= 2, "\(note) \(arguments): \(outcome)")
          guard outcome.status == 2 else { continue }
          #expect(outcome.stderr.hasPrefix("dateline: the index"), "\(note): \(outcome.stderr)")
          #expect(outcome.stderr.contains("--rebuild"), "\(note): \(outcome.stderr)")
        }
        try folder.write(shard + table, bytes)
      }
    }
    try remove(shard + "postlist.glass")
    #expect(try dateline("check").status == 2)
    #expect(try dateline("index", "--rebuild").status == 0)
    #expect(try count("round0") == Self.files)
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder.path(name))
  }
}
