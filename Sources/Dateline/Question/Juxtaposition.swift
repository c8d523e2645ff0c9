/// The parts of a side-by-side list, sorted by what a match mode does with them.
package struct Juxtaposition: Sendable, Hashable {
  /// Words, phrases and groups of them: all of these, or at least one by
  /// `MatchMode.any`.
  package let wanted: [QuestionNode]
  /// Filters: always all of these.
  package let required: [QuestionNode]
  /// What the negations negate: never any of these.
  package let excluded: [QuestionNode]

  package init(_ nodes: [QuestionNode]) {
    var wanted: [QuestionNode] = []
    var required: [QuestionNode] = []
    var excluded: [QuestionNode] = []
    for node in nodes {
      if case .not(let inner) = node {
        excluded.append(inner)
      } else if node.isFilter {
        required.append(node)
      } else {
        wanted.append(node)
      }
    }
    self.wanted = wanted
    self.required = required
    self.excluded = excluded
  }
}
