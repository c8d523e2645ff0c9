/// A question that can't be read: what is wrong, what to do, and where.
package struct QuestionError: Error, Sendable, Hashable {
  /// One sentence: the fact and the remedy.
  package let message: String
  /// In Unicode scalars from the start of the question; may be empty at its end.
  package let range: Range<Int>

  init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }

  /// A part of a question, fit for a message: short, and with nothing that a
  /// terminal would act upon.
  static func shown(_ text: some StringProtocol) -> String {
    let longest = 40
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if result.count == longest {
        result.append("…")
        break
      }
      result.append(scalar.isHiddenOrControl ? " " : scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Moves a cursor, starts an escape sequence, changes the direction of writing
  /// or shows nothing: never to be printed back.
  var isHiddenOrControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // U+200C and U+200D shape letters in Persian and Indic words.
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
