import TestSupport
import Testing

@testable import Mentions

@Suite struct TagScoresTests {
  private static let pieces = [
    "Karen", "Bass", "the", "of", "Paris", "in", "Mr.", "said", "U.S.", "(", ",", ". ", "\n", "É",
    "élan", "x", "Li", "Los Angeles", "Mayor", "Friday", "Corp", "’s", "Anna-Lena", "1998", "II",
  ]

  @Test(arguments: [3, 1984, 20_261_122])
  func `what is remembered adds up to the weights of all features`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for weights in [TagWeights.english, TagWeights.other] {
      var scores = TagScores(weights: weights)
      for round in 0..<60 {
        var text = ""
        for _ in 0..<Int.random(in: 1...80, using: &random) {
          text += random.pick(Self.pieces) + (Bool.random(using: &random) ? " " : "")
        }
        let bytes = Array(text.utf8)
        var words: [Word] = []
        WordScanner.words(in: bytes, into: &words)
        let features = TagFeatures(bytes: bytes, words: words)
        var found: [UInt32] = []
        for (stretch, sentence) in Sentences.stretches(in: words) {
          scores.score(stretch, in: sentence, of: features)
          for (position, index) in stretch.enumerated() {
            features.features(of: index, in: sentence, into: &found)
            var sum = SIMD8<Int16>()
            for feature in found { weights.add(feature, to: &sum) }
            #expect(scores.sums[position] == sum, "seed \(seed), round \(round): \(text)")
          }
        }
      }
    }
  }

  @Test func `the newest of two keys on one place stays, and the other is forgotten`() {
    var cache = ScoreCache(bits: 0, width: 1)
    var (place, isKnown) = cache.place(1, 2, 3)
    #expect(!isKnown)
    cache[place] = SIMD8(repeating: 7)
    (place, isKnown) = cache.place(1, 2, 3)
    #expect(isKnown && cache[place] == SIMD8(repeating: 7))
    #expect(!cache.place(1, 2, 4).isKnown)
    #expect(!cache.place(1, 2, 3).isKnown)
  }
}
