extension QuestionScanner {
  /// The field that a term begins with and where its value starts; nil for a
  /// term without one.
  ///
  /// Letters, a colon and something more look like a field, so that a name which
  /// is none is an error and no word. Times, verses and addresses ("10:30",
  /// "3:16", "https://…") don't look so.
  func scanField(from start: Int) throws(QuestionError) -> (QuestionForm, valueStart: Int)? {
    let longestName = 40
    var end = start
    while let scalar = scalar(at: end), scalar.properties.isAlphabetic, end - start < longestName {
      end += 1
    }
    guard end > start else { return nil }
    if let form = try scanAtLeast(from: start, nameEnd: end) { return form }
    guard let colon = scalar(at: end), colon == ":" || colon == "：" else { return nil }
    let name = text(start..<end)
    let next = scalar(at: end + 1)
    let endsThere = next.map { $0.isQuestionSpace || $0.closesGroup } ?? true
    guard let form = QuestionForm(named: name) else {
      guard colon == ":", !endsThere, next != ":" else { return nil }
      guard next != "/" || scalar(at: end + 2) != "/" else { return nil }
      throw FieldSuggestion.unknownField(name, at: start..<end + 1)
    }
    if endsThere {
      throw QuestionError(
        "there is no value after “\(name):”: write it with no space after the colon, or put quotes "
          + "around the word", at: start..<end + 1)
    }
    return (form, end + 1)
  }

  /// `atleast3:`
  private func scanAtLeast(
    from start: Int, nameEnd: Int
  ) throws(QuestionError) -> (QuestionForm, valueStart: Int)? {
    guard nameEnd - start == QuestionForm.atLeastName.utf8.count,
      text(start..<nameEnd).lowercased() == QuestionForm.atLeastName
    else { return nil }
    var end = nameEnd
    var count = 0
    while let digit = scalar(at: end), ("0"..."9").contains(digit), end - nameEnd < 6 {
      count = count * 10 + Int(digit.value - 0x30)
      end += 1
    }
    guard scalar(at: end) == ":" else { return nil }
    guard (1...QuestionParser.mostRepetitions).contains(count) else {
      throw QuestionError(
        "atleast takes a number from 1 to \(QuestionParser.mostRepetitions): write atleast3:word",
        at: start..<end + 1)
    }
    guard let next = scalar(at: end + 1), !next.isQuestionSpace, !next.closesGroup else {
      throw QuestionError(
        "there is no word after “\(text(start..<end + 1))”: write it with no space after the colon",
        at: start..<end + 1)
    }
    return (.atLeast(count), end + 1)
  }

  mutating func scanValue(of form: QuestionForm, from start: Int) throws(QuestionError) {
    guard let first = current else { return }
    if first.opensGroup {
      guard case .field = form else {
        throw QuestionError(
          "“\(form.name):” takes one value and no group: write it without parentheses",
          at: position..<position + 1)
      }
      return try open(form: form, from: start)
    }
    if QuotationMarks.opens(first) {
      return try scanQuoted(form: form, isFielded: true, from: start)
    }
    if first.isHyphen, !form.takesLeadingHyphen,
      scalars[position..<runEnd(from: position)].contains(where: { !$0.isHyphen })
    {
      throw QuestionError(
        "the hyphen stands after the colon: to exclude the value, put it before the field, as in "
          + "-\(form.name):…", at: position..<position + 1)
    }
    if form.takesWords, let (_, end) = try scanField(from: position) {
      throw QuestionError(
        "a field can't follow a field: leave one out, or put quotes around the words",
        at: position..<end)
    }
    try scanBare(form: form, isFielded: true, from: start)
  }

  /// `date:2025 .. 2026` would be a year and two words.
  func refuseSpacedRange(after term: QuestionLexeme.Term) throws(QuestionError) {
    guard let form = term.form, form.takesDates, let space = current, space.isQuestionSpace else {
      return
    }
    var next = position
    while let scalar = scalar(at: next), scalar.isQuestionSpace { next += 1 }
    let followsDots = scalar(at: next) == "." && scalar(at: next + 1) == "."
    let leadsOn =
      term.text.hasSuffix("..") && scalar(at: next).map { ("0"..."9").contains($0) } ?? false
    guard followsDots || leadsOn else { return }
    throw QuestionError(
      "a range of dates has no spaces in it: write \(form.name):2025..2026",
      at: position..<next)
  }
}
