import Testing

@testable import TextAnalysis

/// A text and the sentences expected of it.
struct SentenceCase: CustomTestStringConvertible, Sendable {
  let text: String
  let sentences: [String]

  /// Sentences are divided by `|` in `marked`, which is the text otherwise.
  init(_ marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    text = parts.joined()
    sentences = parts.map { part in
      var trimmed = part[...]
      while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
      while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
      return String(trimmed)
    }
  }

  var testDescription: String { text.debugDescription }
}

struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter().sentences(in: text).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    SentenceCase("One. |Two! |Three? |Four"),
    SentenceCase("  One.  \n |Two.  "),
    SentenceCase("A headline\n\n|The text. |More of it"),
    SentenceCase("One line\nand the next. |Then"),
    SentenceCase("First\r\n\r\n|Second\n \t\n|Third"),
    SentenceCase("\"We waited.\" |The boat came."),
    SentenceCase("“We waited.” |The boat came (late). |It left."),
    SentenceCase("“Stop!” he said. |“Why?” she asked."),
    SentenceCase("Wait... what? |Well... |No… |Yes"),
    SentenceCase("It cost 3.5 million. |In 1990. |Then 5.0."),
  ])
  func `marks and blank lines end sentences`(_ example: SentenceCase) {
    #expect(sentences(example.text) == example.sentences)
  }

  @Test(arguments: [
    SentenceCase("Mr. Smith met Dr. Jones. |They spoke."),
    SentenceCase("The U.S. Senate voted. |It passed."),
    SentenceCase("He lives in the U.S. |She does not."),
    SentenceCase("J. K. Rowling and Harry S. Truman. |Both wrote."),
    SentenceCase("On Jan. 30 it rained. |On Feb. 2 it snowed."),
    SentenceCase("At 9 a.m. Monday it opened. |It closed at 8 p.m. |Police left."),
    SentenceCase("Apple Inc. Chief Tim Cook spoke. |See No. 5, p. 7."),
    SentenceCase("See example.com and e.g. Paris. |Done."),
    SentenceCase("Am 30. Januar kam er. |Der 2. Weltkrieg war vorbei."),
    SentenceCase("He said no. |Smith sat. |Jones left."),
    SentenceCase("She won 6-3. |Nadal lost."),
    SentenceCase("1. Bread is sold. |It is fresh."),
    SentenceCase("В 1990 г. Москва росла. |Потом нет."),
  ])
  func `an abbreviation, an initial or an ordinal ends none`(_ example: SentenceCase) {
    #expect(sentences(example.text) == example.sentences)
  }

  @Test(arguments: [
    SentenceCase("会议开始了。|结果如何？|“很好。”|他说。"),
    SentenceCase("これは本です。|「はい。」|次"),
    SentenceCase("यह किताब है। |वह घर है।"),
    SentenceCase("كيف حالك؟ |بخير."),
    SentenceCase("ሰላም። |ለዓለም።"),
  ])
  func `the full stops of other scripts end sentences`(_ example: SentenceCase) {
    #expect(sentences(example.text) == example.sentences)
  }

  @Test func `text without words has no sentences`() {
    #expect(sentences("") == [])
    #expect(sentences(" \n\n\t ") == [])
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `sentences of random text are in order and leave out only white space`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for bytes in [
      RandomText.bytes(&generator), Array(RandomText.text(&generator).utf8),
    ] {
      var left = bytes
      var end = 0
      for range in SentenceSplitter().sentences(in: bytes.span) {
        #expect(range.lowerBound >= end && !range.isEmpty, "seed \(seed)")
        for offset in range { left[offset] = 0x20 }
        end = range.upperBound
      }
      #expect(left.allSatisfy { $0 == 0x20 || (9...13).contains($0) }, "seed \(seed)")
    }
  }

  @Test func `a long row of full stops, spaces or closers takes linear time`() {
    for unit in [". ", "...", ".\"", ".\n", "a. ", "(", "A.A."] {
      let text = String(repeating: unit, count: 30_000)
      let clock = ContinuousClock()
      let elapsed = clock.measure { _ = SentenceSplitter().sentences(in: text) }
      #expect(elapsed < .seconds(5), "\(unit.debugDescription)")
    }
  }
}
