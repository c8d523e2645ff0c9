import Foundation
import Testing
import TextAnalysis

@testable import Articles

struct WARCFormatTests {
  private static let page = """
    <html><head><title>Quay opens</title></head><body><article><h1>Quay opens</h1>\
    <p>The new quay was opened on Monday by the harbour master, who thanked all.</p></article></body></html>
    """

  private static func record(_ type: String, _ block: [UInt8], _ more: String = "") -> [UInt8] {
    let head = """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:1>\r\n\
      WARC-Target-URI: https://example.org/quay\r\nContent-Type: application/http; msgtype=response\r\n\
      \(more)Content-Length: \(block.count)\r\n\r\n
      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func answer(_ status: String, _ headers: String, _ body: [UInt8]) -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\(headers)\r\n".utf8)
      + body
  }

  private func titles(_ bytes: [UInt8]) throws -> [String] {
    try ReadResult("a.warc", bytes: bytes).articles.map(\.title)
  }

  @Test func `a page that was answered is an article`() throws {
    let bytes =
      Self.record("warcinfo", Array("software: x\r\n".utf8))
      + Self.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + Self.record("response", Self.answer("200 OK", "", Array(Self.page.utf8)))
      + Self.record("response", Self.answer("404 Not Found", "", Array(Self.page.utf8)))
    let result = try ReadResult("a.warc", bytes: bytes)
    let article = try #require(result.articles.first)
    #expect(result.articles.count == 1 && result.failures.isEmpty)
    #expect(result.numbers == [3])
    #expect(article.title == "Quay opens")
    #expect(article.url == "https://example.org/quay")
    #expect(article.record == "urn:uuid:1")
    #expect(article.published == nil)
  }

  @Test func `a body in chunks is joined, and one that only says so is read as it is`() throws {
    let bytes = Array(Self.page.utf8)
    var chunks: [UInt8] = []
    for part in [bytes.prefix(200), bytes.dropFirst(200)] {
      chunks += Array("\(String(part.count, radix: 16));x=1\r\n".utf8) + part + [0x0D, 0x0A]
    }
    let header = "Transfer-Encoding: chunked\r\n"
    let whole = Self.answer("200 OK", header, chunks + Array("0\r\n\r\n".utf8))
    #expect(try titles(Self.record("response", whole)) == ["Quay opens"])
    let plain = Self.answer("200 OK", header, Array(Self.page.utf8))
    #expect(try titles(Self.record("response", plain)) == ["Quay opens"])
  }

  @Test func `a compressed body is unfolded, and one that only says so is read as it is`() throws {
    let header = "Content-Encoding: gzip\r\n"
    let packed = Self.answer("200 OK", header, Gzip.compressed(Array(Self.page.utf8)))
    #expect(try titles(Self.record("response", packed)) == ["Quay opens"])
    let plain = Self.answer("200 OK", header, Array(Self.page.utf8))
    #expect(try titles(Self.record("response", plain)) == ["Quay opens"])
  }

  /// `page`, by the reference programs.
  private static let packedPages = [
    (
      "br",
      "G7UAoIyTXPnqlrot1YfkMZSHZgmTCwfPVUTkxROlkwPmtid5EGRR4G0tSjSU9IaH8hxmSk5S4y80PBLIyQ9JkHXvBjqhCqYrrELJ3JYlLzmB+LikcHRtKxRJPcXOhAoR9m35i5hDCe4Fb8G1hs4B"
    ),
    (
      "zstd",
      "KLUv/SC23QMAUsgYEZB9nO5QvPlxs6zkCgB3/UEOBEbchBBPqPgAIfLFnkQN+2zagWX4oug2z2RRc9aw7+QbLTmLy+mLXaSrayadtUPok9FGe8KgctiiJ3vNJF78lYxO3ygbwiB2+MlCrD2BEbcPBwAAG0LhUDCoG3pa9VMHDDXaNcw8"
    ),
  ]

  @Test(arguments: packedPages)
  func `Brotli and Zstandard are unfolded`(coding: String, base64: String) throws {
    let packed = try Self.bytes(base64)
    func read(_ coding: String, _ body: [UInt8]) throws -> ReadResult {
      let answer = Self.answer("200 OK", "Content-Encoding: \(coding)\r\n", body)
      return try ReadResult("a.warc", bytes: Self.record("response", answer))
    }
    let whole = try read(coding, packed)
    #expect(whole.articles.map(\.title) == ["Quay opens"])
    #expect(whole.articles.first?.text.hasSuffix("who thanked all.") == true)
    #expect(try read("identity, \(coding)", packed).articles.count == 1)
    // What was unpacked before it was stored.
    #expect(try read(coding, Array(Self.page.utf8)).articles.map(\.title) == ["Quay opens"])
    // Cut off at every byte: what there is, or a failure, and nothing worse.
    for end in packed.indices { _ = try read(coding, Array(packed[..<end])) }
    let twice = try read("gzip, \(coding)", packed)
    #expect(twice.articles.map(\.title) == ["Quay opens"])
    #expect(try read("gzip, gzip, gzip, \(coding)", packed).failures.count == 1)
    #expect(try read("xz", packed).failures.first?.reason == .unknownFormat)
  }

  @Test func `a page that unfolds without end is refused`() throws {
    // 65 MiB of zeros.
    let packed = try Self.bytes(
      "y///PwAkAOKxQHLv//j//weABEAcFoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4LQPf+j///fwBIAMRhAeje//H//w8ACYA4LADd+z/+//8BIAEQhwWge/9X//8PQAIgDgtA9/4B"
    )
    let answer = Self.answer("200 OK", "Content-Encoding: br\r\n", packed)
    let result = try ReadResult("a.warc", bytes: Self.record("response", answer))
    #expect(result.failures.first?.reason == .tooLarge)
  }

  private static func bytes(_ base64: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: base64)))
  }

  @Test func `each record may be compressed by itself`() throws {
    let one = Self.record("response", Self.answer("200 OK", "", Array(Self.page.utf8)))
    let file = try TestFile("a.warc.gz", Gzip.compressed(one) + Gzip.compressed(one))
    #expect(try ReadResult(file.path).articles.count == 2)
  }

  @Test func `after a damaged record the next is read`() throws {
    let good = Self.record("response", Self.answer("200 OK", "", Array(Self.page.utf8)))
    let bad = Array("WARC/1.0\r\nContent-Length: lots\r\n\r\nrubbish\r\n".utf8)
    #expect(try titles(bad + good) == ["Quay opens"])
    #expect(try titles(good + Array("WARC/1.0\r\nWARC-Type: resp".utf8)) == ["Quay opens"])
    let long = Array("WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nx".utf8)
    #expect(try titles(good + long) == ["Quay opens"])
  }

  @Test func `a text made of a page is an article`() throws {
    let bytes = Self.record("conversion", Array("Quay\n\nIt opened.\n".utf8))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("application/http; msgtype=response", with: "text/plain")
    #expect(try ReadResult("a.warc.wet", text: text).articles.map(\.title) == ["Quay"])
  }

  @Test func `chunks of records give what the whole gives`() throws {
    let one = Self.record("response", Self.answer("200 OK", "", Array(Self.page.utf8)))
    let file = try TestFile("a.warc", (0..<20).flatMap { _ in one })
    var numbers: [Int?] = []
    var reader = ArticleReader()
    try reader.forEachChunk(path: file.path, bytes: 1000) { chunk in
      var inner = ArticleReader()
      try inner.read(chunk) { number, _ in numbers.append(number) }
    }
    #expect(numbers == (1...20).map { $0 })
  }
}
