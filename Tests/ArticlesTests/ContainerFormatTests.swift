import CArchive
import TextAnalysis
import Testing

@testable import Articles

struct ContainerFormatTests {
  private static let story = "Ferry returns\n\nThe ferry to the island sails again from Monday.\n"

  @Test func `the files in a zip are read each by its own format`() throws {
    let file = try TestArchive.file(
      "post.zip", .zip,
      [
        ("2021-05-04-ferry.txt", Self.story),
        ("b/lamp.json", #"{"title": "Lamp", "text": "The lamp was lit."}"#),
      ])
    let result = try ReadResult(file.path)
    #expect(result.articles.map(\.title) == ["Ferry returns", "Lamp"])
    #expect(result.articles.map(\.pathInside) == ["2021-05-04-ferry.txt", "b/lamp.json"])
    #expect(result.articles.map(\.format) == ["text", "json"])
    #expect(result.articles[0].published?.date.description == "2021-05-04")
    #expect(result.failures.isEmpty)
  }

  @Test(arguments: [
    ("a.tar", ARCHIVE_FILTER_NONE), ("a.tar.gz", ARCHIVE_FILTER_GZIP),
    ("a.tgz", ARCHIVE_FILTER_GZIP), ("a.tar.xz", ARCHIVE_FILTER_XZ),
    ("a.tar.zst", ARCHIVE_FILTER_ZSTD), ("a.tar.bz2", ARCHIVE_FILTER_BZIP2),
  ])
  func `a tar is read however it is compressed`(name: String, filter: Int32) throws {
    let file = try TestArchive.file(name, .tar, [("x/ferry.txt", Self.story)], filter: filter)
    let result = try ReadResult(file.path)
    #expect(result.articles.map(\.title) == ["Ferry returns"])
    #expect(result.articles.first?.pathInside == "x/ferry.txt")
  }

  @Test(arguments: [
    ("a.txt.xz", ARCHIVE_FILTER_XZ), ("a.txt.zst", ARCHIVE_FILTER_ZSTD),
    ("a.txt.bz2", ARCHIVE_FILTER_BZIP2),
  ])
  func `a lone compressed file is read as what it holds`(name: String, filter: Int32) throws {
    let file = try TestFile(
      name, try TestArchive.compressed(Array(Self.story.utf8), filter: filter))
    let result = try ReadResult(file.path)
    #expect(result.articles.map(\.title) == ["Ferry returns"])
    #expect(result.articles.first?.pathInside == nil)
  }

  @Test func `hidden files and those of other formats are passed over`() throws {
    let file = try TestArchive.file(
      "a.zip", .zip,
      [
        (".git/a.txt", Self.story), ("__MACOSX/._a.txt", Self.story), ("a.exe", "MZ"),
        ("a.txt", Self.story),
      ])
    let result = try ReadResult(file.path)
    #expect(result.articles.map(\.pathInside) == ["a.txt"])
    #expect(result.failures.isEmpty)
  }

  @Test func `each file that fails is a failure that names it, and the rest is read`() throws {
    let file = try TestArchive.file(
      "a.zip", .zip, [("bad.json", "{"), ("empty.txt", ""), ("good.txt", Self.story)])
    let result = try ReadResult(file.path)
    #expect(result.articles.map(\.title) == ["Ferry returns"])
    #expect(result.failures.map(\.recordNumber) == [1, 2])
    #expect(
      result.failures.allSatisfy {
        $0.message.contains("bad.json") || $0.message.contains("empty.txt")
      })
  }

  @Test func `an archive in an archive is read, down to a bound`() throws {
    var bytes = try TestArchive.bytes(.zip, [("ferry.txt", Array(Self.story.utf8))])
    bytes = try TestArchive.bytes(.zip, [("inner.zip", bytes)])
    let twice = try ReadResult("a.zip", bytes: bytes)
    #expect(twice.articles.map(\.pathInside) == ["inner.zip!/ferry.txt"])
    for _ in 0..<3 { bytes = try TestArchive.bytes(.zip, [("inner.zip", bytes)]) }
    let deep = try ReadResult("a.zip", bytes: bytes)
    #expect(deep.articles.isEmpty)
    #expect(deep.failures.map(\.reason) == [.tooDeep])
  }

  @Test func `a path that leads out of the archive is only a name`() throws {
    let file = try TestArchive.file("a.tar", .tar, [("../../etc/a.txt", Self.story)])
    // It has a hidden folder's name, "..", and is passed over.
    #expect(try ReadResult(file.path).articles.isEmpty)
  }

  @Test func `an archive that unfolds to too much is refused`() throws {
    var limits = ReadingLimits()
    limits.ratioFreeBytes = 1 << 20
    let zeros = [UInt8](repeating: 0x20, count: 8 << 20)
    let file = try TestFile(
      "a.zip", try TestArchive.bytes(.zip, [("a.txt", zeros), ("b.txt", zeros)]))
    let result = try ReadResult(file.path, limits: limits)
    #expect(result.failures.map(\.reason) == [.tooLarge])
  }

  @Test func `an archive with too many files is refused`() throws {
    var limits = ReadingLimits()
    limits.containerEntries = 2
    let file = try TestArchive.file(
      "a.zip", .zip, (1...3).map { ("\($0).txt", Self.story) })
    let result = try ReadResult(file.path, limits: limits)
    #expect(result.articles.count == 2)
    #expect(result.failures.map(\.reason) == [.tooLarge])
  }

  @Test func `chunks give what the whole gives`() throws {
    let files = (0..<30).map { ("\($0).txt", "Story \($0)\n\nText of number \($0).\n") }
    let file = try TestArchive.file("a.zip", .zip, files + [("x.json", "{")])
    let whole = try ReadResult(file.path)
    var titles: [String] = []
    var failures: [Int?] = []
    var chunks = 0
    var reader = ArticleReader()
    try reader.forEachChunk(path: file.path, bytes: 200) { chunk in
      chunks += 1
      var inner = ArticleReader()
      try inner.read(chunk) { number, result in
        switch result {
        case .success(let article): titles.append(article.title)
        case .failure: failures.append(number)
        }
      }
    }
    #expect(chunks > 2)
    #expect(titles == whole.articles.map(\.title))
    #expect(failures == [31])
  }

  @Test func `a fields.toml is obeyed in an archive, be it read as a whole or in chunks`() throws {
    let record = #"{"head": "Tram runs", "title": "not this", "text": "It runs again."}"#
    let file = try TestArchive.file("a.zip", .zip, [("a.json", record)])
    let fields = try FieldMap(Array("[fields]\ntitle = 'head'".utf8), path: "fields.toml")
    var titles: [String] = []
    var reader = ArticleReader()
    try reader.read(path: file.path, fields: fields) { titles.append(try $1.get().title) }
    try reader.forEachChunk(path: file.path, bytes: 200) { chunk in
      var inner = ArticleReader()
      try inner.read(chunk, fields: fields) { titles.append(try $1.get().title) }
    }
    #expect(titles == ["Tram runs", "Tram runs"])
  }

  @Test func `a name that isn't ASCII comes through`() throws {
    let file = try TestArchive.file("a.zip", .zip, [("Zürich/Märkte.txt", Self.story)])
    #expect(try ReadResult(file.path).articles.first?.pathInside == "Zürich/Märkte.txt")
  }
}
