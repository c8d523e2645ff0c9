// Turns texts into what scripts/train-mentions works on. Standard input: for
// each text a line "LINES SPANS", its lines, and SPANS lines "START END KIND"
// in UTF-8 offsets. Standard output: labels and features, a word a line; with
// the argument "rules" the spans that the rules find, and a line "." after each
// text.
import Mentions

let wantsRules = CommandLine.arguments.dropFirst().first == "rules"
while let header = readLine() {
  let counts = header.split(separator: " ").compactMap { Int($0) }
  guard counts.count == 2 else { break }
  let text = (0..<counts[0]).map { _ in readLine() ?? "" }.joined(separator: "\n")
  var spans: [TaggerTraining.Span] = []
  for _ in 0..<counts[1] {
    let fields = (readLine() ?? "").split(separator: " ")
    guard fields.count == 3, let start = Int(fields[0]), let end = Int(fields[1]) else { continue }
    spans.append(TaggerTraining.Span(start: start, end: end, kind: fields[2]))
  }
  if wantsRules {
    print(TaggerTraining().ruleSpans(in: text) + ".")
  } else {
    print(TaggerTraining().lines(for: text, spans: spans), terminator: "")
  }
}
