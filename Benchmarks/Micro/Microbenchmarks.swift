import TextAnalysis

/// Measures the parts of text analysis, each on one core.
///
///     swift run -c release Microbenchmarks [FILE]
///
/// With a file, its text is measured instead of the samples.
@main
struct Microbenchmarks {
  static func main() throws {
    var samples = Sample.all(size: 8_000_000)
    if CommandLine.arguments.count > 1 {
      let path = CommandLine.arguments[1]
      samples = [Sample(name: path, bytes: try readFile(path))]
    }
    var rows: [Measurement] = []
    for sample in samples { rows.append(tokenizer(sample)) }
    for sample in samples { rows.append(folding(sample)) }
    for sample in samples { rows.append(sentences(sample)) }
    for sample in samples { rows.append(counting(sample)) }
    rows.append(question)
    let width = rows.map(\.name.count).max() ?? 0
    for row in rows {
      print(row.name + String(repeating: " ", count: width - row.name.count) + "  " + row.amount)
    }
  }

  private static func tokenizer(_ sample: Sample) -> Measurement {
    .throughput("tokenizer, \(sample.name)", bytes: sample.bytes.count, runs: 7) {
      var letters = 0
      Tokenizer().forEachToken(in: sample.bytes.span) { token, folded in
        letters &+= folded.count &+ token.position
        return true
      }
      return letters
    }
  }

  private static func sentences(_ sample: Sample) -> Measurement {
    .throughput("sentences, \(sample.name)", bytes: sample.bytes.count, runs: 5) {
      SentenceSplitter().sentences(in: sample.bytes.span).count
    }
  }

  /// Words counted in a byte dictionary, as an indexer does.
  private static func counting(_ sample: Sample) -> Measurement {
    var words = 0
    Tokenizer().forEachToken(in: sample.bytes.span) { _, _ in
      words += 1
      return true
    }
    return .each("tokenizer and count in dictionary, \(sample.name), a word", count: words, runs: 5)
    {
      var counts = ByteDictionary<Int>(seed: 1)
      Tokenizer().forEachToken(in: sample.bytes.span) { _, folded in
        counts[counts.index(of: folded, insertingIfAbsent: 0)] += 1
        return true
      }
      return counts.count
    }
  }

  private static var question: Measurement {
    .each("tokenizer, a question of five words", count: 1000, runs: 5) {
      var tokens = 0
      for _ in 0..<1000 {
        tokens += Tokenizer().tokens(in: "harbour ferry plan Maria O'Brien").count
      }
      return tokens
    }
  }

  private static func folding(_ sample: Sample) -> Measurement {
    .throughput("folding, \(sample.name)", bytes: sample.bytes.count, runs: 7) {
      var folded: [UInt8] = []
      Folding.fold(sample.bytes.span, into: &folded)
      return folded.count
    }
  }
}
