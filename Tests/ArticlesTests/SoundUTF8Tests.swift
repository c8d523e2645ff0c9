import TestSupport
import Testing

@testable import Articles

struct SoundUTF8Tests {
  @Test func `the edges of the table are kept`() {
    let sound: [[UInt8]] = [
      [], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
      [0xEE, 0x80, 0x80], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    ]
    let unsound: [[UInt8]] = [
      [0x80], [0xC1, 0x80], [0xC2], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]
    for bytes in sound { #expect(SoundUTF8.holds(bytes), "\(bytes)") }
    for bytes in unsound { #expect(!SoundUTF8.holds(bytes), "\(bytes)") }
  }

  @Test func `it says what the standard library says of damaged texts`() {
    let text = Array("The mayor of Łódź said “no” to 東京 and 😀, twice in a row, on Friday.".utf8)
    var random = SeededGenerator(seed: 7)
    for round in 0..<20_000 {
      var bytes = text
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect(SoundUTF8.holds(bytes) == expected, "round \(round): \(bytes)")
    }
  }
}
