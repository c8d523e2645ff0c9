import TextAnalysis

/// Words: cutting, folding, counting.
enum WordCases {
  static func all(_ sample: Sample) -> [Benchmark] {
    [tokenizer(sample), counting(sample), folding(sample)]
  }

  private static func tokenizer(_ sample: Sample) -> Benchmark {
    Benchmark("tokenizer, \(sample.name)", .bytes(sample.bytes.count)) {
      var sum = 0
      Tokenizer().forEachToken(in: sample.bytes.span) { token, folded in
        sum &+= folded.count &+ token.position
        return true
      }
      return sum
    }
  }

  /// Words counted by their folded form, as an indexer does.
  private static func counting(_ sample: Sample) -> Benchmark {
    Benchmark("tokenizer and count, \(sample.name)", .bytes(sample.bytes.count)) {
      var keys = ByteKeys(seed: 1)
      var counts: [Int] = []
      Tokenizer().forEachToken(in: sample.bytes.span) { _, folded in
        let (index, isNew) = keys.insert(folded)
        if isNew { counts.append(0) }
        counts[index] += 1
        return true
      }
      return counts.count
    }
  }

  private static func folding(_ sample: Sample) -> Benchmark {
    Benchmark("folding, \(sample.name)", .bytes(sample.bytes.count)) {
      var folded: [UInt8] = []
      Folding.fold(sample.bytes.span, into: &folded)
      return folded.count
    }
  }
}
