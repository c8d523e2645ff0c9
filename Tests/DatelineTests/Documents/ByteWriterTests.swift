import TestSupport
import Testing

@testable import Dateline

@Suite struct ByteWriterTests {
  @Test func `numbers and strings come back as they were written`() {
    let numbers = [0, 1, 127, 128, 300, 16383, 16384, Int.max, -1, Int.min]
    let texts = ["", "a", "Überschwemmung", String(repeating: "x", count: 300), "\u{0}", "東京"]
    var writer = ByteWriter()
    for number in numbers { writer.write(number) }
    for text in texts { writer.write(text) }
    var reader = ByteReader(writer.bytes)
    for number in numbers { #expect(reader.readNumber() == number) }
    for text in texts { #expect(reader.readString() == text) }
    #expect(reader.isAtEnd)
    #expect(reader.readNumber() == nil)
    #expect(reader.readBytes() == nil)
  }

  @Test func `numbers are LEB128`() {
    var writer = ByteWriter()
    // The example of the format's own description.
    writer.write(624_485)
    #expect(writer.bytes == [0xE5, 0x8E, 0x26])
    writer.removeAll()
    #expect(writer.bytes.isEmpty)
  }

  @Test func `a length beyond the end is not read`() {
    var reader = ByteReader([5, 1, 2])
    #expect(reader.readBytes() == nil)
    var writer = ByteWriter()
    writer.write(Int.max)
    var huge = ByteReader(writer.bytes)
    #expect(huge.readBytes() == nil)
    writer.removeAll()
    writer.write(-1)
    var negative = ByteReader(writer.bytes)
    #expect(negative.readBytes() == nil)
  }

  @Test func `a number that never ends is not read`() {
    var reader = ByteReader(Array(repeating: 0xFF, count: 40))
    #expect(reader.readNumber() == nil)
  }

  @Test(arguments: [1906, 1912])
  func `random bytes never trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...24, using: &random)
      var reader = ByteReader(random.bytes(count))
      for _ in 0..<30 {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: _ = reader.readNumber()
        case 1: _ = reader.readString()
        default: _ = reader.skip()
        }
        #expect(reader.position <= count)
      }
    }
  }
}
