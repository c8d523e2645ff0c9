import TextAnalysis

extension SearchPlan {
  /// The values that a person may pick of one facet at once.
  private static let mostValues = 1000

  /// Articles with at least one of the picked values.
  static func selection(
    _ selection: SearchRequest.Selection
  ) throws(DatelineError) -> (slot: Int, node: QuestionNode) {
    guard selection.values.count <= mostValues else {
      throw DatelineError(.badRequest, "of a facet at most \(mostValues) values can be picked")
    }
    let facet = try facet(SearchRequest.Facet(selection.facet))
    var nodes: [QuestionNode] = []
    for value in selection.values { nodes.append(try node(for: value, of: facet)) }
    guard let slot = facet.kind.slot else {
      throw DatelineError(.badRequest, "nothing can be picked of “\(selection.facet)”")
    }
    return (slot, .anyOf(nodes))
  }

  private static func node(
    for value: String, of facet: (name: String, kind: FacetKind, count: Int)
  ) throws(DatelineError) -> QuestionNode {
    guard case .names(let field) = facet.kind else { return try dates(value, facet.name) }
    guard !Folding.fold(value).isEmpty else {
      throw DatelineError(.badRequest, "the picked value of \(facet.name) is empty")
    }
    return .value(value, whole: true, in: field)
  }

  /// A bar's name is what `date:` takes.
  private static func dates(_ value: String, _ name: String) throws(DatelineError) -> QuestionNode {
    let term = QuestionLexeme.Term(
      form: .field(Schema.published), isFielded: true, text: value, isQuoted: false, range: 0..<0)
    do throws(QuestionError) {
      return try QuestionDates.published(term)
    } catch {
      throw DatelineError(.badRequest, "\(value) can't be picked of \(name): \(error.message)")
    }
  }
}
