import Xapian

/// What the weight of each hit is made of, told by Xapian itself: each part of the
/// question is searched for among the hits alone.
extension SearchExecution {
  /// Of more parts only the first are weighed: each takes a search.
  private static let mostWeighed = 50

  func weigh(
    _ hits: inout [SearchResults.Hit], _ matches: MatchSet, _ match: MatchMode
  ) throws(XapianError) {
    let own = hits.compactMap { Term(prefix: Schema.id.prefix, $0.article.id) }
    guard !own.isEmpty else { return }
    let among = Query.or(own.map { .term($0) })
    let places = Dictionary(
      matches.hits.enumerated().map { ($1.documentID, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let builder = QueryBuilder(vocabulary: state.vocabulary, match: match)
    for (part, query) in builder.weighingParts(of: reading.root).prefix(Self.mostWeighed) {
      var search = Search(.filter(query, among))
      search.limit = hits.count
      search.wantsData = false
      search.weighting = Ranking.weighting
      for found in try state.database.search(search).hits where found.weight > 0 {
        guard let place = places[found.documentID], place < hits.count else { continue }
        hits[place].weights.append(
          SearchResults.WeightPart(question: part, weight: found.weight))
      }
    }
    for index in hits.indices {
      let parts = hits[index].weights
      hits[index].weights.sort { $0.weight > $1.weight }
      guard plan.request.halfLife != nil, !parts.isEmpty else { continue }
      let sum = parts.reduce(0) { $0 + $1.weight }
      let age = SearchResults.WeightPart(question: "age", weight: hits[index].weight - sum)
      hits[index].weights.append(age)
    }
  }
}

extension QueryBuilder {
  /// The parts whose weights make up the whole, with their names.
  func weighingParts(of root: QuestionNode) -> [(part: String, query: Query)] {
    let nodes = if case .each(let nodes) = root { nodes } else { [root] }
    var parts: [(part: String, query: Query)] = []
    var counts: [Query: Int] = [:]
    for node in withoutStopWords(nodes) where !node.isFilter {
      guard let query = query(for: node) else { continue }
      counts[query, default: 0] += 1
      if counts[query] == 1 { parts.append((node.canonical, query)) }
    }
    let repeated = parts.map { part, query in
      let count = counts[query] ?? 1
      return count == 1
        ? (part, query)
        : ("\(part) (\(count) times)", .scaled(query, by: Ranking.weight(ofRepeated: count)))
    }
    return repeated + NamesInQuestion(vocabulary: vocabulary).rewards(nodes)
  }
}
