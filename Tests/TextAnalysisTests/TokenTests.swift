import Testing

@testable import TextAnalysis

/// Spans, positions, kinds, and words too long for a term.
struct TokenTests {
  private func spans(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(in: text).map {
      String(decoding: bytes[$0.token.start..<$0.token.end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Bass's office", ["Bass", "office"]),
    ("the U.S. said", ["the", "U.S.", "said"]),
    ("U.K.'s", ["U.K."]),
    ("hyphen-\nated.", ["hyphen-\nated"]),
    ("(cafe\u{301})", ["cafe\u{301}"]),
    ("$1,000.50, C++", ["1,000.50", "C++"]),
    ("l'homme", ["l", "homme"]),
    ("東京都", ["東京", "京都"]),
  ])
  func `a token's span is the word in the text`(text: String, expected: [String]) {
    #expect(spans(text) == expected)
  }

  @Test func `positions count words from the first one given`() {
    var positions: [Int] = []
    Tokenizer().forEachToken(in: Array("One, two 東京都 3".utf8).span, firstPosition: 7) {
      token, _ in
      positions.append(token.position)
      return true
    }
    #expect(positions == [7, 8, 9, 10, 11])
  }

  @Test func `kinds are told`() {
    let kinds = Tokenizer().tokens(in: "word U.S. 3.5 2nd 東京 ５ été").map(\.token.kind)
    #expect(kinds == [.word, .acronym, .number, .word, .cjk, .number, .word])
  }

  @Test func `a capital first letter is told in every script that has them`() {
    let capitals = Tokenizer().tokens(in: "Oslo oslo Élan élan Москва москва 3 東京 U.S. iPhone")
      .map(\.token.isCapitalised)
    #expect(
      capitals == [true, false, true, false, true, false, false, false, true, false])
  }

  @Test(arguments: ["a", "é", "й", "и\u{306}", "漢\u{FE00}", "ｶﾞ", "1", "a'"])
  func `a word of any length is a legal term that equal words share`(unit: String) {
    for count in [100, 201, 600, 5000] {
      let word = String(repeating: unit, count: count)
      let tokens = Tokenizer().tokens(in: "\(word)x, \(word)x. \(word)y")
      #expect(tokens.allSatisfy { $0.folded.utf8.count <= FoldedTerm.maximumLength })
      if tokens.count == 3 {
        #expect(tokens[0].folded == tokens[1].folded)
        #expect(tokens[0].folded != tokens[2].folded)
        #expect(tokens[0].token.end == word.utf8.count + 1)
      }
    }
  }

  @Test func `a long word is the same term composed and decomposed`() {
    for count in [90, 120, 500, 3000] {
      let composed = Tokenizer().tokens(in: String(repeating: "йé", count: count))
      let decomposed = Tokenizer().tokens(
        in: String(repeating: "и\u{306}e\u{301}", count: count))
      #expect(composed.map(\.folded) == decomposed.map(\.folded))
    }
  }

  @Test(arguments: [
    "a", "1", "1,", "1.", ".1", "a'", "a.", "A.", "-\n", "a-\n", "a- ", "'", "é", "\u{301}",
    "東", "東\u{301}", "가", "\u{1100}\u{1161}", "&", "a&", "+", "\u{AD}", "'s", "a\"", "א\"", "1'",
    "1,1", "12.", "ก็", "\u{200D}",
  ])
  func `hostile repetition takes linear time`(unit: String) {
    let text = String(repeating: unit, count: 30_000)
    let elapsed = ContinuousClock().measure {
      Tokenizer().forEachToken(in: text.utf8Span.span) { _, _ in true }
    }
    #expect(elapsed < .seconds(5))
  }
}
