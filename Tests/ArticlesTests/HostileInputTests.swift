import Articles
import Glibc
import Testing

/// Files made to break readers: each must be refused for the right reason, or
/// read, within moments.
struct HostileInputTests {
  @Test func `JSON nested ten thousand deep is refused`() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let text = "{\"title\": \"t\", \"x\": \(deep)}\n{\"title\": \"next\"}\n"
    let result = try ReadResult("a.jsonl", text: text)
    #expect(result.failures.map(\.reason) == [.tooDeep])
    #expect(result.articles.map(\.title) == ["next"])
  }

  @Test func `a line longer than the limit fails alone`() throws {
    var limits = ReadingLimits.standard
    limits.recordBytes = 1 << 20
    let long = "{\"title\": \"\(String(repeating: "x", count: 20 << 20))\"}\n"
    let file = try TestFile("a.jsonl", "{\"title\": \"A\"}\n" + long + "{\"title\": \"B\"}\n")
    let result = try ReadResult(file.path, limits: limits)
    #expect(result.articles.map(\.title) == ["A", "B"])
    #expect(result.failures.map(\.reason) == [.tooLarge])
    #expect(result.numbers == [1, 2, 3])
  }

  @Test func `a line of 2 MB within the limit is read`() throws {
    let body = String(repeating: "word ", count: 400_000)
    let file = try TestFile("a.jsonl", "{\"title\": \"A\", \"body\": \"\(body)\"}\n")
    #expect(try ReadResult(file.path).articles.first?.text.utf8.count == body.utf8.count - 1)
  }

  @Test func `a text longer than the limit is refused and not cut`() throws {
    var limits = ReadingLimits.standard
    limits.textBytes = 1000
    let text = "{\"title\": \"A\", \"body\": \"\(String(repeating: "x", count: 1001))\"}\n"
    #expect(
      try ReadResult("a.jsonl", text: text, limits: limits).failures.map(\.reason) == [.tooLarge])
  }

  @Test func `a sparse file of two gigabytes is refused without being read`() throws {
    let file = try TestFile("a.txt", "x")
    #expect(truncate(file.path, 2 << 30) == 0)
    #expect(try ReadResult(file.path).failures.map(\.reason) == [.tooLarge])
  }

  @Test func `NULs and other controls are removed`() throws {
    let file = try TestFile("a.txt", Array("Ti\u{0}tle\n\nTe\u{1}xt \u{7F}here\u{9D}.".utf8))
    let article = try #require(try ReadResult(file.path).articles.first)
    #expect(article.title == "Title")
    #expect(article.text == "Text here.")
  }

  @Test func `bytes that are no UTF-8 are read as windows-1252`() throws {
    let file = try TestFile("a.txt", [0x43, 0x61, 0x66, 0xE9, 0x0A, 0x0A, 0x93, 0x41, 0x94])
    let article = try #require(try ReadResult(file.path).articles.first)
    #expect(article.title == "Café")
    #expect(article.text == "“A”")
  }

  @Test func `a pipe is refused and not waited for`() throws {
    let file = try TestFile("x", "")
    unlink(file.path)
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(try ReadResult(file.path).failures.map(\.reason) == [.notAFile])
  }

  @Test(arguments: ["/dev/zero", "/dev/null", "/tmp"])
  func `devices and folders are refused`(path: String) throws {
    #expect(try ReadResult(path).failures.map(\.reason) == [.notAFile])
  }

  @Test func `a file that is gone has vanished`() throws {
    #expect(try ReadResult("/tmp/no/such/file.txt").failures.map(\.reason) == [.vanished])
  }

  @Test func `a symbolic link to itself cannot be opened`() throws {
    let file = try TestFile("loop.txt", "")
    unlink(file.path)
    #expect(symlink(file.path, file.path) == 0)
    #expect(try ReadResult(file.path).failures.map(\.reason) == [.unreadable])
  }

  @Test func `an empty file has no text`() throws {
    for name in ["a.txt", "a.md", "a.html", "a.json"] {
      #expect(try ReadResult(name, text: "").failures.map(\.reason) == [.noText], "\(name)")
    }
    #expect(try ReadResult("a.jsonl", text: "\n\n").numbers == [])
  }

  @Test func `binary bytes without a telling name are of no format`() throws {
    let file = try TestFile(
      "picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x01])
    #expect(try ReadResult(file.path).failures.map(\.reason) == [.unknownFormat])
  }
}
