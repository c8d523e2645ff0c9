import Testing

@testable import TextAnalysis

struct ByteKeysTests {
  @Test func `keys that differ in one byte or in length are told apart`() {
    var keys = ByteKeys(seed: 7)
    var expected = 0
    for length in 0...40 {
      let plain = [UInt8](repeating: 0, count: length)
      #expect(keys.insert(plain.span) == (expected, true))
      expected += 1
      for place in 0..<length {
        var changed = plain
        changed[place] = 1
        let isSame = changed.span.hasSameBytes(as: plain.span)
        #expect(!isSame)
        #expect(keys.insert(changed.span) == (expected, true))
        #expect(keys.insert(changed.span) == (expected, false))
        expected += 1
      }
    }
    #expect(keys.count == expected)
  }

  @Test func `the same bytes are the same wherever they lie`() {
    let text = Array("harbour harbours harbour".utf8)
    let first = text.span.extracting(0..<7)
    let again = text.span.extracting(17..<24)
    let isSame = first.hasSameBytes(as: again)
    let isSameAsPlural = first.hasSameBytes(as: text.span.extracting(8..<16))
    #expect(isSame)
    #expect(!isSameAsPlural)
    let hash = SeededHash(seed: 3)(first)
    let hashAgain = SeededHash(seed: 3)(again)
    let hashOtherwise = SeededHash(seed: 4)(first)
    #expect(hash == hashAgain)
    #expect(hash != hashOtherwise)
  }

  @Test func `keys that are added together have the numbers that they have one by one`() {
    var together = ByteKeys(seed: 1)
    var oneByOne = ByteKeys(seed: 2)
    // Each batch has keys that it repeats, long ones, and an empty one; the table grows in some.
    for batch in 0..<60 {
      let words = (0..<32).map { number in
        let word = "\(batch * 7 + number % 20)"
        return number % 5 == 0 ? String(repeating: word, count: 4) : number == 31 ? "" : word
      }
      var ends: [Int] = []
      for word in words { ends.append((ends.last ?? 0) + word.utf8.count) }
      var numbers: [Int] = []
      together.insert(Array(words.joined().utf8).span, ends: ends, into: &numbers)
      #expect(numbers == words.map { oneByOne.insert(Array($0.utf8).span).index })
    }
    #expect(together.count == oneByOne.count)
  }

  @Test func `keys come back as they were put in`() {
    var keys = ByteKeys(minimumCapacity: 1000, seed: 1)
    for number in 0..<5000 { _ = keys.insert(Array("word \(number)".utf8).span) }
    for number in stride(from: 0, to: 5000, by: 97) {
      #expect(keys.withKey(at: number) { String(decoding: $0) } == "word \(number)")
      #expect(keys.index(of: Array("word \(number)".utf8).span) == number)
    }
  }
}
