import TextAnalysis

/// Whole texts: sentences, and a question as a person types it.
enum TextCases {
  static func all(_ sample: Sample) -> [Benchmark] {
    [
      Benchmark("sentences, \(sample.name)", .bytes(sample.bytes.count)) {
        SentenceSplitter().sentences(in: sample.bytes.span).count
      },
      Benchmark("language of an article, \(sample.name)", .each(100)) {
        let start = sample.bytes.span.extracting(0..<min(4096, sample.bytes.count))
        var identified = 0
        for _ in 0..<100 where LanguageIdentifier().identify(start) != nil { identified += 1 }
        return identified
      },
    ]
  }

  static var question: Benchmark {
    Benchmark("tokenizer, a question of five words", .each(1000)) {
      var tokens = 0
      for _ in 0..<1000 {
        tokens += Tokenizer().tokens(in: "harbour ferry plan Maria O'Brien").count
      }
      return tokens
    }
  }
}
