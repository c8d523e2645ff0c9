import Xapian

/// Finds out why a question finds nothing: leaves out one part, then more, until
/// something is found.
struct BlameFinder {
  let counter: PartCounter

  /// Of more parts only the first are blamed: each takes a search or two.
  private static let mostParts = 40
  private static let mostAlternatives = 5

  func blame(for question: QuestionNode) throws(XapianError) -> Blame? {
    guard try (counter.count(question) ?? 0) == 0 else { return nil }
    var missing: [QuestionNode] = []
    var found: [(node: QuestionNode, count: Int)] = []
    var culprits: [QuestionNode] = []
    for part in parts(of: question).prefix(Self.mostParts) {
      // A part that asks for nothing is in nobody's way.
      guard let count = try counter.count(part) else { continue }
      if count > 0 {
        found.append((part, count))
      } else {
        missing.append(part)
        culprits += try self.culprits(in: part)
      }
    }
    var alternatives = try replacing(missing.isEmpty ? found.map(\.node) : missing, in: question)
    if missing.isEmpty {
      alternatives += try leavingOutOne(of: found.map(\.node))
    } else {
      let alternative = try keeping(found.map(\.node), without: missing)
      if let alternative { alternatives.append(alternative) }
    }
    if alternatives.isEmpty { alternatives += try leavingOutMany(missing, found) }
    return Blame(
      missing: try culprits.prefix(Self.mostParts).map { node throws(XapianError) in
        try counter.part(node)
      },
      alternatives: Array(alternatives.prefix(Self.mostAlternatives)))
  }

  /// What all has to be in an article at once. By `any`, words that stand side by
  /// side are one such part.
  private func parts(of question: QuestionNode) -> [QuestionNode] {
    switch question {
    case .and(let nodes): return nodes
    case .each(let nodes):
      let sorted = Juxtaposition(nodes)
      guard counter.match == .any, sorted.wanted.count > 1 else { return nodes }
      return [.each(sorted.wanted)] + sorted.required + sorted.excluded.map { .not($0) }
    default: return [question]
    }
  }

  /// The smallest parts that are found in no article; those that are found, but
  /// not together, are to blame together.
  private func culprits(in node: QuestionNode) throws(XapianError) -> [QuestionNode] {
    if case .not = node { return [node] }
    var culprits: [QuestionNode] = []
    for part in counter.parts(of: node).prefix(Self.mostParts) where try counter.count(part) == 0 {
      culprits += try self.culprits(in: part)
    }
    return culprits.isEmpty ? [node] : culprits
  }

  private func leavingOutOne(
    of parts: [QuestionNode]
  ) throws(XapianError) -> [Blame.Alternative] {
    guard parts.count > 1 else { return [] }
    var alternatives: [Blame.Alternative] = []
    for (index, part) in parts.enumerated() {
      var kept = parts
      kept.remove(at: index)
      if let alternative = try keeping(kept, without: [part]) { alternatives.append(alternative) }
    }
    return alternatives
  }

  private func keeping(
    _ kept: [QuestionNode], without dropped: [QuestionNode]
  ) throws(XapianError) -> Blame.Alternative? {
    guard !kept.isEmpty else { return nil }
    let question = QuestionNode.sideBySide(kept)
    guard let count = try counter.count(question), count > 0 else { return nil }
    return Blame.Alternative(
      question: question.canonical, without: dropped.map(\.canonical), instead: nil, count: count)
  }

  /// As many parts as are found together, beginning with the commonest.
  private func leavingOutMany(
    _ missing: [QuestionNode], _ found: [(node: QuestionNode, count: Int)]
  ) throws(XapianError) -> [Blame.Alternative] {
    var kept: [QuestionNode] = []
    var count = 0
    for part in found.sorted(by: { $0.count > $1.count }) {
      let together = try counter.count(QuestionNode.sideBySide(kept + [part.node])) ?? 0
      guard together > 0 else { continue }
      kept.append(part.node)
      count = together
    }
    guard count > 0 else { return [] }
    let parts = found.map(\.node)
    let dropped = missing + parts.filter { !kept.contains($0) }
    let inOrder = QuestionNode.sideBySide(parts.filter { kept.contains($0) })
    return [
      Blame.Alternative(
        question: inOrder.canonical, without: dropped.map(\.canonical), instead: nil, count: count)
    ]
  }

  /// A looser form of one part in its place.
  private func replacing(
    _ parts: [QuestionNode], in question: QuestionNode
  ) throws(XapianError) -> [Blame.Alternative] {
    let all = self.parts(of: question)
    var alternatives: [Blame.Alternative] = []
    for part in parts {
      guard let looser = part.loosened(state: counter.state) else { continue }
      let changed = QuestionNode.sideBySide(all.map { $0 == part ? looser : $0 })
      guard let count = try counter.count(changed), count > 0 else { continue }
      alternatives.append(
        Blame.Alternative(
          question: changed.canonical, without: [part.canonical], instead: looser.canonical,
          count: count))
    }
    return alternatives
  }
}
