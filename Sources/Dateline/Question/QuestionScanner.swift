/// Cuts a question's text into lexemes, left to right, looking at each scalar a
/// bounded number of times.
struct QuestionScanner {
  let scalars: [Unicode.Scalar]
  var position = 0
  /// The field of each open group: nil for the text.
  private var groups: [QuestionForm?] = []
  private var lexemes: [QuestionLexeme] = []
  private var partCount = 0

  static func lexemes(of text: String) throws(QuestionError) -> [QuestionLexeme] {
    guard text.utf8.count <= Question.longestText else {
      throw QuestionError(
        "the question is longer than \(Question.longestText) bytes: ask for less, or put the "
          + "questions in a file, one a line, for --queries", at: 0..<0)
    }
    var scanner = QuestionScanner(scalars: Array(text.unicodeScalars))
    return try scanner.scan()
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  var current: Unicode.Scalar? { scalar(at: position) }

  func scalar(at index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[range] { view.append(scalar) }
    return String(view)
  }

  mutating func scan() throws(QuestionError) -> [QuestionLexeme] {
    while let scalar = current {
      if scalar.isQuestionSpace {
        position += 1
      } else if scalar.opensGroup {
        try open(form: groups.last ?? nil, from: position)
      } else if scalar.closesGroup {
        try close()
      } else if scalar.isHyphen, try scanMinus() {
        continue
      } else {
        try scanTerm()
      }
    }
    return lexemes
  }

  mutating func append(_ kind: QuestionLexeme.Kind, from start: Int) {
    lexemes.append(QuestionLexeme(kind: kind, range: start..<position))
  }

  // MARK: Groups and negation

  mutating func open(form: QuestionForm?, from start: Int) throws(QuestionError) {
    guard groups.count < Question.deepestNesting else {
      throw QuestionError(
        "there are more than \(Question.deepestNesting) groups inside each other: leave out "
          + "parentheses that change nothing", at: start..<position + 1)
    }
    groups.append(form)
    position += 1
    append(.open, from: start)
  }

  mutating func close() throws(QuestionError) {
    let start = position
    guard groups.popLast() != nil else {
      throw QuestionError(
        "this parenthesis closes nothing: remove it, or write a ( where its group begins",
        at: start..<start + 1)
    }
    position += 1
    append(.close, from: start)
    if scalars[start] == ")" { try requireSpace(after: "a closing parenthesis") }
  }

  /// What follows a closing quote or parenthesis must not look like a part of
  /// it: `"a b"~5`, `(a)-b` and `"he said "no" to it"` are not guessed at.
  func requireSpace(after what: String) throws(QuestionError) {
    guard let next = current, !next.opensGroup, !next.closesGroup else { return }
    let isGlue = next.isLetterOrDigit || next.isHyphen || QuotationMarks.isMark(next)
    guard isGlue || next == "*" || next == "=" || next == "~" || next == "^" || next == "/" else {
      return
    }
    throw QuestionError(
      "there is no space after \(what): put one in to begin a new word",
      at: position..<position + 1)
  }

  /// A hyphen that begins a term excludes it; one that stands alone is a dash.
  mutating func scanMinus() throws(QuestionError) -> Bool {
    let start = position
    guard let next = scalar(at: start + 1), !next.isQuestionSpace, !next.closesGroup else {
      return false
    }
    if next.isHyphen {
      let end = runEnd(from: start)
      guard scalars[start..<end].contains(where: { !$0.isHyphen }) else { return false }
      throw QuestionError(
        "two hyphens are no sign for anything: write one to exclude what follows, or put a space "
          + "after them", at: start..<start + 2)
    }
    position += 1
    append(.not, from: start)
    return true
  }

  // MARK: Terms

  mutating func scanTerm() throws(QuestionError) {
    let start = position
    let form = groups.last ?? nil
    if let (ownForm, valueStart) = try scanField(from: start) {
      if let form {
        throw QuestionError(
          "a field can't stand inside a group of “\(form.name):”: close the group first, or put "
            + "quotes around the words", at: start..<valueStart)
      }
      position = valueStart
      try scanValue(of: ownForm, from: start)
    } else if QuotationMarks.opens(scalars[start]) {
      try scanQuoted(form: form, isFielded: false, from: start)
    } else if QuotationMarks.isCornerClosing(scalars[start]) {
      throw QuestionError(
        "this quote closes nothing: remove it, or write its opening quote", at: start..<start + 1)
    } else {
      try scanBare(form: form, isFielded: false, from: start)
    }
  }

  mutating func appendTerm(
    _ term: QuestionLexeme.Term, from start: Int
  ) throws(QuestionError) {
    partCount += 1
    guard partCount <= Question.mostParts else {
      throw QuestionError(
        "the question has more than \(Question.mostParts) parts: ask for fewer words at a time",
        at: term.range)
    }
    append(.term(term), from: start)
  }

  /// Where a run of scalars up to white space, a parenthesis or a quote ends.
  func runEnd(from start: Int) -> Int {
    var end = start
    while let scalar = scalar(at: end), !scalar.isQuestionSpace, !scalar.opensGroup,
      !scalar.closesGroup, !QuotationMarks.isMark(scalar) || isGershayim(at: end)
    {
      end += 1
    }
    return end
  }

  func isGershayim(at index: Int) -> Bool {
    guard scalars[index] == "\"", let before = scalar(at: index - 1),
      let after = scalar(at: index + 1)
    else { return false }
    return before.isHebrewLetter && after.isHebrewLetter
  }

  mutating func scanBare(
    form: QuestionForm?, isFielded: Bool, from start: Int
  ) throws(QuestionError) {
    let textStart = position
    position = runEnd(from: textStart)
    let range = textStart..<position
    let run = text(range)
    if !isFielded, let kind = try operatorKind(run, at: range) {
      return append(kind, from: start)
    }
    if run.hasPrefix("="), try scanField(from: textStart + 1) != nil {
      throw QuestionError(
        "the = stands before the field: put it after the colon, as in title:=word",
        at: textStart..<textStart + 1)
    }
    if let next = current {
      // `=` before a quote asks for the exact words, and so do the quotes.
      if run == "=", QuotationMarks.opens(next) {
        return try scanQuoted(form: form, isFielded: isFielded, from: start)
      }
      if QuotationMarks.isMark(next), !QuotationMarks.isCornerOpening(next) {
        throw quoteInsideWord(at: position)
      }
      if next == "(" {
        throw QuestionError(
          "there is no space before the parenthesis: put one in, or put quotes around it all",
          at: position..<position + 1)
      }
    }
    let term = QuestionLexeme.Term(
      form: form, isFielded: isFielded, text: run, isQuoted: false, range: range)
    try appendTerm(term, from: start)
    try refuseSpacedRange(after: term)
  }

  func quoteInsideWord(at index: Int) -> QuestionError {
    QuestionError(
      "this quote stands at the end or in the middle of a word: put a space before it, or remove "
        + "it", at: index..<index + 1)
  }

  func operatorKind(
    _ run: String, at range: Range<Int>
  ) throws(QuestionError) -> QuestionLexeme.Kind? {
    switch run {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(QuestionParser.usualDistance)
    default: break
    }
    guard run.hasPrefix("NEAR/") else { return nil }
    let digits = run.dropFirst(5)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let distance = Int(digits),
      (1...QuestionParser.longestDistance).contains(distance)
    else {
      throw QuestionError(
        "NEAR/ takes a number of words from 1 to \(QuestionParser.longestDistance): write NEAR/5",
        at: range)
    }
    return .near(distance)
  }
}
