import Testing

@testable import Mentions

@Suite struct SentencesTests {
  @Test(arguments: [
    ("she went home and slept well", []),
    ("the party of Lincoln met there again today", ["of Lincoln met there"]),
    ("an old man of the al Qaeda network was in custody", ["al Qaeda network was"]),
    ("there was a train from Cosham railway station on", ["from Cosham railway station"]),
    (
      "she led the Bank for the Development of Asia for years",
      ["the Bank for the Development of Asia for years"]
    ),
    ("She left in 1998 and 30 more did so too. Ann did not", ["She left in", "Ann did not"]),
    ("Now they all say that the 49ers won", ["Now they all", "the 49ers won"]),
  ])
  func `names are looked for about words that aren't in small letters`(
    text: String, stretches: [String]
  ) {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner.words(in: bytes, into: &words)
    let found = Sentences.stretches(in: words).map { stretch in
      let range = stretch.words
      return String(
        decoding: bytes[Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)],
        as: UTF8.self)
    }
    #expect(found == stretches)
  }
}
