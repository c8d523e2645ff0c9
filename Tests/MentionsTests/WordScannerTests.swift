import Testing

@testable import Mentions

struct WordScannerTests {
  private func words(_ text: String) -> [(text: String, shape: Word.Shape)] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner.words(in: bytes, into: &words)
    return words.map {
      (String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self), $0.shape)
    }
  }

  @Test(arguments: [
    ("St.Louis voted.", ["St", "Louis", "voted"]), ("the U.S. Army", ["the", "U.S.", "Army"]),
    ("O'Brien's ship", ["O'Brien", "ship"]), ("l'Iran dit", ["l", "Iran", "dit"]),
    ("in  1920s, 3rd", ["in", "1920s", "3rd"]), ("Zürich  café", ["Zürich", "café"]),
    ("a.b.c and I.B.M", ["a", "b", "c", "and", "I.B.M"]), ("", []), ("  ", []),
  ])
  func `words are cut`(text: String, expected: [String]) {
    #expect(words(text).map(\.text) == expected)
  }

  @Test(
    arguments: [
      ("word", []), ("Word", [.capitalised]), ("NATO", [.capitalised, .allCapitals]),
      ("McCain", [.capitalised, .mixed]), ("U.S.", [.capitalised, .acronym, .allCapitals]),
      ("J", [.capitalised, .initial]), ("1987", [.number]), ("3rd", [.hasDigit]),
      ("Ada's", [.capitalised, .possessive]), ("iPhone", []),
    ] as [(String, Word.Shape)])
  func `a word has a shape`(text: String, shape: Word.Shape) {
    #expect(words(text).map(\.shape) == [shape])
  }

  @Test func `a key is that of the folded word, however it is written`() {
    func keys(_ text: String) -> [UInt64] {
      var words: [Word] = []
      WordScanner.words(in: Array(text.utf8), into: &words)
      return words.map(\.key)
    }
    let key = NameKey.word("zurich")
    #expect(keys("zurich Zurich ZURICH Zürich ZU\u{308}RICH") == [key, key, key, key, key])
    #expect(keys("zurichs") != [key])
  }
}
