import TextAnalysis

/// Reads prose as plain words where the rules of the question language can't.
///
/// People paste sentences: "1) bile duct", "log(x + c)", "*worldwide*", a quotation
/// whose end is missing. Nobody who writes so means an operator, and a refusal helps
/// nobody. What was typed with the language in mind (an operator in capitals, a field
/// with its value) is never read so: its error points at the place. And an answer
/// always says that its question was read as plain words, and why.
enum PlainReading {
  /// So many words in a row are prose. A shorter question may be one that was typed
  /// with care and one slip.
  private static let leastProse = 10

  /// The words of a question that can't be read otherwise; nil when the error
  /// stands.
  static func node(for text: String, after error: QuestionError) -> QuestionNode? {
    guard text.utf8.count <= Question.longestText else { return nil }
    let scalars = Array(text.unicodeScalars)
    let runs = scalars.split(whereSeparator: \.isQuestionSpace)
    guard !runs.contains(where: showsIntent) else { return nil }
    guard runs.count >= leastProse || hasGluedMarks(runs) && !hasExclusion(runs) else { return nil }
    let words = runs.flatMap(words)
    guard !words.isEmpty, words.count <= Question.mostParts else { return nil }
    return .sideBySide(words.map { .word($0, exact: false, in: Schema.body) })
  }

  /// The words of a long sentence that the rules could read, but hardly as it was
  /// meant: there, quotes quote and "NOT" is said loudly. Nil when it isn't one: when
  /// it is shorter, mostly in quotes, or has an operator, a field or an exclusion.
  static func sentence(_ text: String, read root: QuestionNode) -> (QuestionNode, QuestionError)? {
    guard case .each(let nodes) = root, nodes.contains(where: isMoreThanWord) else { return nil }
    let runs = Array(text.unicodeScalars).split(whereSeparator: \.isQuestionSpace)
    let bare = nodes.count { !isMoreThanWord($0) }
    guard runs.count >= leastSentence, bare >= leastBare, !runs.contains(where: showsIntent),
      !runs.contains(where: { $0.count > 1 && ($0.first == "-" || $0.first == "=") })
    else { return nil }
    let words = runs.flatMap(words)
    guard !words.isEmpty, words.count <= Question.mostParts else { return nil }
    return (
      .sideBySide(words.map { .word($0, exact: false, in: Schema.body) }),
      QuestionError("it is a sentence of \(runs.count) words", at: 0..<0)
    )
  }

  private static let leastSentence = 15
  private static let leastBare = 8

  private static func isMoreThanWord(_ node: QuestionNode) -> Bool {
    if case .word(_, exact: false, _) = node { false } else { true }
  }

  /// An operator, or a known field in small letters with its value.
  private static func showsIntent(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    var word = String.UnicodeScalarView()
    word.append(contentsOf: run.drop { !$0.isLetterOrDigit && $0 != ":" })
    let text = String(word)
    if ["AND", "OR", "NEAR"].contains(text) || text.hasPrefix("NEAR/") { return true }
    guard let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex else {
      return false
    }
    let name = String(text[..<colon])
    return name == name.lowercased() && QuestionForm(named: name) != nil
  }

  private static func hasExclusion(_ runs: [ArraySlice<Unicode.Scalar>]) -> Bool {
    runs.contains { run in
      run.count > 1 && run.first.map { $0.isHyphen || $0 == "=" } == true
        || String(String.UnicodeScalarView(run)) == "NOT"
    }
  }

  /// Signs that are glued to a word as no operator ever is: a parenthesis that
  /// closes after an item's number, one that opens in the middle of a word, stars
  /// on both sides.
  private static func hasGluedMarks(_ runs: [ArraySlice<Unicode.Scalar>]) -> Bool {
    var stars = 0
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      if last == ")", run.count <= 3, run.dropLast().allSatisfy(\.isLetterOrDigit),
        run.count > 1
      {
        return true
      }
      if let open = run.firstIndex(of: "("), open > run.startIndex, run[open - 1].isLetterOrDigit {
        return true
      }
      if first == "*", run.count > 1 { stars += 1 }
      if stars > 0, last == "*", run.count > 1 { return true }
      // Letters left out of a word: "d**n".
      if zip(run, run.dropFirst()).contains(where: { $0 == "*" && $1 == "*" }) { return true }
    }
    return false
  }

  /// The words in a run without the signs of the question language.
  private static func words(_ run: ArraySlice<Unicode.Scalar>) -> [String] {
    let isAddress = run.count > 3 && zip(run, run.dropFirst()).contains { $0 == "/" && $1 == "/" }
    return run.split { scalar in
      scalar.opensGroup || scalar.closesGroup || QuotationMarks.isMark(scalar) || scalar == "*"
        || scalar == "=" || (scalar == ":" && !isAddress)
    }.compactMap { part in
      let kept = part.drop { !$0.isLetterOrDigit }
      guard let end = kept.lastIndex(where: \.isLetterOrDigit) else { return nil }
      return String(String.UnicodeScalarView(kept[...end]))
    }
  }
}
