/// A text file of the project: its path from the top, and what is in it.
struct SourceText {
  var path: String
  var text: String

  /// Its lines; the newline that ends the file begins none.
  var lines: [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The same text with the content of Swift's comments and string literals
  /// blanked out, line for line. What is interpolated counts as content.
  var code: SourceText {
    var scanner = CodeScanner(text)
    return SourceText(path: path, text: scanner.blanked())
  }
}

/// Something in a file that breaks a rule of the project.
struct Finding: Equatable, CustomStringConvertible {
  var path: String
  /// From 1.
  var line: Int
  var problem: String

  var description: String { "\(path):\(line): \(problem)" }
}
