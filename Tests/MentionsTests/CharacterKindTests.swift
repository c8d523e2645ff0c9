import Testing

@testable import Mentions

struct CharacterKindTests {
  @Test func `what is told without asking for properties is what they say`() {
    for scalar in 0...0x2FFFF as ClosedRange<UInt32>
    where CharacterKind.of(scalar) != CharacterKind.classified(scalar) {
      Issue.record("\(String(scalar, radix: 16))")
    }
  }

  @Test(arguments: [
    ("a", CharacterKind.letter), ("É", .capital), ("ß", .letter), ("7", .digit), ("\u{301}", .mark),
    ("ب", .letter), ("٣", .letter), ("አ", .letter), ("か", .letter), ("・", .gap(.other)),
    ("新", .letter), ("한", .letter), (" ", .gap(.space)), ("\u{3000}", .gap(.space)),
    ("。", .gap(.terminator)), ("—", .gap(.dash)), ("’", .gap(.apostrophe)), ("😀", .gap(.other)),
  ])
  func `a character is told by its bytes`(text: String, kind: CharacterKind) {
    let (found, length, scalar) = CharacterKind.of(Array(text.utf8), at: 0)
    #expect(found == kind)
    #expect(length == text.utf8.count)
    #expect(scalar == text.unicodeScalars.first?.value)
  }

  @Test func `a key set has its words and no others`() {
    let words = (0..<40).map { "word" + String(repeating: "ab", count: $0) }
    let set = KeySet(words + words)
    #expect(words.allSatisfy { set.contains(NameKey.word($0)) })
    #expect((0..<5000).allSatisfy { !set.contains(NameKey.word("other\($0)")) })
    #expect(!KeySet([]).contains(NameKey.word("a")))
    #expect(!KeySet([]).contains(0))
  }
}
