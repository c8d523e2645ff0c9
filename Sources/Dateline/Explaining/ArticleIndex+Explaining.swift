import Xapian

extension ArticleIndex {
  /// Reads a question back as a tree, with what each of its parts finds by itself.
  ///
  /// Takes about as long as a search for each part.
  ///
  /// - Throws: as `search(_:)`.
  public func explain(_ request: SearchRequest) throws(DatelineError) -> Explanation {
    let plan = try SearchPlan(request)
    return try reader.withCurrent { state throws(XapianError) in
      var explainer = Explainer(counter: PartCounter(state: state, match: request.match))
      return try explainer.explanation(of: plan.wholeQuestion)
    }
  }

  /// Which parts of a question are to blame that it finds nothing, and what would
  /// be found without them; nil when it finds something.
  ///
  /// - Throws: as `search(_:)`.
  public func blame(_ request: SearchRequest) throws(DatelineError) -> Blame? {
    let plan = try SearchPlan(request)
    return try reader.withCurrent { state throws(XapianError) in
      let counter = PartCounter(state: state, match: request.match)
      return try BlameFinder(counter: counter).blame(for: plan.wholeQuestion)
    }
  }
}

extension SearchPlan {
  /// The question and its filters side by side, as one would type them.
  var wholeQuestion: QuestionNode { wholeQuestion(of: question.root) }

  func wholeQuestion(of root: QuestionNode) -> QuestionNode {
    let filters = self.filters + selections.map(\.node)
    guard !filters.isEmpty else { return root }
    switch root {
    case .everything: return QuestionNode.sideBySide(filters)
    case .each(let nodes): return QuestionNode.sideBySide(nodes + filters)
    default: return QuestionNode.sideBySide([root] + filters)
    }
  }
}
