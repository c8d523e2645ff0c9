/// A command that a document shows, with the output that it shows under it.
struct ConsoleExample: Equatable {
  var command: String
  var output: [String]
  /// The indices of the lines of output among the document's.
  var lines: Range<Int>

  /// The examples of a `console` block: each line that begins with "$ " is a
  /// command, what follows is its output.
  static func examples(in block: MarkdownText.Block) -> [ConsoleExample] {
    var examples: [ConsoleExample] = []
    for (index, line) in block.lines.enumerated() {
      let place = block.start + index
      if line.hasPrefix("$ ") {
        let command = String(line.dropFirst(2))
        examples.append(ConsoleExample(command: command, output: [], lines: place + 1..<place + 1))
      } else if !examples.isEmpty {
        examples[examples.count - 1].output.append(line)
        let start = examples[examples.count - 1].lines.lowerBound
        examples[examples.count - 1].lines = start..<place + 1
      }
    }
    return examples
  }

  /// Whether the command's real output is what the document shows, apart from
  /// how long things took. An empty line before the next command is the
  /// document's own.
  func matches(_ real: String) -> Bool {
    Self.withoutTimes(Self.trimmed(output.joined(separator: "\n")))
      == Self.withoutTimes(Self.trimmed(real))
  }

  /// The lines that take the place of those shown, with the empty one before the
  /// next command.
  func recording(_ real: String) -> [String] {
    let text = Self.withoutProgress(Self.trimmed(real))
    let lines = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map(String.init) + (output.last?.isEmpty == true ? [""] : [])
  }

  /// Without the lines that a long run of indexing prints on the way.
  private static func withoutProgress(_ text: String) -> String {
    text.replacing(#/(?m)^.* articles · .* MB/s.*\n/#, with: "")
  }

  private static func trimmed(_ output: String) -> String {
    var output = Substring(output)
    while output.last == "\n" { output.removeLast() }
    return String(output)
  }

  /// "1.2 ms" and "0.4 s" as "# ms" and "# s"; so for `"took_ms":1.2` too.
  static func withoutTimes(_ text: String) -> String {
    withoutProgress(text).replacing(#/"took_ms":[0-9.]+/#, with: "\"took_ms\":#")
      .replacing(#/[0-9]+(?:\.[0-9]+)? (ms|s)\b/#) { "# \($0.1)" }
  }
}
