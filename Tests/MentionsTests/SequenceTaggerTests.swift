import Testing

@testable import Mentions

@Suite struct SequenceTaggerTests {
  @Test(arguments: [
    ("Karen Bass said in Paris", 0..<5), ("The mayor of Lima", 0..<4),
    ("Acme Corp hired Ann Li", 0..<5), ("It is said that Karen Bass won by far", 3..<7),
    ("It is said that in Lima", 3..<6), ("Karen Bass won by far", 0..<3),
  ])
  func `margins are those of all labellings compared one by one`(text: String, stretch: Range<Int>)
  {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner.words(in: bytes, into: &words)
    let features = TagFeatures(bytes: bytes, words: words)
    let weights = TagWeights.english
    var tagger = SequenceTagger(weights: weights)
    let labels = tagger.labels(of: stretch, in: words.indices, features)
    let margins = tagger.margins(of: labels)
    var scores = TagScores(weights: weights)
    scores.score(stretch, in: words.indices, of: features)

    let outside = Int(TagLabel.outside.rawValue)
    var best: [[Int32]] = stretch.map { _ in [.min, .min] }
    var label = [Int](repeating: outside, count: words.count)
    for number in 0..<Self.power(stretch.count) {
      var rest = number
      var sum: Int32 = 0
      for (position, index) in stretch.enumerated() {
        label[index] = rest % TagLabel.count
        rest /= TagLabel.count
        sum += Int32(scores.sums[position][label[index]])
      }
      // From the word before the stretch to the one behind it.
      for index in max(1, stretch.lowerBound)..<min(words.count, stretch.upperBound + 1) {
        sum += weights.transitions[label[index - 1]][label[index]]
      }
      for (position, index) in stretch.enumerated() {
        let kind = TagLabel(rawValue: UInt8(label[index]))?.kind
        let side = kind == labels[position].kind ? 0 : 1
        best[position][side] = max(best[position][side], sum)
      }
    }
    #expect(margins == best.map { Double($0[0] - $0[1]) / TagWeights.unit })
    #expect(margins.allSatisfy { $0 >= 0 })
  }

  private static func power(_ count: Int) -> Int {
    (0..<count).reduce(1) { result, _ in result * TagLabel.count }
  }
}
