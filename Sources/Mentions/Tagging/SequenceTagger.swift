/// A linear-chain conditional random field over the words of a sentence
/// (Lafferty, McCallum and Pereira, 2001), decoded by Viterbi's algorithm with
/// integer weights.
struct SequenceTagger {
  private var features: [UInt32] = []
  private var back: [UInt8] = []

  /// The labels of the words of one sentence.
  mutating func labels(
    of sentence: Range<Int>, _ text: TagFeatures, _ weights: TagWeights
  ) -> [TagLabel] {
    let count = TagLabel.count
    back.removeAll(keepingCapacity: true)
    var best = SIMD8<Int32>()
    for (position, index) in sentence.enumerated() {
      text.features(of: index, in: sentence, into: &features)
      var scores = SIMD8<Int32>()
      for feature in features { weights.add(feature, to: &scores) }
      guard position > 0 else {
        best = scores
        continue
      }
      var next = SIMD8<Int32>()
      for to in 0..<count {
        var from = 0
        var top = best[0] &+ weights.transitions[to]
        for other in 1..<count {
          let score = best[other] &+ weights.transitions[other * count + to]
          if score > top { (top, from) = (score, other) }
        }
        next[to] = top &+ scores[to]
        back.append(UInt8(from))
      }
      best = next
    }
    var label = 0
    for other in 1..<count where best[other] > best[label] { label = other }
    var labels = [TagLabel](repeating: .outside, count: sentence.count)
    for position in stride(from: sentence.count - 1, through: 0, by: -1) {
      labels[position] = TagLabel(rawValue: UInt8(label)) ?? .outside
      if position > 0 { label = Int(back[(position - 1) * count + label]) }
    }
    return labels
  }
}
