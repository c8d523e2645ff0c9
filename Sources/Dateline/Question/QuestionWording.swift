/// Says in English what a tree asks for.
///
/// Every part becomes a qualifier that may follow "articles": "with the word
/// “protest”", "published in 2026". Qualifiers with a comma between are all
/// required; what is compound stands in parentheses, so that no sentence can be
/// taken two ways.
struct QuestionWording {
  let match: MatchMode

  func sentence(_ root: QuestionNode) -> String {
    guard !root.isSilent else {
      return "nothing: \(Self.quoted(root.canonical)) has no letters or digits to look for"
    }
    let nodes: [QuestionNode]
    switch root {
    case .each(let children), .and(let children): nodes = children.filter { !$0.isSilent }
    default: nodes = [root]
    }
    let parts = Juxtaposition(nodes.filter { $0 != .everything })
    guard parts.wanted.isEmpty, parts.required.isEmpty else {
      return "articles " + conjunction(nodes, isLoose: root.isEach).text
    }
    guard !parts.excluded.isEmpty else { return "every article" }
    let excluded = parts.excluded.map { "those " + qualifier($0).enclosed }
    return "every article but " + excluded.joined(separator: " and ")
  }

  // MARK: Compounds

  /// What follows "articles", and whether it is several things.
  private struct Qualifier {
    let text: String
    let isCompound: Bool
    /// What stands after "with" in the text, when it is one thing or a list of
    /// words.
    let thing: String?

    init(text: String, isCompound: Bool = false) {
      self.text = text
      self.isCompound = isCompound
      self.thing = nil
    }

    init(thing: String) {
      self.text = "with " + thing
      self.isCompound = false
      self.thing = thing
    }

    var enclosed: String { isCompound ? "(" + text + ")" : text }
  }

  private func qualifier(_ node: QuestionNode) -> Qualifier {
    switch node {
    case .each(let nodes): conjunction(nodes, isLoose: true)
    case .and(let nodes): conjunction(nodes, isLoose: false)
    case .or(let nodes): alternatives(nodes)
    case .not(let inner): negation(inner)
    default: Self.thing(node).map(Qualifier.init(thing:)) ?? Qualifier(text: Self.leaf(node))
    }
  }

  private func negation(_ node: QuestionNode) -> Qualifier {
    if node == .undated { return Qualifier(text: "with a date of publication") }
    if let thing = Self.thing(node) { return Qualifier(text: "without " + thing) }
    return Qualifier(text: "not " + qualifier(node).enclosed)
  }

  /// Everything that is required at once. A loose list is one that stands side by
  /// side, of which `--match any` wants only one.
  private func conjunction(_ nodes: [QuestionNode], isLoose: Bool) -> Qualifier {
    let parts = Juxtaposition(nodes.filter { $0 != .everything && !$0.isSilent })
    let isAnyOf = isLoose && match == .any && parts.wanted.count > 1
    let wanted = isAnyOf ? [anyOf(parts.wanted)] : allOf(parts.wanted)
    let required = allOf(parts.required)
    let positive = wanted + required
    if parts.excluded.isEmpty, positive.count == 1 { return positive[0] }

    var text = Self.joined(isAnyOf ? wanted : positive)
    if isAnyOf, !required.isEmpty { text += ", all of them " + Self.joined(required) }
    if !parts.excluded.isEmpty {
      let excluded = parts.excluded.map { negation($0).text }
      text += (text.isEmpty ? "" : ", but ") + excluded.joined(separator: " and ")
    }
    return Qualifier(text: text, isCompound: positive.count + parts.excluded.count > 1)
  }

  /// With a comma between, and all things that are had in one "with", where the
  /// first of them stands.
  private static func joined(_ qualifiers: [Qualifier]) -> String {
    let things = qualifiers.compactMap(\.thing)
    var clauses: [String] = []
    var hasThings = false
    for qualifier in qualifiers {
      if qualifier.thing == nil {
        clauses.append(qualifier.enclosed)
      } else if !hasThings {
        clauses.append("with " + list(things, "and"))
        hasThings = true
      }
    }
    return clauses.joined(separator: ", ")
  }

