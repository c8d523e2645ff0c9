/// A term to a leaf of the tree, by the kind of its field.
enum QuestionTermReader {
  static func node(for term: QuestionLexeme.Term) throws(QuestionError) -> QuestionNode {
    switch term.form {
    case nil:
      return try ofText(term, in: Schema.body)
    case .atLeast(let count):
      return .atLeast(count, try plainWord(term))
    case .nearby:
      return try QuestionDistance.node(for: term)
    case .before, .after, .since, .until:
      return try QuestionDates.bound(term)
    case .field(let field):
      switch field.kind {
      case .text: return try ofText(term, in: field)
      case .name: return try ofName(term, in: field)
      case .keyword, .identifier: return try ofValue(term, in: field)
      case .published: return try QuestionDates.published(term)
      case .spokenDate: return try QuestionDates.spoken(term)
      case .calendarDay: return try QuestionDates.calendarDay(term)
      case .flag: return try ofFlag(term, in: field)
      }
    }
  }

  // MARK: Text

  private static func ofText(
    _ term: QuestionLexeme.Term, in field: Field
  ) throws(QuestionError) -> QuestionNode {
    if term.isQuoted {
      try refuseStar(inQuotes: term)
      return .phrase(singleSpaced(term.text), in: field)
    }
    if term.text == "*" {
      guard !term.isFielded, term.form == nil else { throw loneStar(term, field) }
      return .everything
    }
    let isExact = term.text.hasPrefix("=") && term.text.utf8.count > 1
    let word = isExact ? String(term.text.dropFirst()) : term.text
    guard word.contains("*") else { return .word(word, exact: isExact, in: field) }
    guard !isExact else {
      throw QuestionError(
        "= asks for one exact form and * for many: leave one of them out", at: term.range)
    }
    return .prefix(try prefix(term), in: field)
  }

  private static func ofName(
    _ term: QuestionLexeme.Term, in field: Field
  ) throws(QuestionError) -> QuestionNode {
    if term.isQuoted {
      try refuseStar(inQuotes: term)
      return .value(singleSpaced(term.text), whole: true, in: field)
    }
    guard term.text != "*" else { throw loneStar(term, field) }
    guard term.text.contains("*") else { return .value(term.text, whole: false, in: field) }
    return .prefix(try prefix(term), in: field)
  }

  private static func loneStar(_ term: QuestionLexeme.Term, _ field: Field) -> QuestionError {
    let flag = QuestionFlag.all.contains(field.name)
    let remedy =
      flag ? "for articles that have one, write \(Schema.has.name):\(field.name)" : "leave it out"
    return QuestionError(
      "a lone * means every article and can't be the value of “\(field.name):”: \(remedy)",
      at: term.range)
  }

  /// What stands before a `*` that ends the term.
  private static func prefix(_ term: QuestionLexeme.Term) throws(QuestionError) -> String {
    let scalars = Array(term.text.unicodeScalars)
    if let star = scalars.firstIndex(of: "*"), star < scalars.count - 1 {
      let place = term.range.lowerBound + star
      throw QuestionError(
        "a * can only end a word: write its beginning, as in protest*, or put quotes around it",
        at: place..<place + 1)
    }
    let word = scalars.dropLast()
    let place = term.range.upperBound - 1..<term.range.upperBound
    guard word.allSatisfy({ $0.belongsInPrefix }) else {
      throw QuestionError(
        "a * can only end a word of letters and digits: write the part that it belongs to as a "
          + "word of its own", at: place)
    }
    guard word.count(where: { $0.isLetterOrDigit }) >= 2 else {
      throw QuestionError(
        "a * needs at least two letters before it: write more of the word", at: place)
    }
    return String(term.text.dropLast())
  }

  /// A `*` after a word in quotes would be meant as a prefix and dropped as
  /// punctuation. Between letters ("M*A*S*H") it is just a sign.
  private static func refuseStar(inQuotes term: QuestionLexeme.Term) throws(QuestionError) {
    let scalars = Array(term.text.unicodeScalars)
    for index in scalars.indices where scalars[index] == "*" {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      guard !next.isLetterOrDigit else { continue }
      throw QuestionError(
        "a * does nothing inside quotes: leave it out, or put the word outside them",
        at: term.range)
    }
  }

  private static func plainWord(_ term: QuestionLexeme.Term) throws(QuestionError) -> String {
    let scalars = term.text.unicodeScalars
    guard !term.isQuoted, scalars.allSatisfy({ $0.belongsInPrefix || $0 == "." }),
      scalars.contains(where: { $0.isLetterOrDigit })
    else {
      throw QuestionError(
        "atleast counts one word of letters and digits: write atleast3:word", at: term.range)
    }
    return term.text
  }

  static func singleSpaced(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.isQuestionSpace).map { String($0) }
      .joined(separator: " ")
  }

  // MARK: Values

  private static func ofValue(
    _ term: QuestionLexeme.Term, in field: Field
  ) throws(QuestionError) -> QuestionNode {
    if !term.isQuoted, term.text.contains("*") {
      throw QuestionError(
        "“\(field.name):” takes whole values and no *: write the value, or put quotes around it if "
          + "the * is a part of it", at: term.range)
    }
    return .value(term.text, whole: true, in: field)
  }

  private static func ofFlag(
    _ term: QuestionLexeme.Term, in field: Field
  ) throws(QuestionError) -> QuestionNode {
    guard let flag = QuestionFlag(named: term.text) else {
      let known = FieldSuggestion.alternatives(QuestionFlag.all)
      throw QuestionError(
        "\(field.name): knows no “\(QuestionError.shown(term.text))”: write one of \(known)",
        at: term.range)
    }
    return .value(flag.name, whole: true, in: field)
  }
}

extension Unicode.Scalar {
  /// Letters, digits, marks and apostrophes: what never cuts a word in two.
  var belongsInPrefix: Bool {
    if isLetterOrDigit || self == "'" || self == "’" { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return value == 0x200C || value == 0x200D
    }
  }
}
