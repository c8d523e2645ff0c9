import TestSupport
import Testing

@testable import Dateline

@Suite struct SourceFileTests {
  private let file = SourceFile(
    collection: "clippings", path: "a/b.txt", absolutePath: "/x/a/b.txt", size: 12, modified: 99)

  @Test func `size and time are the signature, the place is the key`() {
    var other = file
    other.absolutePath = "/elsewhere/a/b.txt"
    #expect(other.signature == file.signature && other.key == file.key)
    other.size = 13
    #expect(other.signature != file.signature && other.key == file.key)
    other = file
    other.modified = 100
    #expect(other.signature != file.signature)
    other.path = "a/c.txt"
    #expect(other.key != file.key)
  }

  @Test func `a file that may still be changing has no signature`() {
    var other = file
    other.isUnsettled = true
    #expect(other.signature == 0)
    #expect(file.signature != 0)
  }

  @Test func `a document's note of its file comes back as it was written`() {
    let value = FileValue(of: file)
    #expect(value.encoded.count == 32)
    #expect(FileValue(encoded: value.encoded) == value)
    #expect(value.key == file.key && value.signature == file.signature)
  }

  @Test(arguments: [3])
  func `bytes that are no such note are told apart by their number`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for count in 0..<40 {
      let bytes = random.bytes(count)
      #expect((FileValue(encoded: bytes) != nil) == (count == 32))
      if count == 32 { #expect(FileValue(encoded: bytes)?.encoded == bytes) }
    }
  }
}
