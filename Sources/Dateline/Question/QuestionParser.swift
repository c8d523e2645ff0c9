/// Lexemes to a tree, by recursive descent.
///
///     question  = side { OR side }
///     side      = conjunction { conjunction }
///     conjunction = negation { AND negation }
///     negation  = { - | NOT } primary
///     primary   = ( question ) | term { NEAR term }
struct QuestionParser {
  /// Of NEAR without a number, as Xapian has it.
  static let usualDistance = 10
  static let longestDistance = 1_000
  static let mostRepetitions = 10_000

  private let lexemes: [QuestionLexeme]
  private var position = 0
  private var depth = 0

  static func parse(_ text: String) throws(QuestionError) -> QuestionNode {
    let lexemes = try QuestionScanner.lexemes(of: text)
    guard let last = lexemes.last else {
      throw QuestionError(
        "the question is empty: write what to look for, or * for every article",
        at: 0..<text.unicodeScalars.count)
    }
    var parser = QuestionParser(lexemes: lexemes)
    let root = try parser.question()
    guard parser.position == lexemes.count else {
      // Unreachable: the scanner refuses a parenthesis that closes nothing.
      throw QuestionError("this can't be read here: remove it", at: last.range)
    }
    guard root.nesting <= Question.deepestNesting else {
      throw tooDeep(at: 0..<text.unicodeScalars.count)
    }
    return root
  }

  private static func tooDeep(at range: Range<Int>) -> QuestionError {
    QuestionError(
      "there are more than \(Question.deepestNesting) groups or negations inside each other: "
        + "leave out those that change nothing", at: range)
  }

  private init(lexemes: [QuestionLexeme]) { self.lexemes = lexemes }

  private var current: QuestionLexeme? {
    position < lexemes.count ? lexemes[position] : nil
  }

  private mutating func take(_ kind: QuestionLexeme.Kind) -> Bool {
    guard current?.kind == kind else { return false }
    position += 1
    return true
  }

  private mutating func question() throws(QuestionError) -> QuestionNode {
    var sides = [try side()]
    while take(.or) { sides.append(try side()) }
    return .anyOf(sides)
  }

  private mutating func side() throws(QuestionError) -> QuestionNode {
    var nodes = [try conjunction()]
    while let next = current?.kind, next != .close, next != .or {
      nodes.append(try conjunction())
    }
    return .sideBySide(nodes)
  }

  private mutating func conjunction() throws(QuestionError) -> QuestionNode {
    var nodes = [try negation()]
    while take(.and) { nodes.append(try negation()) }
    return .allOf(nodes)
  }

  private mutating func negation() throws(QuestionError) -> QuestionNode {
    guard let sign = current, take(.not) else { return try primary() }
    try enter(at: sign.range)
    let node = try negation()
    depth -= 1
    guard node != .everything else {
      throw QuestionError(
        "this leaves out every article: exclude something narrower than *", at: sign.range)
    }
    return .noneOf(node)
  }

  private mutating func enter(at range: Range<Int>) throws(QuestionError) {
    depth += 1
    guard depth <= Question.deepestNesting else { throw Self.tooDeep(at: range) }
  }

  private mutating func primary() throws(QuestionError) -> QuestionNode {
    guard let lexeme = current else { throw missingOperand() }
    switch lexeme.kind {
    case .open:
      position += 1
      return try group(openedBy: lexeme)
    case .term(let term):
      position += 1
      if case .near(let distance)? = current?.kind {
        return try near(from: term, distance: distance)
      }
      return try QuestionTermReader.node(for: term)
    case .close, .and, .or, .not, .near:
      throw missingOperand()
    }
  }

  private mutating func group(openedBy open: QuestionLexeme) throws(QuestionError) -> QuestionNode {
    try enter(at: open.range)
    if current?.kind == .close {
      throw QuestionError(
        "there is nothing in these parentheses: write something there, or remove them",
        at: open.range.lowerBound..<lexemes[position].range.upperBound)
    }
    let node = try question()
    depth -= 1
    guard take(.close) else {
      throw QuestionError(
        "this parenthesis is never closed: write ) where its group ends", at: open.range)
    }
    if case .near? = current?.kind { throw notAWord(at: open.range) }
    return node
  }

  // MARK: NEAR

  private mutating func near(
    from first: QuestionLexeme.Term, distance: Int
  ) throws(QuestionError) -> QuestionNode {
    var words = [try nearWord(first)]
    while let lexeme = current, case .near(let next) = lexeme.kind {
      guard next == distance else {
        throw QuestionError(
          "the distances in a chain of NEAR differ: write the same number each time, or make two "
            + "chains with AND between", at: lexeme.range)
      }
      position += 1
      guard let operand = current else { throw missingOperand() }
      switch operand.kind {
      case .term(let term):
        position += 1
        words.append(try nearWord(term))
      case .open: throw notAWord(at: operand.range)
      case .not:
        throw QuestionError(
          "NEAR can't exclude a word: put the word to exclude elsewhere", at: operand.range)
      case .close, .and, .or, .near: throw missingOperand()
      }
    }
    return .near(words, distance: distance)
  }

  private func nearWord(_ term: QuestionLexeme.Term) throws(QuestionError) -> String {
    let isOfText = term.form == nil || term.form == .field(Schema.body) && !term.isFielded
    guard isOfText, !term.isQuoted, !term.text.contains("*"), !term.text.hasPrefix("=") else {
      throw notAWord(at: term.range)
    }
    return term.text
  }

  private func notAWord(at range: Range<Int>) -> QuestionError {
    QuestionError(
      "NEAR takes plain words of the text on both sides, with no quotes, field, group, * or =: "
        + "write a NEAR/5 b", at: range)
  }

  // MARK: Operators without an operand

  /// At a place where a term or a group must stand and none does.
  private func missingOperand() -> QuestionError {
    if position > 0 {
      let before = lexemes[position - 1]
      if before.kind == .not {
        return QuestionError(
          "there is nothing here to exclude: write a word, a phrase, a field or a group after it",
          at: before.range)
      }
      if let name = operatorName(before.kind) {
        return QuestionError(
          "there is nothing after \(name): write what it joins, or \"\(name)\" in quotes for the "
            + "word", at: before.range)
      }
    }
    guard let here = current, let name = operatorName(here.kind) else {
      // Unreachable: empty groups and questions are met before.
      return QuestionError("something is missing here: write a word", at: current?.range ?? 0..<0)
    }
    return QuestionError(
      "there is nothing before \(name): write what it joins, or \"\(name)\" in quotes for the word",
      at: here.range)
  }

  private func operatorName(_ kind: QuestionLexeme.Kind) -> String? {
    switch kind {
    case .and: "AND"
    case .or: "OR"
    case .near: "NEAR"
    case .not, .open, .close, .term: nil
    }
  }
}
