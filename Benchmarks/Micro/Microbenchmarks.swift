import FoundationEssentials
import Glibc
import TextAnalysis

/// Measures the parts that most time goes to, each on one core: the tokenizer and
/// its neighbours, finding mentions, reading pages, snippets and highlighting.
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
    let folder = FileManager.default.temporaryDirectory.path + "/microbenchmarks-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var cases =
      samples.flatMap(WordCases.all) + samples.flatMap(TextCases.all) + [TextCases.question]
      + samples.flatMap(MentionCases.all)
    if let sample = samples.first {
      cases += try PageCases.all(sample, in: folder) + AnswerCases.all(sample, in: folder)
    }
    for benchmark in cases where wanted.isEmpty || benchmark.name.contains(wanted) {
      let name = benchmark.name
      print(name + String(repeating: " ", count: max(1, 48 - name.count)) + benchmark.measured())
    }
  }
}
