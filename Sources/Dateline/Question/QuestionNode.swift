package import TextAnalysis

/// A question as a tree: what a person wants, in the terms of the schema table
/// and in nobody's query language.
///
/// Words and phrases are as typed: the one tokenizer cuts them. A "word" may
/// hold several tokens ("well-known", which is then a phrase) or none at all
/// ("--", "&"), and one with none asks for nothing: skip it.
///
/// A tree that the parser made is simplified, at most
/// `Question.deepestNesting` groups deep, and no list in it is shorter than
/// two.
package indirect enum QuestionNode: Sendable, Hashable {
  /// Every article: a lone `*`.
  case everything
  /// One word as typed, found by its stem unless it is exact.
  case word(String, exact: Bool, in: Field)
  /// The text between quotes, white space made single spaces.
  case phrase(String, in: Field)
  /// Words that begin so. Letters, digits and apostrophes only.
  case prefix(String, in: Field)
  /// Words of the text in any order and form whose positions lie at most
  /// `distance` apart, and one more for each word after the second. Each may
  /// hold several tokens, all of which must then be near.
  case near([String], distance: Int)
  /// A word that the text has at least so many times in this form.
  case atLeast(Int, String)
  /// A value of a name, keyword, identifier or flag field. Of a name field, the
  /// whole name or a word in it; of the others, always the whole value.
  case value(String, whole: Bool, in: Field)
  /// Published from the first day of one date to the last day of the other; one
  /// of them may be open. A single date is both.
  case published(from: PartialDate?, to: PartialDate?)
  /// No date of publication is known.
  case undated
  /// The text speaks of a date in a range of them. A single date is both.
  case spoken(from: PartialDate, to: PartialDate)
  /// Published on this day of any year.
  case calendarDay(month: Int, day: Int)
  /// Names a place at most so many kilometres from one that the gazetteer knows, or from
  /// "latitude,longitude".
  case nearby(place: String, kilometres: Int)
  /// Side by side: all of them, or by `MatchMode.any` at least one of those that
  /// are not filters. See `Juxtaposition`. Never inside a negation.
  case each([QuestionNode])
  /// All of them, whatever the mode.
  case and([QuestionNode])
  case or([QuestionNode])
  case not(QuestionNode)
}

extension QuestionNode {
  /// The parts of a compound; empty for a leaf.
  package var children: [QuestionNode] {
    switch self {
    case .each(let nodes), .and(let nodes), .or(let nodes): nodes
    case .not(let node): [node]
    default: []
    }
  }

  /// Narrows without saying what the article is about: no word, phrase or
  /// prefix is wanted anywhere in it. A filter is required in every mode and
  /// need not weigh in the ranking.
  package var isFilter: Bool {
    switch self {
    case .word, .phrase, .near, .atLeast: false
    case .prefix(_, let field): field.kind != .text
    case .everything, .value, .published, .undated, .spoken, .calendarDay, .nearby, .not: true
    case .each(let nodes), .and(let nodes), .or(let nodes): nodes.allSatisfy(\.isFilter)
    }
  }

  /// How many groups and negations stand inside each other in the standard
  /// spelling.
  var nesting: Int {
    let deepest = children.map { ($0.needsGroup ? 1 : 0) + $0.nesting }.max() ?? 0
    if case .not = self { return 1 + deepest }
    return deepest
  }

  /// Stands in parentheses when it is part of another.
  var needsGroup: Bool {
    switch self {
    case .each, .and, .or, .near: true
    default: false
    }
  }

  /// The same question with nested lists of one kind made one list, lists of one
  /// opened, and double negations gone.
  ///
  /// What stands side by side in a negation becomes an `and`: to look for any of
  /// the words must not exclude more.
  ///
  /// Side-by-side lists are not merged into each other: by `MatchMode.any`,
  /// `a (b person:C)` wants less than `a b person:C`.
  package var simplified: QuestionNode {
    switch self {
    case .each(let nodes): Self.sideBySide(nodes.map(\.simplified))
    case .and(let nodes): Self.allOf(nodes.map(\.simplified))
    case .or(let nodes): Self.anyOf(nodes.map(\.simplified))
    case .not(let node): Self.noneOf(node.simplified)
    default: self
    }
  }

  // Each takes simplified nodes and gives a simplified one.

  static func sideBySide(_ nodes: [QuestionNode]) -> QuestionNode {
    nodes.count == 1 ? nodes[0] : .each(nodes)
  }

  static func allOf(_ nodes: [QuestionNode]) -> QuestionNode {
    let flat = nodes.flatMap { node in
      if case .and(let inner) = node { inner } else { [node] }
    }
    return flat.count == 1 ? flat[0] : .and(flat)
  }

  static func anyOf(_ nodes: [QuestionNode]) -> QuestionNode {
    let flat = nodes.flatMap { node in
      if case .or(let inner) = node { inner } else { [node] }
    }
    return flat.count == 1 ? flat[0] : .or(flat)
  }

  static func noneOf(_ node: QuestionNode) -> QuestionNode {
    if case .not(let inner) = node { inner } else { .not(node.strict) }
  }

  /// With every list that stands side by side wanted whole.
  private var strict: QuestionNode {
    switch self {
    case .each(let nodes), .and(let nodes): Self.allOf(nodes.map(\.strict))
    case .or(let nodes): Self.anyOf(nodes.map(\.strict))
    default: self
    }
  }
}
