/// What no file in `Sources/` may have. Forced unwraps and `try!` are also
/// caught by `swift format lint`, which knows the grammar; this holds where
/// somebody turns a lint off by a comment.
enum CodeRule {
  /// Longer than this, a file has a second idea in it.
  static let longestFile = 300
  /// Tables that a script writes are not read line by line.
  static let generatedMark = "// Written by scripts/"

  /// In code: what can end the process, or hide a data race from the compiler.
  static let forbidden = [
    "try!", "as!", "fatalError", "preconditionFailure", "precondition(", "assertionFailure",
    "@unchecked", "nonisolated(unsafe)", "unsafeBitCast",
  ]
  /// In comments too: what belongs on the list of issues.
  static let leftovers = ["TODO", "FIXME", "XXX"]

  static func findings(in file: SourceText) -> [Finding] {
    var findings: [Finding] = []
    let code = file.code.lines
    for (index, line) in file.lines.enumerated() {
      let found =
        forbidden.filter { contains($0, in: code[index]) }
        + leftovers.filter { contains($0, in: line) }
      for word in found {
        findings.append(Finding(path: file.path, line: index + 1, problem: "has \(word)"))
      }
      if line.contains("swift-format-ignore") {
        findings.append(
          Finding(path: file.path, line: index + 1, problem: "turns a check off"))
      }
    }
    if file.lines.count > longestFile, !file.text.hasPrefix(generatedMark) {
      let problem = "has \(file.lines.count) lines, over \(longestFile)"
      findings.append(Finding(path: file.path, line: longestFile + 1, problem: problem))
    }
    return findings
  }

  /// Whether a word stands in a line, not as part of a longer one.
  private static func contains(_ word: String, in line: Substring) -> Bool {
    var rest = line
    while let range = rest.firstRange(of: word) {
      let before = rest[..<range.lowerBound].last
      let after = rest[range.upperBound...].first
      if !isWordPart(before) && !(isWordPart(after) && isWordPart(word.last)) { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  private static func isWordPart(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }
}
