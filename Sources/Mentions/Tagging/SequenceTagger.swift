/// A linear-chain conditional random field over the words of a sentence
/// (Lafferty, McCallum and Pereira, 2001), decoded by Viterbi's algorithm with
/// integer weights. Of a sentence only those stretches are decoded where names may be:
/// the words around them are outside of names.
struct SequenceTagger {
  private var scores: TagScores
  private let transitions: [SIMD8<Int32>]
  private var back: [SIMD8<Int32>] = []
  private var ahead: [SIMD8<Int32>] = []
  /// Whether another word of the sentence follows the stretch.
  private var isFollowed = false

  init(weights: TagWeights) {
    scores = TagScores(weights: weights)
    transitions = weights.transitions
  }

  /// The labels of the words of one stretch, and how sure each is: see `margins(of:)`.
  mutating func tags(
    of stretch: Range<Int>, in sentence: Range<Int>, _ text: TagFeatures
  ) -> (labels: [TagLabel], margins: [Double]) {
    let labels = labels(of: stretch, in: sentence, text)
    return (labels, margins(of: labels))
  }

  /// The labels of the words of one stretch.
  mutating func labels(
    of stretch: Range<Int>, in sentence: Range<Int>, _ text: TagFeatures
  ) -> [TagLabel] {
    scores.score(stretch, in: sentence, of: text)
    back.removeAll(keepingCapacity: true)
    ahead.removeAll(keepingCapacity: true)
    isFollowed = stretch.upperBound < sentence.upperBound
    var best = SIMD8<Int32>()
    for (position, sum) in scores.sums.enumerated() {
      let own = SIMD8<Int32>(truncatingIfNeeded: sum)
      guard position > 0 else {
        best = stretch.lowerBound > sentence.lowerBound ? transitions[Self.outside] &+ own : own
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
    best &+= afterLast
    var label = 0
    for other in 1..<TagLabel.count where best[other] > best[label] { label = other }
    var labels = [TagLabel](repeating: .outside, count: stretch.count)
    for position in stride(from: stretch.count - 1, through: 0, by: -1) {
      labels[position] = TagLabel(rawValue: UInt8(label)) ?? .outside
      if position > 0 { label = Int(back[position - 1][label]) }
    }
    return labels
  }

  /// Of each word of the stretch that was labelled last, how much better the labels are than the
  /// best that don't name it as the same kind of thing, in the logarithm of the odds.
  func margins(of labels: [TagLabel]) -> [Double] {
    var margins = [Double](repeating: 0, count: labels.count)
    // The best that may follow each label of the word.
    var behind = afterLast
    for position in labels.indices.reversed() {
      var through = ahead[position] &+ behind
      through[TagLabel.count] = Self.never
      let isOwn = Self.kinds .== Self.kinds[Int(labels[position].rawValue)]
      let own = through.replacing(with: Self.never, where: .!isOwn).max()
      let other = through.replacing(with: Self.never, where: isOwn).max()
      margins[position] = Double(own &- other) / TagWeights.unit
      var next = behind &+ SIMD8<Int32>(truncatingIfNeeded: scores.sums[position])
      next[TagLabel.count] = Self.never
      for label in 0..<TagLabel.count { behind[label] = (transitions[label] &+ next).max() }
    }
    return margins
  }

  /// What follows each label of the last word: something outside of names, or nothing.
  private var afterLast: SIMD8<Int32> {
    var scores = SIMD8<Int32>()
    guard isFollowed else { return scores }
    for label in 0..<TagLabel.count { scores[label] = transitions[label][Self.outside] }
    return scores
  }

  private static let outside = Int(TagLabel.outside.rawValue)
  /// Less than any sum of scores of a sentence.
  private static let never = Int32.min / 4
  /// Of each label, what it is the beginning or inside of.
  private static let kinds = SIMD8<Int32>(0, 1, 1, 2, 2, 3, 3, 4)
}
