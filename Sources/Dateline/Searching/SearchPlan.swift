import TextAnalysis

/// A request that was read and checked: everything that can be wrong with it is
/// found here, before the index is asked.
struct SearchPlan {
  /// Pages are no longer than this; who wants more asks for the next.
  static let maximumLimit = 10_000
  /// A facet lists at most so many values.
  static let maximumFacetValues = 100_000

  enum FacetKind: Equatable {
    case names(Field)
    /// Nil picks the bucket that fits.
    case dates(DateHistogram.Bucket?)

    /// The slot that it is counted from.
    var slot: Int? {
      switch self {
      case .names(let field): field.slot
      case .dates: ValueSlot.date
      }
    }
  }

  var request: SearchRequest
  var question: Question
  var filters: [QuestionNode] = []
  var facets: [(name: String, kind: FacetKind, count: Int)] = []
  /// Picked values, by the slot that their facet is counted from.
  var selections: [(slot: Int, node: QuestionNode)] = []
  var today: PartialDate?

  init(_ request: SearchRequest) throws(DatelineError) {
    self.request = request
    do throws(QuestionError) {
      question = try Question.forgiving(request.question)
    } catch {
      throw DatelineError(
        .badQuestion, error.message + "\n" + error.pointing(in: request.question))
    }
    for filter in request.filters { filters.append(try Self.node(for: filter)) }
    for facet in request.facets { facets.append(try Self.facet(facet)) }
    for selection in request.selections where !selection.values.isEmpty {
      selections.append(try Self.selection(selection))
    }
    guard request.halfLife.map({ (1...100_000).contains($0) }) ?? true else {
      throw DatelineError(.badRequest, "a half-life is 1 to 100000 days")
    }
    today = try request.today.map { text throws(DatelineError) in try Self.date(text, "today") }
    guard (0...Self.maximumLimit).contains(request.limit) else {
      throw DatelineError(
        .badRequest, "a page has at most \(Self.maximumLimit) hits, not \(request.limit)")
    }
    guard (0...1_000_000_000).contains(request.offset) else {
      throw DatelineError(
        .badRequest, "the offset \(request.offset) is not one that a page can have")
    }
  }

  private static func node(for filter: SearchRequest.Filter) throws(DatelineError) -> QuestionNode {
    switch filter {
    case .field(let name, let value):
      guard let field = Schema.field(named: name) else {
        throw DatelineError(.badRequest, "there is no field “\(name)”")
      }
      guard !Folding.fold(value).isEmpty else {
        throw DatelineError(.badRequest, "--\(name) is empty: give it a value")
      }
      return .value(value, whole: true, in: field)
    case .from(let text): return .published(from: try date(text, "--from"), to: nil)
    case .to(let text): return .published(from: nil, to: try date(text, "--to"))
    }
  }

  static func date(_ text: String, _ option: String) throws(DatelineError) -> PartialDate {
    guard let date = PartialDate(iso: text) else {
      throw DatelineError(
        .badRequest,
        "\(option) \(text) is not a date: write a day, a month or a year, as 2026-01-30, 2026-01 "
          + "or 2026")
    }
    return date
  }

  static func facet(
    _ facet: SearchRequest.Facet
  ) throws(DatelineError) -> (name: String, kind: FacetKind, count: Int) {
    let count = facet.count
    if let count, !(1...maximumFacetValues).contains(count) {
      throw DatelineError(
        .badRequest, "a facet shows 1 to \(maximumFacetValues) values, not \(count)")
    }
    if facet.name == "date" { return (facet.name, .dates(nil), count ?? 20) }
    if let bucket = DateHistogram.Bucket(rawValue: facet.name) {
      return (facet.name, .dates(bucket), count ?? maximumFacetValues)
    }
    guard let field = Schema.field(facet: facet.name) else {
      let names = Schema.fields.compactMap(\.facet) + DateHistogram.Bucket.allCases.map(\.rawValue)
      throw DatelineError(
        .badRequest, "there is no facet “\(facet.name)”; there are \(names.joined(separator: ", "))"
      )
    }
    return (facet.name, .names(field), count ?? 10)
  }
}
