/// Something that a question wants and an answer can mark in its text.
package struct HighlightTarget: Sendable {
  package enum Kind: String, Sendable {
    /// By its stem.
    case word
    /// In the form typed, accents and case folded.
    case exactWord
    /// Its words side by side.
    case phrase
    /// Every word that begins so.
    case prefix
  }

  package let kind: Kind
  /// As typed; for the one tokenizer to cut.
  package let text: String
  /// Where it was looked for. A person's name is worth marking in the text too.
  package let field: Field

  /// Only in the form typed, not by the stem.
  package var isExact: Bool { kind == .exactWord || kind == .phrase }
  package var isPrefix: Bool { kind == .prefix }

  /// Tells one target from another. A string, because the runtime knows by now that strings can be
  /// hashed: for a type of our own it would go through all conformances of the program, .05 ms of
  /// a process that asks one question.
  fileprivate var key: String { "\(kind.rawValue) \(field.name) \(text)" }
}

extension QuestionNode {
  /// What is wanted, in the order typed and each once: words, phrases, prefixes,
  /// and names of people, places and the like. Nothing that is negated.
  package var highlighted: [HighlightTarget] {
    var targets: [HighlightTarget] = []
    collectTargets(into: &targets)
    var seen: Set<String> = []
    return targets.filter { seen.insert($0.key).inserted }
  }

  private func collectTargets(into targets: inout [HighlightTarget]) {
    func add(_ kind: HighlightTarget.Kind, _ text: String, _ field: Field = Schema.body) {
      targets.append(HighlightTarget(kind: kind, text: text, field: field))
    }
    switch self {
    case .word(let word, let exact, let field): add(exact ? .exactWord : .word, word, field)
    case .phrase(let text, let field): add(.phrase, text, field)
    case .prefix(let text, let field): add(.prefix, text, field)
    case .near(let words, _):
      for word in words { add(.word, word) }
    case .atLeast(_, let word): add(.exactWord, word)
    case .value(let text, let whole, let field):
      if field.kind == .name { add(whole ? .phrase : .exactWord, text, field) }
    case .each(let nodes), .and(let nodes), .or(let nodes):
      for node in nodes { node.collectTargets(into: &targets) }
    case .everything, .published, .undated, .spoken, .calendarDay, .nearby, .not: break
    }
  }
}
