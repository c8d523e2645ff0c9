import TestSupport
import Testing

@testable import Dateline

@Suite struct DataCodingTests {
  private func article(_ number: Int, _ random: inout SeededGenerator) -> IndexedArticle {
    let words = ["council", "harbour", "budget", "storm", "voted", "on", "the", "Tuesday"]
    var article = IndexedArticle()
    article.id = "id\(number)"
    article.title = "The council voted on number \(number)"
    article.source = "Harbour Gazette"
    article.text = (0..<200).map { _ in random.pick(words) }.joined(separator: " ")
    return article
  }

  private func dictionary() throws -> DataDictionary {
    var random = SeededGenerator(seed: 7)
    let learning = DictionaryLearning()
    var encoder = DataEncoder()
    for number in 0..<100 {
      let article = article(number, &random)
      var writer = ByteWriter()
      _ = learning.add(
        fields: article.encodedFields(with: &writer), text: Array(article.text.utf8))
      _ = try encoder.encode(article)
    }
    learning.finish()
    return try #require(learning.wait())
  }

  @Test func `an article comes back as it was, with a dictionary and without`() throws {
    let dictionary = try dictionary()
    var random = SeededGenerator(seed: 8)
    for used in [dictionary, nil] {
      var encoder = DataEncoder(used)
      let decoder = DataDecoder { id in id == dictionary.id ? dictionary : nil }
      for number in 0..<20 {
        var article = article(number, &random)
        if number == 7 { article.text = "" }
        let data = try encoder.encode(article)
        #expect(decoder.article(of: data) == article)
        #expect(decoder.text(of: data) == Array(article.text.utf8))
        article.text = ""
        #expect(decoder.fields(of: data) == article)
      }
    }
  }

  @Test func `a dictionary takes room away, and is the same for the same articles`() throws {
    let dictionary = try dictionary()
    #expect(try self.dictionary() == dictionary)
    var random = SeededGenerator(seed: 9)
    let article = article(1, &random)
    var with = DataEncoder(dictionary)
    var without = DataEncoder()
    #expect(try with.encode(article).count < without.encode(article).count)
  }

  @Test func `what was learned is used by the encoder that taught it`() throws {
    var random = SeededGenerator(seed: 10)
    let learning = DictionaryLearning()
    var encoder = DataEncoder()
    encoder.teach(learning)
    var sizes: [Int] = []
    var text = 0
    for number in 0..<1000 {
      let article = article(number, &random)
      text += article.text.utf8.count
      sizes.append(try encoder.encode(article).count)
    }
    #expect(text > DictionaryLearning.sampleBytes)
    #expect(learning.wait() != nil)
    #expect(sizes.suffix(100).reduce(0, +) < sizes.prefix(100).reduce(0, +))
  }

  @Test func `too little to learn from gives no dictionary`() {
    let learning = DictionaryLearning()
    _ = learning.add(fields: [1, 2, 3], text: [])
    learning.finish()
    #expect(learning.wait() == nil)
    #expect(DataDictionary(bytes: [1, 2, 3]) == nil)
  }

  @Test func `an article of an unknown dictionary is not guessed at`() throws {
    var random = SeededGenerator(seed: 11)
    var encoder = DataEncoder(try dictionary())
    let data = try encoder.encode(article(1, &random))
    let decoder = DataDecoder { _ in nil }
    #expect(decoder.fields(of: data) == nil)
    #expect(decoder.text(of: data) == [])
  }

  @Test(arguments: [1963, 1989])
  func `damaged data never traps, and never takes more memory than a text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let dictionary = try dictionary()
    var encoder = DataEncoder(dictionary)
    let bytes = try encoder.encode(article(1, &random))
    let decoder = DataDecoder { _ in dictionary }
    for count in bytes.indices { _ = decoder.article(of: Array(bytes[..<count])) }
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = random.bytes(1)[0]
      }
      let article = decoder.article(of: damaged)
      #expect((article?.text.utf8.count ?? 0) <= 3 * DataDecoder.maximumBytes)
      _ = decoder.article(of: random.bytes(Int.random(in: 0...60, using: &random)))
    }
  }
}
