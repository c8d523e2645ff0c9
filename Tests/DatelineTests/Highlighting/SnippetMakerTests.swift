import TestSupport
import Testing

@testable import Dateline

@Suite struct SnippetMakerTests {
  private let vocabulary: OpenVocabulary

  init() throws { vocabulary = try OpenVocabulary() }

  private func snippet(_ question: String, of text: String) throws -> Snippet {
    SnippetMaker(finder: try vocabulary.finder(question)).snippet(of: text)
  }

  private func marked(_ snippet: Snippet) -> [String] {
    let bytes = Array(snippet.text.utf8)
    return snippet.highlights.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func filler(_ count: Int, _ word: String = "Filler") -> String {
    (1...count).map { "\(word) sentence number \($0) says nothing of note." }.joined(separator: " ")
  }

  @Test func `a short text is shown whole, as one line`() throws {
    let snippet = try snippet("flood", of: "The flood came.\n\nThe\tfloods  went.")
    #expect(snippet.text == "The flood came. The floods went.")
    #expect(marked(snippet) == ["flood", "floods"])
  }

  @Test func `whole sentences around the match are shown`() throws {
    let text = filler(30) + " The flood reached the old bridge. " + filler(30, "Later")
    let snippet = try snippet("flood", of: text)
    #expect(marked(snippet) == ["flood"])
    #expect(snippet.text.contains("The flood reached the old bridge."))
    #expect(snippet.text.hasSuffix("."))
    #expect(snippet.text.hasPrefix("Filler") || snippet.text.hasPrefix("The flood"))
    #expect(snippet.text.utf8.count <= SnippetMaker.length)
    #expect(snippet.text.utf8.count > SnippetMaker.length / 2)
  }

  @Test func `the place with most of the different words is shown`() throws {
    let text =
      "A flood, a flood, a flood. " + filler(20) + " The flood broke the bridge at Venice. "
      + filler(20) + " The bridge stands."
    let snippet = try snippet("flood bridge venice", of: text)
    #expect(marked(snippet) == ["flood", "bridge", "Venice"])
  }

  @Test func `every match in the part is marked, overlapping ones once`() throws {
    let snippet = try snippet(
      "\"city hall\" city hall steps*", of: "City hall steps. The halls of the city.")
    #expect(marked(snippet) == ["City hall", "steps", "halls", "city"])
    for (a, b) in zip(snippet.highlights, snippet.highlights.dropFirst()) {
      #expect(a.upperBound <= b.lowerBound)
    }
  }

  @Test func `a long sentence is cut at spaces, with dots where it is cut`() throws {
    let clause = (1...80).map { "clause\($0)" }.joined(separator: " ")
    let snippet = try snippet("flood", of: "It began \(clause) flood \(clause) and ended.")
    #expect(marked(snippet) == ["flood"])
    #expect(snippet.text.hasPrefix("… clause"))
    #expect(snippet.text.hasSuffix(" …"))
    #expect(snippet.text.utf8.count <= SnippetMaker.length + 10)
    for word in snippet.text.split(separator: " ") where word != "…" && word != "flood" {
      #expect(word.hasPrefix("clause") && Int(word.dropFirst(6)) != nil, "\(word) is cut")
    }
  }

  @Test func `a text without a match shows its beginning`() throws {
    let text = filler(30)
    let snippet = try snippet("*", of: text)
    #expect(snippet.highlights.isEmpty)
    #expect(snippet.text.hasPrefix("Filler sentence number 1 says"))
    #expect(snippet.text.hasSuffix("note."))
    #expect(snippet.text.utf8.count <= SnippetMaker.length)
  }

  @Test func `an empty text gives an empty snippet`() throws {
    #expect(try snippet("flood", of: "") == Snippet())
    #expect(try snippet("flood", of: " \n\n ").text == "")
  }

  @Test func `text without spaces is cut between characters`() throws {
    let text = String(repeating: "記事", count: 200) + "東京" + String(repeating: "都市", count: 200)
    let snippet = try snippet("東京", of: text)
    #expect(marked(snippet) == ["東京"])
    #expect(snippet.text.hasPrefix("… ") && snippet.text.hasSuffix(" …"))
    #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"))
    #expect(snippet.text.utf8.count <= SnippetMaker.length + 10)
  }

  @Test func `a match beyond the part that is looked at shows the beginning`() throws {
    let text = String(repeating: "記", count: MatchFinder.maximumBytes / 3 + 10) + " flood"
    let snippet = try snippet("flood", of: text)
    #expect(snippet.highlights.isEmpty)
    #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func `a match at the very end of the part that is looked at is whole`() throws {
    // One byte of each next character lies before the end of the part.
    let text = String(repeating: "x", count: MatchFinder.maximumBytes - 10) + " flood 記記記記"
    let snippet = try snippet("flood", of: text)
    #expect(marked(snippet) == ["flood"])
    #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test(arguments: [21, 22, 23])
  func `marks lie on scalars, in order, on what was asked for, in any text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "flood ", "floods, ", "Flooding. ", "city hall ", "東京", "都。", "é", "e\u{301} ", "\n\n", " ",
      "? ",
      "\"Quoted.\" ", "Mr. Smith ", "U.S. ", "👩‍👩‍👧", "and so on ", String(repeating: "x", count: 300),
      "… ",
    ]
    let maker = SnippetMaker(finder: try vocabulary.finder("flood \"city hall\" 東京"))
    for number in 0..<300 {
      let text = (0..<Int.random(in: 0...120, using: &random)).map { _ in random.pick(pieces) }
        .joined()
      let snippet = maker.snippet(of: text)
      let bytes = Array(snippet.text.utf8)
      var last = 0
      for range in snippet.highlights {
        guard range.lowerBound >= last, range.upperBound <= bytes.count, !range.isEmpty else {
          Issue.record("seed \(seed), text \(number): \(range) in \(snippet.text)")
          break
        }
        last = range.upperBound
        let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
        #expect(
          word.hasPrefix("flood") || word.hasPrefix("city") || word.contains("東")
            || word.contains("京"),
          "seed \(seed), text \(number): \(word)")
      }
      #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"), "seed \(seed), text \(number)")
      #expect(
        bytes.count <= 4 * SnippetMaker.length, "seed \(seed), text \(number): \(bytes.count) bytes"
      )
      #expect(
        maker.finder.matches(in: text).isEmpty == snippet.highlights.isEmpty,
        "seed \(seed), text \(number)")
    }
  }
}
