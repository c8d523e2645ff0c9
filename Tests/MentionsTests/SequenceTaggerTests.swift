import Testing

@testable import Mentions

@Suite struct SequenceTaggerTests {
  @Test(arguments: ["Karen Bass said in Paris", "The mayor of Lima", "Acme Corp hired Ann Li"])
  func `margins are those of all labellings compared one by one`(text: String) {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner.words(in: bytes, into: &words)
    let features = TagFeatures(bytes: bytes, words: words)
    let weights = TagWeights.english
    var tagger = SequenceTagger(weights: weights)
    let labels = tagger.labels(of: words.indices, features)
    let margins = tagger.margins(of: labels)
    var scores = TagScores(weights: weights)
    scores.score(words.indices, of: features)

    var best: [[Int32]] = words.map { _ in [.min, .min] }
    var label = [Int](repeating: 0, count: words.count)
    for number in 0..<Self.power(words.count) {
      var rest = number
      var sum: Int32 = 0
      for index in words.indices {
        label[index] = rest % TagLabel.count
        rest /= TagLabel.count
        sum += Int32(scores.sums[index][label[index]])
        if index > 0 { sum += weights.transitions[label[index - 1]][label[index]] }
      }
      for index in words.indices {
        let kind = TagLabel(rawValue: UInt8(label[index]))?.kind
        let side = kind == labels[index].kind ? 0 : 1
        best[index][side] = max(best[index][side], sum)
      }
    }
    #expect(margins == best.map { Double($0[0] - $0[1]) / TagWeights.unit })
  }

  private static func power(_ count: Int) -> Int {
    (0..<count).reduce(1) { result, _ in result * TagLabel.count }
  }
}
