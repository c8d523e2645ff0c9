/// A linear-chain conditional random field over the words of a sentence
/// (Lafferty, McCallum and Pereira, 2001), decoded by Viterbi's algorithm with
/// integer weights.
struct SequenceTagger {
  private var scores: TagScores
  private let transitions: [SIMD8<Int32>]
  private var back: [SIMD8<Int32>] = []
  private var ahead: [SIMD8<Int32>] = []

  init(weights: TagWeights) {
    scores = TagScores(weights: weights)
    transitions = weights.transitions
  }

  /// The labels of the words of one sentence.
  mutating func labels(of sentence: Range<Int>, _ text: TagFeatures) -> [TagLabel] {
    scores.score(sentence, of: text)
    back.removeAll(keepingCapacity: true)
    ahead.removeAll(keepingCapacity: true)
    var best = SIMD8<Int32>()
    for (position, sum) in scores.sums.enumerated() {
      let own = SIMD8<Int32>(truncatingIfNeeded: sum)
      guard position > 0 else {
        best = own
        ahead.append(best)
        continue
      }
      // For all labels at once: from which one it is best reached; of equals, the first.
      var top = transitions[0] &+ best[0]
      var from = SIMD8<Int32>()
      for other in 1..<TagLabel.count {
        let score = transitions[other] &+ best[other]
        let isBetter = score .> top
        top.replace(with: score, where: isBetter)
        from.replace(with: Int32(other), where: isBetter)
      }
      back.append(from)
      best = top &+ own
      ahead.append(best)
    }
    var label = 0
    for other in 1..<TagLabel.count where best[other] > best[label] { label = other }
    var labels = [TagLabel](repeating: .outside, count: sentence.count)
    for position in stride(from: sentence.count - 1, through: 0, by: -1) {
      labels[position] = TagLabel(rawValue: UInt8(label)) ?? .outside
      if position > 0 { label = Int(back[position - 1][label]) }
    }
    return labels
  }

  /// Of each word of the sentence that was labelled last, how much better the labels are than the
  /// best that don't name it as the same kind of thing, in the logarithm of the odds.
  func margins(of labels: [TagLabel]) -> [Double] {
    var margins = [Double](repeating: 0, count: labels.count)
    // The best that may follow each label of the word.
    var behind = SIMD8<Int32>()
    for position in labels.indices.reversed() {
      let through = ahead[position] &+ behind
      var own = Int32.min
      var other = Int32.min
      for label in 0..<TagLabel.count {
        let isOwn = TagLabel(rawValue: UInt8(label))?.kind == labels[position].kind
        if isOwn { own = max(own, through[label]) } else { other = max(other, through[label]) }
      }
      margins[position] = Double(own &- other) / TagWeights.unit
      let next = behind &+ SIMD8<Int32>(truncatingIfNeeded: scores.sums[position])
      var before = SIMD8<Int32>()
      for label in 0..<TagLabel.count {
        let reached = transitions[label] &+ next
        var top = reached[0]
        for to in 1..<TagLabel.count { top = max(top, reached[to]) }
        before[label] = top
      }
      behind = before
    }
    return margins
  }
}