  private func allOf(_ nodes: [QuestionNode]) -> [Qualifier] {
    // Words of one field are said together, where the first of them stands.
    var result: [Qualifier] = []
    var said: [WordKind] = []
    for node in nodes {
      guard let kind = WordKind(node) else {
        result.append(qualifier(node))
        continue
      }
      guard !said.contains(kind) else { continue }
      said.append(kind)
      let words = nodes.compactMap { kind.word($0) }
      result.append(Qualifier(thing: "the " + kind.named(words, joinedBy: "and")))
    }
    return result
  }

  private func anyOf(_ nodes: [QuestionNode]) -> Qualifier {
    if let kind = WordKind(nodes[0]) {
      let words = nodes.compactMap { kind.word($0) }
      if words.count == nodes.count {
        return Qualifier(text: "with at least one of the " + kind.named(words, joinedBy: "and"))
      }
    }
    let things = nodes.compactMap(Self.thing)
    guard things.count == nodes.count else { return alternatives(nodes) }
    return Qualifier(text: "with at least one of these: " + Self.list(things, "and"))
  }

  private func alternatives(_ nodes: [QuestionNode]) -> Qualifier {
    let nodes = nodes.filter { !$0.isSilent }
    guard nodes.count != 1 else { return qualifier(nodes[0]) }
    if let kind = WordKind(nodes[0]) {
      let words = nodes.compactMap { kind.word($0) }
      if words.count == nodes.count {
        return Qualifier(text: "with the " + kind.named(words, joinedBy: "or"))
      }
    }
    let things = nodes.compactMap(Self.thing)
    if things.count == nodes.count {
      return Qualifier(text: "with " + Self.list(things, "or"))
    }
    let texts = nodes.map { qualifier($0).enclosed }
    return Qualifier(text: "either " + texts.joined(separator: " or "), isCompound: true)
  }

  /// “a”, “b” and “c”
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    // Not the slice: each type that `joined` meets first costs a start .05 ms.
    return Array(items.dropLast()).joined(separator: ", ") + " \(conjunction) " + last
  }

  static func quoted(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { view.append(scalar.isHiddenOrControl ? " " : scalar) }
    return "“" + String(view) + "”"
  }
}

/// Words that are said in one breath: of one field, and all exact or none.
private struct WordKind: Equatable {
  let field: Field
  let isExact: Bool

  init?(_ node: QuestionNode) {
    guard case .word(_, let exact, let field) = node else { return nil }
    self.field = field
    self.isExact = exact
  }

  func word(_ node: QuestionNode) -> String? {
    guard case .word(let word, _, _) = node, WordKind(node) == self else { return nil }
    return word
  }

  /// words “a” and “b” in the title
  func named(_ words: [String], joinedBy conjunction: String) -> String {
    let isMany = words.count > 1 && conjunction == "and"
    return (isExact ? "exact " : "") + (isMany ? "words " : "word ")
      + QuestionWording.list(words.map(QuestionWording.quoted), conjunction)
      + QuestionWording.place(field)
  }
}

extension QuestionNode {
  fileprivate var isEach: Bool {
    if case .each = self { true } else { false }
  }

  /// Asks for nothing: a word of signs alone, which the tokenizer drops.
  fileprivate var isSilent: Bool {
    switch self {
    case .word(let text, _, _), .phrase(let text, _):
      !text.unicodeScalars.contains { $0.isLetterOrDigit }
    case .near(let words, _): !words.contains { $0.unicodeScalars.contains { $0.isLetterOrDigit } }
    case .each(let nodes), .and(let nodes), .or(let nodes): nodes.allSatisfy(\.isSilent)
    case .not(let node): node.isSilent
    default: false
    }
  }
}
