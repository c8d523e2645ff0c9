import Foundation
import Testing

@testable import TextAnalysis

/// What holds for every text, tried on random ones.
struct TokenizerPropertyTests {
  private struct Word: Equatable {
    var token: Token
    var folded: [UInt8]
  }

  private func words(_ bytes: [UInt8], firstPosition: Int = 1) -> [Word] {
    var words: [Word] = []
    Tokenizer().forEachToken(in: bytes.span, firstPosition: firstPosition) { token, folded in
      words.append(Word(token: token, folded: folded.indices.map { folded[$0] }))
      return true
    }
    return words
  }

  private func expectSound(_ words: [Word], in bytes: [UInt8], _ seed: UInt64) {
    var end = 0
    var start = -1
    for (number, word) in words.enumerated() {
      #expect(word.token.position == number + 1, "seed \(seed)")
      #expect(word.token.start > start && word.token.end > end, "seed \(seed)")
      #expect(word.token.start >= end || word.token.kind == .cjk, "seed \(seed)")
      #expect(word.token.end <= bytes.count, "seed \(seed)")
      #expect((1...FoldedTerm.maximumLength).contains(word.folded.count), "seed \(seed)")
      (start, end) = (word.token.start, word.token.end)
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `random bytes give sound tokens`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = RandomText.bytes(&generator)
    expectSound(words(bytes), in: bytes, seed)
    _ = Folding.fold(String(decoding: bytes, as: UTF8.self))
    var folded: [UInt8] = []
    Folding.fold(bytes.span, into: &folded)
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `random text gives sound tokens that start and end between scalars`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(RandomText.text(&generator).utf8)
    let words = words(bytes)
    expectSound(words, in: bytes, seed)
    for word in words {
      #expect(bytes[word.token.start] & 0xC0 != 0x80, "seed \(seed)")
      #expect(
        word.token.end == bytes.count || bytes[word.token.end] & 0xC0 != 0x80, "seed \(seed)")
      #expect(String(validating: word.folded, as: UTF8.self) != nil, "seed \(seed)")
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `composed and decomposed text have the same words`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = RandomText.text(&generator)
    let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
    let decomposed = Array(text.decomposedStringWithCanonicalMapping.utf8)
    #expect(words(composed).map(\.folded) == words(decomposed).map(\.folded), "seed \(seed)")
    #expect(
      Folding.fold(String(decoding: composed, as: UTF8.self))
        == Folding.fold(String(decoding: decomposed, as: UTF8.self)), "seed \(seed)")
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `a text cut at a blank line has the words of the whole`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let first = Array((RandomText.text(&generator) + "\n\n").utf8)
    let second = Array(RandomText.text(&generator).utf8)
    let before = words(first)
    let after = words(second, firstPosition: before.count + 1).map { word in
      var moved = word
      moved.token.start += first.count
      moved.token.end += first.count
      return moved
    }
    #expect(before + after == words(first + second), "seed \(seed)")
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `folding what is folded changes nothing`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let folded = Folding.fold(RandomText.text(&generator))
    #expect(Array(Folding.fold(folded).utf8) == Array(folded.utf8), "seed \(seed)")
  }

  @Test func `every scalar folds once and for all and alike in both normal forms`() {
    for value in 0...0x2FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let folded = Folding.fold(text)
      if Folding.fold(folded) != folded { Issue.record("U+\(String(value, radix: 16))") }
      if text.utf8.count > 1,
        !text.unicodeScalars.elementsEqual(
          text.decomposedStringWithCanonicalMapping.unicodeScalars)
      {
        let decomposed = Folding.fold(text.decomposedStringWithCanonicalMapping)
        if decomposed != folded { Issue.record("U+\(String(value, radix: 16)) decomposed") }
      }
    }
  }

  @Test func `reading stops when it is told to`() {
    var seen = 0
    for text in ["one two three", "été à é", "東京都庁"] {
      seen = 0
      Tokenizer().forEachToken(in: Array(text.utf8).span) { _, _ in
        seen += 1
        return seen < 2
      }
      #expect(seen == 2)
    }
  }
}
