import TextAnalysis

/// Measures the parts of text analysis, each on one core.
///
///     swift run -c release Microbenchmarks [--file FILE | --size BYTES] [NAME]
///
/// With a file, its text is measured instead of the samples; with a name, only
/// the rows whose names contain it.
@main
struct Microbenchmarks {
  static func main() throws {
    var size = 1_000_000
    var samples: [Sample] = []
    var wanted = ""
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      if argument == "--file", let path = arguments.popFirst() {
        samples = [Sample(name: path, bytes: try readFile(path))]
      } else if argument == "--size", let bytes = arguments.popFirst().flatMap({ Int($0) }) {
        size = bytes
      } else {
        wanted = argument
      }
    }
    if samples.isEmpty { samples = Sample.all(size: size) }
    let cases =
      samples.flatMap(WordCases.all) + samples.flatMap(TextCases.all) + [TextCases.question]
    for benchmark in cases where wanted.isEmpty || benchmark.name.contains(wanted) {
      let name = benchmark.name
      print(name + String(repeating: " ", count: max(1, 48 - name.count)) + benchmark.measured())
    }
  }
}
