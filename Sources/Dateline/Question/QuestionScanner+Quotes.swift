extension QuestionScanner {
  /// Reads from an opening quote to its closing one.
  mutating func scanQuoted(
    form: QuestionForm?, isFielded: Bool, from start: Int
  ) throws(QuestionError) {
    let openerAt = position
    let opener = scalars[openerAt]
    var content = String.UnicodeScalarView()
    var index = openerAt + 1
    while true {
      guard let scalar = scalar(at: index) else {
        let closer = QuotationMarks.usualCloser(of: opener)
        throw QuestionError(
          "this quote is never closed: write \(closer) where the phrase ends, or remove it",
          at: openerAt..<openerAt + 1)
      }
      if QuotationMarks.closes(scalar, openedBy: opener), !isGershayim(at: index) {
        let next = self.scalar(at: index + 1)
        if QuotationMarks.isStraight(scalar), next == scalar {
          // Doubled: a quote in the phrase.
          index += 1
        } else if !(QuotationMarks.isSingle(scalar) && next?.isLetterOrDigit == true) {
          break
        }
      }
      content.append(scalar)
      index += 1
    }
    position = index + 1
    var range = openerAt + 1..<index
    guard content.contains(where: { !$0.isQuestionSpace }) else {
      throw QuestionError(
        "there is nothing between the quotes: write the words there, or remove them",
        at: openerAt..<position)
    }
    if form == .nearby, current == "/" {
      let end = runEnd(from: position)
      content.append(contentsOf: scalars[position..<end])
      position = end
      range = openerAt + 1..<end
    }
    let term = QuestionLexeme.Term(
      form: form, isFielded: isFielded, text: String(content), isQuoted: true, range: range)
    try appendTerm(term, from: start)
    if !QuotationMarks.isCornerClosing(scalars[index]) {
      try requireSpace(after: "a closing quote")
    }
  }
}
