import Articles
import CZlib
import Glibc
import Testing

/// A file in a folder of its own that goes with the value.
final class TestFile {
  let path: String
  private let folder: String

  init(_ name: String, _ bytes: [UInt8]) throws {
    var random = SystemRandomNumberGenerator()
    folder = "/tmp/articles-test-\(getpid())-\(random.next())"
    try #require(mkdir(folder, 0o700) == 0)
    path = folder + "/" + name
    let file = try #require(fopen(path, "w"))
    bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }

  convenience init(_ name: String, _ text: String) throws {
    try self.init(name, Array(text.utf8))
  }

  deinit {
    unlink(path)
    rmdir(folder)
  }
}

enum Corpora {
  static let tiny = [
    "harbour.txt", "2026-02-03-library.md", "comet.json", "wire.jsonl", "tram.html", "feed.rss",
    "atom.xml", "letters.mbox", "wire.sgm", "table.csv", "news.xml",
  ]

  static func path(_ name: String, file: String = #filePath) -> String {
    let tests = file.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Corpora/tiny/\(name)"
  }

  static func bytes(_ name: String) throws -> [UInt8] { try contents(path(name)) }

  static func contents(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }
}

/// What came out of a file, in order.
struct ReadResult {
  var numbers: [Int?] = []
  var articles: [Article] = []
  var failures: [ArticleError] = []

  init(_ path: String, limits: ReadingLimits = .standard) throws {
    var reader = ArticleReader(limits: limits)
    try reader.read(path: path) { number, result in
      numbers.append(number)
      switch result {
      case .success(let article): articles.append(article)
      case .failure(let error): failures.append(error)
      }
    }
  }

  init(_ name: String, bytes: [UInt8], limits: ReadingLimits = .standard) throws {
    let file = try TestFile(name, bytes)
    try self.init(file.path, limits: limits)
  }

  init(_ name: String, text: String, limits: ReadingLimits = .standard) throws {
    let file = try TestFile(name, text)
    try self.init(file.path, limits: limits)
  }
}

enum Gzip {
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let count = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        deflate(&stream, Z_FINISH)
        return to.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }
}
