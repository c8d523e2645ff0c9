import Testing

@testable import TextAnalysis

struct ByteDictionaryTests {
  private func key(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `a key is found with the value it was given`() {
    var counts = ByteDictionary<Int>(seed: 1)
    let index = counts.index(of: key("harbour").span, insertingIfAbsent: 5)
    #expect(counts[index] == 5)
    #expect(counts.index(of: key("harbour").span) == index)
    #expect(counts[key("harbour").span] == 5)
    #expect(counts.index(of: key("harbou").span) == nil)
    #expect(counts[key("").span] == nil)
  }

  @Test func `a key that is there keeps its value`() {
    var counts = ByteDictionary<Int>(seed: 1)
    let first = counts.index(of: key("a").span, insertingIfAbsent: 1)
    let again = counts.index(of: key("a").span, insertingIfAbsent: 2)
    #expect(first == again)
    #expect(counts[first] == 1)
    #expect(counts.count == 1)
  }

  @Test func `keys are numbered in the order they came`() {
    var words = ByteDictionary<String>(seed: 1)
    for word in ["b", "a", "", "b", "c"] {
      _ = words.index(of: key(word).span, insertingIfAbsent: word)
    }
    #expect(words.indices.map { words[$0] } == ["b", "a", "", "c"])
    #expect(
      words.indices.map { words.withKey(at: $0, String.init(decoding:)) } == ["b", "a", "", "c"])
  }

  @Test func `what is forgotten is gone and the table can be filled again`() {
    for keeping in [true, false] {
      var words = ByteDictionary<Int>(seed: 1)
      for number in 0..<100 {
        _ = words.index(of: key("\(number)").span, insertingIfAbsent: number)
      }
      words.removeAll(keepingCapacity: keeping)
      #expect(words.isEmpty)
      #expect(words.index(of: key("7").span) == nil)
      #expect(words.index(of: key("7").span, insertingIfAbsent: 1) == 0)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `it holds what a dictionary of the standard library holds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var own = ByteDictionary<Int>(minimumCapacity: 3, seed: seed)
    var standard: [[UInt8]: Int] = [:]
    for _ in 0..<3000 {
      let length = Int.random(in: 0...20, using: &generator)
      let key = (0..<length).map { _ in UInt8.random(in: 0...3, using: &generator) }
      standard[key, default: 0] += 1
      own[own.index(of: key.span, insertingIfAbsent: 0)] += 1
    }
    #expect(own.count == standard.count)
    for (key, value) in standard { #expect(own[key.span] == value) }
  }
}
