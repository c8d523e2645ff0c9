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

  private static func folding(_ sample: Sample) -> Measurement {
    .throughput("folding, \(sample.name)", bytes: sample.bytes.count, runs: 7) {
      var folded: [UInt8] = []
      Folding.fold(sample.bytes.span, into: &folded)
      return folded.count
    }
  }
}
